package io.clientele.transfer.export;

import io.clientele.customer.Address;
import io.clientele.customer.ContactKind;
import io.clientele.customer.Customer;
import io.clientele.purchase.Lifetime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file of customers. They are named as in files that are loaded, where those have them, and each is what the
 * schema says of its field: hidden, covered or shown.
 */
enum ExportColumn {
    ID(Source.CUSTOMER, customer(Customer::key), "Customer.id"),
    CUSTOMER_NUMBER(Source.CUSTOMER, customer(Customer::customerNumber), "Customer.customerNumber"),
    KIND(Source.CUSTOMER, customer(Customer::kind), "Customer.kind"),
    DISPLAY_NAME(Source.CUSTOMER, customer(Customer::displayName), "Customer.displayName"),
    GIVEN_NAME(Source.CUSTOMER, customer(Customer::givenName), "Customer.givenName"),
    FAMILY_NAME(Source.CUSTOMER, customer(Customer::familyName), "Customer.familyName"),
    GENDER(Source.CUSTOMER, customer(Customer::gender), "Customer.gender"),
    BIRTH_DATE(Source.CUSTOMER, customer(Customer::birthDate), "Customer.birthDate"),
    MARITAL_STATUS(Source.CUSTOMER, customer(Customer::maritalStatus), "Customer.maritalStatus"),
    EDUCATION(Source.CUSTOMER, customer(Customer::education), "Customer.education"),
    OCCUPATION(Source.CUSTOMER, customer(Customer::occupation), "Customer.occupation"),
    EMAIL(Source.CONTACT, contact(ContactKind.EMAIL), "Customer.contactPoints", "ContactPoint.value"),
    PHONE(Source.CONTACT, contact(ContactKind.PHONE), "Customer.contactPoints", "ContactPoint.value"),
    ADDRESS_LINE(Source.ADDRESS, address(Address::line), "Customer.address", "Address.line"),
    CITY(Source.ADDRESS, address(Address::city), "Customer.address", "Address.city"),
    STATE(Source.ADDRESS, address(Address::state), "Customer.address", "Address.state"),
    POSTAL_CODE(Source.ADDRESS, address(Address::postalCode), "Customer.address", "Address.postalCode"),
    COUNTRY(Source.ADDRESS, address(Address::country), "Customer.address", "Address.country"),
    SOURCE(Source.CUSTOMER, customer(Customer::source), "Customer.source"),
    ACQUIRED_ON(Source.CUSTOMER, customer(Customer::acquiredOn), "Customer.acquiredOn"),
    LIFETIME_ORDERS(Source.LIFETIME, lifetime(Lifetime::orders), "Customer.lifetime", "Lifetime.orders"),
    LIFETIME_SPEND(Source.LIFETIME, lifetime(Lifetime::spend), "Customer.lifetime", "Lifetime.spend"),
    LAST_ORDER_AT(Source.LIFETIME, lifetime(Lifetime::lastOrderAt), "Customer.lifetime", "Lifetime.lastOrderAt");

    /** What has to be read for a column. */
    enum Source {
        CUSTOMER,
        CONTACT,
        ADDRESS,
        LIFETIME
    }

    private final Source source;
    private final Function<ExportedCustomer, @Nullable Object> value;
    private final List<String> coordinates;

    /** @param coordinates from the customer down to the field itself */
    ExportColumn(Source source, Function<ExportedCustomer, @Nullable Object> value, String... coordinates) {
        this.source = source;
        this.value = value;
        this.coordinates = List.of(coordinates);
    }

    static Optional<ExportColumn> named(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title))
                .findFirst();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    Source source() {
        return source;
    }

    /** All of them have to exist for whoever sees the column. */
    List<String> coordinates() {
        return coordinates;
    }

    /** Decides how the value is shown. */
    String field() {
        return coordinates.getLast();
    }

    @Nullable
    Object of(ExportedCustomer customer) {
        return value.apply(customer);
    }

    private static Function<ExportedCustomer, @Nullable Object> customer(Function<Customer, @Nullable Object> value) {
        return exported -> value.apply(exported.customer());
    }

    private static Function<ExportedCustomer, @Nullable Object> contact(ContactKind kind) {
        return exported -> exported.contact(kind);
    }

    private static Function<ExportedCustomer, @Nullable Object> address(Function<Address, @Nullable Object> value) {
        return exported -> exported.address() == null ? null : value.apply(exported.address());
    }

    private static Function<ExportedCustomer, @Nullable Object> lifetime(Function<Lifetime, @Nullable Object> value) {
        return exported -> exported.lifetime() == null ? null : value.apply(exported.lifetime());
    }
}
