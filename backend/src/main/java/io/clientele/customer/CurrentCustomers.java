package io.clientele.customer;

import io.clientele.input.Given;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is in the record of some customers, as far as drafts speak of it, to tell what they really change. */
record CurrentCustomers(
        Map<Long, List<ContactPoint>> contactPoints,
        Map<Long, List<Address>> addresses,
        Map<Long, List<Label>> labels,
        Map<Long, Membership> memberships,
        Map<Long, Confidential> confidential,
        Map<Long, List<Consent>> consents) {

    static CurrentCustomers load(Collection<Customer> customers, List<CustomerDraft> drafts, CustomerParts parts) {
        var ids = customers.stream().map(Customer::key).toList();
        return new CurrentCustomers(
                ifAny(drafts, draft -> draft.contactPoints().present(), () -> parts.contactPoints(ids)),
                ifAny(drafts, draft -> draft.addresses().present(), () -> parts.addresses(ids)),
                ifAny(
                        drafts,
                        draft -> draft.interests().present() || draft.tags().present(),
                        () -> parts.labels(ids)),
                ifAny(drafts, draft -> draft.membership().present(), () -> parts.memberships(ids)),
                ifAny(drafts, CustomerDraft::speaksOfConfidential, () -> parts.confidential(ids)),
                ifAny(drafts, draft -> !draft.consents().isEmpty(), () -> parts.consents(ids)));
    }

    /** Nothing is asked of the database that no draft speaks of. */
    private static <T> Map<Long, T> ifAny(
            List<CustomerDraft> drafts, Predicate<CustomerDraft> speaks, Supplier<Map<Long, T>> read) {
        return drafts.stream().anyMatch(speaks) ? read.get() : Map.of();
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
                replacedLabels(id, draft),
                membershipChange(id, draft.membership()),
                confidentialChange(id, draft),
                news(id, draft.consents()));
    }

    private static <T> @Nullable List<T> replaced(Given<List<T>> given, List<T> current) {
        var value = given.value() == null ? List.<T>of() : given.value();
        return !given.present() || value.equals(current) ? null : value;
    }

    private @Nullable List<Label> replacedLabels(long id, CustomerDraft draft) {
        if (!draft.interests().present() && !draft.tags().present()) {
            return null;
        }
        var current = here(labels, id).stream().map(Label::detached).toList();
        var after = draft.labels(current);
        return Set.copyOf(after).equals(Set.copyOf(current)) ? null : after;
    }

    private Given<Membership> membershipChange(long id, Given<Membership> given) {
        var value = given.value() == null ? null : given.value().of(id);
        return given.present() && !Objects.equals(value, memberships.get(id)) ? Given.of(value) : Given.absent();
    }

    private @Nullable Confidential confidentialChange(long id, CustomerDraft draft) {
        var current = confidential.getOrDefault(id, Confidential.none(id));
        var after = draft.applyTo(current);
        return draft.speaksOfConfidential() && !after.equals(current) ? after : null;
    }

    /** The entries that change the customer's word; each is compared with what holds after those before it. */
    private List<Consent> news(long id, List<Consent> entries) {
        var holding = new HashMap<Consent.Subject, Consent>();
        here(consents, id).forEach(held -> holding.put(held.subject(), held));
        return entries.stream().filter(entry -> isNews(entry, holding)).toList();
    }

    private static boolean isNews(Consent entry, Map<Consent.Subject, Consent> holding) {
        var held = holding.get(entry.subject());
        if (held != null && !entry.changes(held)) {
            return false;
        }
        holding.put(entry.subject(), entry);
        return true;
    }

    private static <T> List<T> here(Map<Long, List<T>> lists, long id) {
        return lists.getOrDefault(id, List.of());
    }
}
