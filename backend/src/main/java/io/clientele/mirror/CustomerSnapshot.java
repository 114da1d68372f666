package io.clientele.mirror;

import io.clientele.customer.Address;
import io.clientele.customer.Confidential;
import io.clientele.customer.Consent;
import io.clientele.customer.ConsentPurpose;
import io.clientele.customer.ContactPoint;
import io.clientele.customer.Customer;
import io.clientele.customer.Label;
import io.clientele.customer.LabelKind;
import io.clientele.customer.MaritalStatus;
import io.clientele.customer.Membership;
import io.clientele.customer.Organization;
import io.clientele.index.document.CustomerFacts;
import io.clientele.purchase.KeptLine;
import io.clientele.purchase.PurchaseOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer with all that a search document shows of them, as the record has it.
 *
 * @param segments ids of the frozen segments that the customer is in
 * @param lines by order, of these orders and maybe others
 */
record CustomerSnapshot(
        Customer customer,
        List<ContactPoint> contactPoints,
        @Nullable Address address,
        List<Consent> consents,
        @Nullable Membership membership,
        @Nullable Confidential confidential,
        List<Label> labels,
        Set<String> segments,
        List<PurchaseOrder> orders,
        Map<Long, List<KeptLine>> lines) {

    /** The same in the index's words. */
    CustomerFacts facts() {
        return new CustomerFacts(
                customer.key(),
                customer.version(),
                customer.kind().name(),
                names(),
                List.of(customer.customerNumber()),
                present(membership == null ? null : membership.cardNumber()),
                present(confidential == null ? null : confidential.taxNumber()),
                reachedBy(),
                person(),
                place(),
                organization(customer.organization()),
                card(),
                new CustomerFacts.Relationship(customer.acquiredOn(), customer.source(), customer.lastContactAt()),
                values(LabelKind.INTEREST),
                values(LabelKind.TAG),
                consented(),
                sharedWith(),
                segments,
                orders.stream().map(this::order).toList());
    }

    private List<CustomerFacts.ContactPoint> reachedBy() {
        return contactPoints.stream()
                .map(point -> new CustomerFacts.ContactPoint(point.kind().name(), point.value(), point.verifiedAt()))
                .toList();
    }

    private CustomerFacts.@Nullable Membership card() {
        return membership == null
                ? null
                : new CustomerFacts.Membership(membership.level(), membership.joinedOn(), membership.points());
    }

    private List<CustomerFacts.Consent> consented() {
        return consents.stream()
                .filter(consent -> consent.granted() && consent.purpose() != ConsentPurpose.SHARING)
                .map(consent -> new CustomerFacts.Consent(
                        consent.purpose().name(), consent.channel().name()))
                .toList();
    }

    private Set<String> sharedWith() {
        return consents.stream()
                .filter(consent -> consent.granted() && consent.purpose() == ConsentPurpose.SHARING)
                .map(Consent::recipient)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> names() {
        var organization = customer.organization();
        return present(
                customer.displayName(),
                customer.givenName(),
                customer.familyName(),
                organization == null ? null : organization.legalName());
    }

    /** That a marital status is unknown is no status. */
    private CustomerFacts.Person person() {
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

    private CustomerFacts.Place place() {
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

    private Set<String> values(LabelKind kind) {
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

    private CustomerFacts.Order order(PurchaseOrder order) {
        return new CustomerFacts.Order(
                order.orderedAt(),
                order.channel().name(),
                order.store(),
                name(order.paymentMethod()),
                order.totalAmount().subtract(order.returnedAmount()),
                lines.getOrDefault(order.key(), List.of()).stream()
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
