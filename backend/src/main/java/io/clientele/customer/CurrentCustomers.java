package io.clientele.customer;

import io.clientele.input.Given;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is in the record of some customers, to tell what a draft really changes. */
record CurrentCustomers(
        Map<Long, List<ContactPoint>> contactPoints,
        Map<Long, List<Address>> addresses,
        Map<Long, Membership> memberships,
        Map<Long, List<Consent>> consents) {

    static CurrentCustomers load(Collection<Customer> customers, CustomerParts parts) {
        var ids = customers.stream().map(Customer::key).toList();
        return new CurrentCustomers(
                parts.contactPoints(ids), parts.addresses(ids), parts.memberships(ids), parts.consents(ids));
    }

    CustomerChange change(Customer current, CustomerDraft draft) {
        long id = current.key();
        var after = draft.applyTo(current);
        return new CustomerChange(
                id,
                after.equals(current) ? null : after,
                replaced(
                        draft.contactPoints(),
                        here(contactPoints, id).stream()
                                .map(ContactPoint::detached)
                                .toList()),
                replaced(
                        draft.addresses(),
                        here(addresses, id).stream().map(Address::detached).toList()),
                membershipChange(id, draft.membership()),
                draft.consents().stream().filter(entry -> news(id, entry)).toList());
    }

    private static <T> @Nullable List<T> replaced(Given<List<T>> given, List<T> current) {
        var value = given.value() == null ? List.<T>of() : given.value();
        return !given.present() || value.equals(current) ? null : value;
    }

    private Given<Membership> membershipChange(long id, Given<Membership> given) {
        var value = given.value() == null ? null : given.value().of(id);
        return given.present() && !Objects.equals(value, memberships.get(id)) ? Given.of(value) : Given.absent();
    }

    /** Whether the customer's word differs from the one that holds; said again, it is no news. */
    private boolean news(long id, Consent entry) {
        return here(consents, id).stream()
                .noneMatch(held -> held.subject().equals(entry.subject()) && held.status() == entry.status());
    }

    private static <T> List<T> here(Map<Long, List<T>> lists, long id) {
        return lists.getOrDefault(id, List.of());
    }
}
