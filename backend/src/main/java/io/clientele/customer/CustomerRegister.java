package io.clientele.customer;

import static java.util.stream.Collectors.toMap;

import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditTrail;
import io.clientele.audit.Author;
import io.clientele.input.ErrorCode;
import io.clientele.input.Problem;
import io.clientele.input.Problems;
import io.clientele.input.RequestRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings customers into the record by their number: new ones are created, known ones changed. */
@Component
public class CustomerRegister {

    private final Customers customers;
    private final CustomerParts parts;
    private final CustomerWriter writer;
    private final CustomerGraves graves;
    private final RecordChanges changes;
    private final AuditTrail trail;
    private final Clock clock;

    CustomerRegister(
            Customers customers,
            CustomerParts parts,
            CustomerWriter writer,
            CustomerGraves graves,
            RecordChanges changes,
            AuditTrail trail,
            Clock clock) {
        this.customers = customers;
        this.parts = parts;
        this.writer = writer;
        this.graves = graves;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * All of the drafts, or none.
     *
     * @throws RequestRefused VALIDATION when a new customer lacks a name, CONFLICT when somebody else took a number or card, or
     *     the number was erased
     */
    @Retryable(includes = PessimisticLockingFailureException.class)
    @Transactional
    public UpsertResult upsert(List<CustomerDraft> drafts, Author author) {
        try {
            return write(drafts, author);
        } catch (DuplicateKeyException taken) {
            throw new RequestRefused(
                    ErrorCode.CONFLICT,
                    List.of(new Problem("customers", "a customer number or card number belongs to another customer")));
        }
    }

    private UpsertResult write(List<CustomerDraft> drafts, Author author) {
        if (drafts.isEmpty()) {
            return new UpsertResult(0, 0, 0, List.of(), changes.mark(List.of()));
        }
        var known = customers
                .lock(drafts.stream().map(CustomerDraft::customerNumber).toList())
                .stream()
                .collect(toMap(Customer::customerNumber, Function.identity()));
        var fresh = drafts.stream()
                .filter(draft -> !known.containsKey(draft.customerNumber()))
                .toList();
        refuseNameless(fresh);
        var changed = change(drafts, known);
        var created = create(fresh);

        var ids = new LinkedHashMap<String, Long>();
        known.forEach((number, customer) -> ids.put(number, customer.key()));
        created.forEach(customer -> ids.put(customer.customerNumber(), customer.key()));
        var touched = new ArrayList<>(changed);
        created.forEach(customer -> touched.add(customer.key()));
        if (!touched.isEmpty()) {
            trail.note(author.did(AuditAction.CHANGE_CUSTOMERS, touched));
        }
        return new UpsertResult(
                created.size(),
                changed.size(),
                drafts.size() - created.size() - changed.size(),
                drafts.stream()
                        .map(draft -> Objects.requireNonNull(ids.get(draft.customerNumber())))
                        .toList(),
                changes.mark(touched));
    }

    private List<Customer> create(List<CustomerDraft> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        var created = writer.insert(fresh, changes.firstVersion(), clock.instant(), LocalDate.now(clock));
        graves.refuseErased(fresh);
        return created;
    }

    private static void refuseNameless(List<CustomerDraft> fresh) {
        var problems = new Problems();
        fresh.stream()
                .filter(draft -> !draft.names())
                .forEach(draft -> problems.add(
                        draft.path(), "is new and needs a displayName, a givenName or familyName, or an organization"));
        problems.refuseIfAny();
    }

    /** The ids of those that really differ. */
    private List<Long> change(List<CustomerDraft> drafts, Map<String, Customer> known) {
        if (known.isEmpty()) {
            return List.of();
        }
        var current = CurrentCustomers.load(known.values(), drafts, parts);
        var changes = drafts.stream()
                .filter(draft -> known.containsKey(draft.customerNumber()))
                .map(draft -> current.change(Objects.requireNonNull(known.get(draft.customerNumber())), draft))
                .filter(CustomerChange::any)
                .toList();
        var ids = changes.stream().map(CustomerChange::id).sorted().toList();
        if (!ids.isEmpty()) {
            writer.update(changes);
            this.changes.bump(ids);
        }
        return ids;
    }
}
