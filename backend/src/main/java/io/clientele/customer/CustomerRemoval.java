package io.clientele.customer;

import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditTrail;
import io.clientele.audit.Author;
import io.clientele.input.RequestRefused;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a customer out of the record, with all that any module keeps of them. */
@Component
class CustomerRemoval {

    /** Not the whole customer: one who can't be read can be erased all the same. */
    private static final String NUMBER = "SELECT customer_number FROM customer WHERE id = ?";

    /** By the number, as the register does: two that lock a row's two indices from opposite ends would deadlock. */
    private static final String LOCK = "SELECT id FROM customer WHERE customer_number = ? FOR UPDATE";

    private final CustomerWriter writer;
    private final CustomerGraves graves;
    private final RecordChanges changes;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    CustomerRemoval(
            CustomerWriter writer,
            CustomerGraves graves,
            RecordChanges changes,
            ApplicationEventPublisher events,
            AuditTrail trail,
            JdbcClient jdbc) {
        this.writer = writer;
        this.graves = graves;
        this.changes = changes;
        this.events = events;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /**
     * For good: the customer number is refused when it comes again.
     *
     * @throws RequestRefused NOT_FOUND when there is no such customer
     */
    @Retryable(includes = PessimisticLockingFailureException.class)
    @Transactional
    public WaitToken erase(long id, Author author) {
        trail.note(author.did(AuditAction.ERASE_CUSTOMER, List.of(id)));
        return remove(id, number -> graves.digForErased(id, number));
    }

    /**
     * As if the customer had never been entered: the number may come again, as another customer.
     *
     * @throws RequestRefused NOT_FOUND when there is no such customer
     */
    @Retryable(includes = PessimisticLockingFailureException.class)
    @Transactional
    public WaitToken delete(long id, Author author) {
        trail.note(author.did(AuditAction.DELETE_CUSTOMER, List.of(id)));
        return remove(id, number -> graves.digForDeleted(id));
    }

    private WaitToken remove(long id, Consumer<String> dig) {
        var number = number(id).filter(found -> lock(found) == id).orElseThrow(Customers::unknown);
        changes.bump(List.of(id));
        dig.accept(number);
        // The mark takes the version from the row, so it comes before the row goes.
        var token = changes.mark(List.of(id));
        events.publishEvent(new CustomerBuried(id));
        writer.delete(id);
        return token;
    }

    private Optional<String> number(long id) {
        return jdbc.sql(NUMBER).param(id).query(String.class).optional();
    }

    /** Who has the number, now that nobody else can change that; 0 when nobody has it any more. */
    private long lock(String number) {
        return jdbc.sql(LOCK).param(number).query(Long.class).optional().orElse(0L);
    }
}
