package io.clientele.customer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.clientele.access.RowGate;
import io.clientele.access.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** One customer, and what hangs on many, in the API's words. */
@Controller
class CustomerController {

    private final Customers customers;
    private final CustomerParts parts;
    private final CustomerReader reader;
    private final CustomerRegister register;
    private final CustomerRemoval removal;
    private final RowGate rows;
    private final Clock clock;

    CustomerController(
            Customers customers,
            CustomerParts parts,
            CustomerReader reader,
            CustomerRegister register,
            CustomerRemoval removal,
            RowGate rows,
            Clock clock) {
        this.customers = customers;
        this.parts = parts;
        this.reader = reader;
        this.register = register;
        this.removal = removal;
        this.rows = rows;
        this.clock = clock;
    }

    @QueryMapping
    Customer customer(@Argument String id, @ContextValue Viewer viewer) {
        return customers.find(withinReach(id, viewer)).orElseThrow(Customers::unknown);
    }

    private long withinReach(String id, Viewer viewer) {
        return key(id).filter(key -> rows.visible(viewer, List.of(key)).contains(key))
                .orElseThrow(Customers::unknown);
    }

    private static Optional<Long> key(String id) {
        try {
            return Optional.of(Long.valueOf(id));
        } catch (NumberFormatException nobody) {
            return Optional.empty();
        }
    }

    @MutationMapping
    UpsertedCustomers upsertCustomers(
            @Argument("customers") List<Map<String, Object>> inputs, DataFetchingFieldSelectionSet wanted) {
        var result = register.upsert(reader.read(inputs));
        // Imports do not ask for them.
        var written = wanted.contains("customers") ? customers.byId(result.customers()) : Map.<Long, Customer>of();
        return new UpsertedCustomers(
                result.created(),
                result.changed(),
                result.unchanged(),
                result.customers().stream()
                        .map(written::get)
                        .filter(Objects::nonNull)
                        .toList(),
                result.waitToken().toString());
    }

    @MutationMapping
    RemovedCustomer eraseCustomer(@Argument String id, @ContextValue Viewer viewer) {
        long key = withinReach(id, viewer);
        return new RemovedCustomer(key, removal.erase(key).toString());
    }

    @MutationMapping
    RemovedCustomer deleteCustomer(@Argument String id, @ContextValue Viewer viewer) {
        long key = withinReach(id, viewer);
        return new RemovedCustomer(key, removal.delete(key).toString());
    }

    @SchemaMapping
    @Nullable
    Integer age(Customer customer) {
        var birth = customer.birthDate();
        return birth == null
                ? null
                : Period.between(birth, LocalDate.now(clock)).getYears();
    }

    @BatchMapping
    Map<Customer, @Nullable Address> address(List<Customer> customers) {
        return optional(customers, parts.primaryAddresses(keys(customers)));
    }

    @BatchMapping
    Map<Customer, List<Address>> addresses(List<Customer> customers) {
        return lists(customers, parts.addresses(keys(customers)));
    }

    @BatchMapping
    Map<Customer, List<ContactPoint>> contactPoints(List<Customer> customers) {
        return lists(customers, parts.contactPoints(keys(customers)));
    }

    @BatchMapping
    Map<Customer, List<Consent>> consents(List<Customer> customers) {
        return lists(customers, parts.consents(keys(customers)));
    }

    @BatchMapping
    Map<Customer, @Nullable Membership> membership(List<Customer> customers) {
        return optional(customers, parts.memberships(keys(customers)));
    }

    private static List<Long> keys(List<Customer> customers) {
        return customers.stream().map(Customer::key).toList();
    }

    private static <T> Map<Customer, List<T>> lists(List<Customer> customers, Map<Long, List<T>> lists) {
        return customers.stream()
                .distinct()
                .collect(toMap(identity(), customer -> lists.getOrDefault(customer.key(), List.of())));
    }

    private static <T> Map<Customer, @Nullable T> optional(List<Customer> customers, Map<Long, T> values) {
        var found = new HashMap<Customer, @Nullable T>();
        customers.forEach(customer -> found.put(customer, values.get(customer.key())));
        return found;
    }

    record UpsertedCustomers(int created, int changed, int unchanged, List<Customer> customers, String waitToken) {}

    record RemovedCustomer(long id, String waitToken) {}
}
