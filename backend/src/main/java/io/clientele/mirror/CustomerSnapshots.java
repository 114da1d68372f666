package io.clientele.mirror;

import io.clientele.customer.Address;
import io.clientele.customer.Confidential;
import io.clientele.customer.Consent;
import io.clientele.customer.ConsentPurpose;
import io.clientele.customer.ContactPoint;
import io.clientele.customer.Customer;
import io.clientele.customer.CustomerParts;
import io.clientele.customer.Customers;
import io.clientele.customer.Label;
import io.clientele.customer.LabelKind;
import io.clientele.customer.MaritalStatus;
import io.clientele.customer.Membership;
import io.clientele.customer.Organization;
import io.clientele.index.document.CustomerFacts;
import io.clientele.purchase.KeptLine;
import io.clientele.purchase.PurchaseOrder;
import io.clientele.purchase.Purchases;
import io.clientele.segment.FrozenMembers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what search documents show, with the version that it belongs to. */
@Component
class CustomerSnapshots {

    private final Customers customers;
    private final CustomerParts parts;
    private final Purchases purchases;
    private final FrozenMembers frozen;

    CustomerSnapshots(Customers customers, CustomerParts parts, Purchases purchases, FrozenMembers frozen) {
        this.customers = customers;
        this.parts = parts;
        this.purchases = purchases;
        this.frozen = frozen;
    }

    /** Those of the customers that are in the record. Content and version come from one consistent snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<Long, CustomerFacts> read(Collection<Long> ids) {
        var found = customers.byId(ids);
        var contactPoints = parts.contactPoints(ids);
        var addresses = parts.primaryAddresses(ids);
        var consents = parts.consents(ids);
        var memberships = parts.memberships(ids);
        var confidential = parts.confidential(ids);
        var labels = parts.labels(ids);
        var orders = purchases.orders(ids);
        var lines = purchases.kept(ids);
        var segments = frozen.of(ids);
        return found.values().stream()
                .map(customer -> facts(
                        customer,
                        contactPoints.getOrDefault(customer.key(), List.of()),
                        addresses.get(customer.key()),
                        consents.getOrDefault(customer.key(), List.of()),
                        memberships.get(customer.key()),
                        confidential.get(customer.key()),
                        segments.getOrDefault(customer.key(), Set.of()),
                        labels.getOrDefault(customer.key(), List.of()),
                        orders.getOrDefault(customer.key(), List.of()).stream()
                                .map(order -> order(order, lines.getOrDefault(order.key(), List.of())))
                                .toList()))
                .collect(Collectors.toMap(CustomerFacts::id, facts -> facts));
    }

    private static CustomerFacts facts(
            Customer customer,
            List<ContactPoint> contactPoints,
            @Nullable Address address,
            List<Consent> consents,
            @Nullable Membership membership,
            @Nullable Confidential confidential,
            Set<String> segments,
            List<Label> labels,
            List<CustomerFacts.Order> orders) {
        return new CustomerFacts(
                customer.key(),
                customer.version(),
                customer.kind().name(),
                names(customer),
                List.of(customer.customerNumber()),
                present(membership == null ? null : membership.cardNumber()),
                present(confidential == null ? null : confidential.taxNumber()),
                contactPoints.stream()
                        .map(point ->
                                new CustomerFacts.ContactPoint(point.kind().name(), point.value(), point.verifiedAt()))
                        .toList(),
                person(customer),
                place(address),
                organization(customer.organization()),
                membership == null
                        ? null
                        : new CustomerFacts.Membership(membership.level(), membership.joinedOn(), membership.points()),
                new CustomerFacts.Relationship(customer.acquiredOn(), customer.source(), customer.lastContactAt()),
                values(labels, LabelKind.INTEREST),
                values(labels, LabelKind.TAG),
                consents.stream()
                        .filter(consent -> consent.granted() && consent.purpose() != ConsentPurpose.SHARING)
                        .map(consent -> new CustomerFacts.Consent(
                                consent.purpose().name(), consent.channel().name()))
                        .toList(),
                consents.stream()
                        .filter(consent -> consent.granted() && consent.purpose() == ConsentPurpose.SHARING)
                        .map(Consent::recipient)
                        .collect(Collectors.toUnmodifiableSet()),
                segments,
                orders);
    }

    private static List<String> names(Customer customer) {
        var organization = customer.organization();
        return present(
                customer.displayName(),
                customer.givenName(),
                customer.familyName(),
                organization == null ? null : organization.legalName());
    }

    /** That a marital status is unknown is no status. */
    private static CustomerFacts.Person person(Customer customer) {
        var income = customer.incomeBand();
        return new CustomerFacts.Person(
                name(customer.gender()),
                customer.birthDate(),
                customer.occupation(),
                customer.education(),
                customer.maritalStatus() == MaritalStatus.UNKNOWN ? null : name(customer.maritalStatus()),
                customer.householdSize(),
                income == null ? null : new CustomerFacts.Income(income.gte(), whole(income.lt())));
    }

    private static CustomerFacts.Place place(@Nullable Address address) {
        return address == null
                ? CustomerFacts.Place.UNKNOWN
                : new CustomerFacts.Place(address.country(), address.state(), address.city(), address.postalCode());
    }

    private static CustomerFacts.@Nullable Organization organization(@Nullable Organization organization) {
        return organization == null
                ? null
                : new CustomerFacts.Organization(
                        organization.industry(),
                        organization.headCount(),
                        name(organization.companyType()),
                        organization.decisionMaker() != null);
    }

    private static Set<String> values(List<Label> labels, LabelKind kind) {
        return labels.stream()
                .filter(label -> label.kind() == kind)
                .map(Label::value)
                .collect(Collectors.toSet());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : (Long) number.longValue();
    }

    private static CustomerFacts.Order order(PurchaseOrder order, List<KeptLine> lines) {
        return new CustomerFacts.Order(
                order.orderedAt(),
                order.channel().name(),
                order.store(),
                name(order.paymentMethod()),
                order.totalAmount().subtract(order.returnedAmount()),
                lines.stream()
                        .map(line -> new CustomerFacts.Line(
                                line.sku(), line.category(), line.brand(), line.quantity(), line.amount()))
                        .toList());
    }

    private static List<String> present(@Nullable String... values) {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
