package io.clientele.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.util.Streamable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes customers and what hangs on them in batches: as many statements as there are tables. */
@Component
class CustomerWriter {

    private static final List<String> PARTS = List.of(
            "customer_contact_point",
            "customer_address",
            "customer_consent",
            "customer_membership",
            "customer_confidential",
            "customer_label");

    private final JdbcAggregateOperations aggregates;
    private final EncryptedRows encrypted;
    private final JdbcClient jdbc;

    CustomerWriter(JdbcAggregateOperations aggregates, EncryptedRows encrypted, JdbcClient jdbc) {
        this.aggregates = aggregates;
        this.encrypted = encrypted;
        this.jdbc = jdbc;
    }

    /** The customers as created, in the order of the drafts. */
    List<Customer> insert(List<CustomerDraft> drafts, long version, Instant now, LocalDate today) {
        var created = insertAll(
                drafts.stream().map(draft -> draft.create(version, now, today)).toList());
        insertAll(each(
                drafts,
                created,
                (draft, id) -> listed(draft.contactPoints().value()).map(child -> child.of(id))));
        insertAll(each(
                drafts,
                created,
                (draft, id) -> listed(draft.addresses().value()).map(child -> child.of(id))));
        insertCards(each(
                drafts,
                created,
                (draft, id) -> Stream.ofNullable(draft.membership().value()).map(card -> card.of(id))));
        insertConfidential(each(drafts, created, (draft, id) -> Stream.of(draft.applyTo(Confidential.none(id)))));
        insertAll(each(
                drafts, created, (draft, id) -> draft.labels(List.of()).stream().map(label -> label.of(id))));
        insertAll(each(drafts, created, (draft, id) -> draft.consents().stream().map(entry -> entry.of(id))));
        return created;
    }

    void update(List<CustomerChange> changes) {
        var customers = changes.stream()
                .map(CustomerChange::customer)
                .filter(Objects::nonNull)
                .toList();
        if (!customers.isEmpty()) {
            aggregates.updateAll(customers);
        }
        replace("customer_contact_point", changes, CustomerChange::contactPoints, ContactPoint::of);
        replace("customer_address", changes, CustomerChange::addresses, Address::of);
        replace("customer_label", changes, CustomerChange::labels, Label::of);
        var cards =
                changes.stream().filter(change -> change.membership().present()).toList();
        delete("customer_membership", cards.stream().map(CustomerChange::id).toList());
        insertCards(cards.stream()
                .map(change -> change.membership().value())
                .filter(Objects::nonNull)
                .toList());
        var confidential = changes.stream()
                .map(CustomerChange::confidential)
                .filter(Objects::nonNull)
                .toList();
        delete(
                "customer_confidential",
                confidential.stream().map(Confidential::customerId).toList());
        insertConfidential(confidential);
        insertAll(changes.stream()
                .flatMap(change -> change.consents().stream().map(entry -> entry.of(change.id())))
                .toList());
    }

    /** The customer must be locked, and what other modules keep of them gone. */
    void delete(long customer) {
        PARTS.forEach(table -> delete(table, List.of(customer)));
        jdbc.sql("DELETE FROM customer WHERE id = ?").param(customer).update();
    }

    private <T> void replace(String table, List<CustomerChange> changes, Children<T> children, Attach<T> attach) {
        var replaced =
                changes.stream().filter(change -> children.of(change) != null).toList();
        delete(table, replaced.stream().map(CustomerChange::id).toList());
        insertAll(replaced.stream()
                .flatMap(change -> listed(children.of(change)).map(child -> attach.to(child, change.id())))
                .toList());
    }

    private void delete(String table, Collection<Long> customers) {
        if (!customers.isEmpty()) {
            jdbc.sql("DELETE FROM " + table + " WHERE customer_id IN (:customers)")
                    .param("customers", customers)
                    .update();
        }
    }

    private void insertCards(List<Membership> cards) {
        insertAll(cards.stream().map(encrypted::row).toList());
    }

    private void insertConfidential(List<Confidential> confidential) {
        insertAll(confidential.stream()
                .filter(each -> !each.isEmpty())
                .map(encrypted::row)
                .toList());
    }

    private <T> List<T> insertAll(List<T> rows) {
        return rows.isEmpty() ? rows : Streamable.of(aggregates.insertAll(rows)).toList();
    }

    private static <T> List<T> each(List<CustomerDraft> drafts, List<Customer> created, Unfold<T> unfold) {
        return IntStream.range(0, drafts.size())
                .boxed()
                .flatMap(
                        index -> unfold.of(drafts.get(index), created.get(index).key()))
                .toList();
    }

    private static <T> Stream<T> listed(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }

    private interface Unfold<T> {
        Stream<T> of(CustomerDraft draft, long id);
    }

    private interface Children<T> {
        @Nullable
        List<T> of(CustomerChange change);
    }

    private interface Attach<T> {
        T to(T child, long customer);
    }
}
