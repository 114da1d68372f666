package io.clientele.customer;

import io.clientele.input.RequestRefused;
import java.util.List;
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

    /** By the number, as the register does: two that lock a row's two indices from opposite ends would deadlock. */
    private static final String LOCK = "SELECT id FROM customer WHERE customer_number = ? FOR UPDATE";

    private final Customers customers;
    private final CustomerWriter writer;
    private final CustomerGraves graves;
    private final RecordChanges changes;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    CustomerRemoval(
            Customers customers,
            CustomerWriter writer,
            CustomerGraves graves,
            RecordChanges changes,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.customers = customers;
        this.writer = writer;
        this.graves = graves;
        this.changes = changes;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * For good: the customer number is refused when it comes again.
     *
     * @throws RequestRefused NOT_FOUND when there is no such customer
     */
    @Retryable(includes = PessimisticLockingFailureException.class)
    @Transactional
    public WaitToken erase(long id) {
        return remove(id, graves::digForErased);
    }

    /**
     * As if the customer had never been entered: the number may come again, as another customer.
     *
     * @throws RequestRefused NOT_FOUND when there is no such customer
     */
    @Retryable(includes = PessimisticLockingFailureException.class)
    @Transactional
    public WaitToken delete(long id) {
        return remove(id, graves::digForDeleted);
    }

    private WaitToken remove(long id, Consumer<Customer> dig) {
        var customer = customers.find(id).filter(this::lock).orElseThrow(Customers::unknown);
        changes.bump(List.of(id));
        dig.accept(customer);
        // The mark takes the version from the row, so it comes before the row goes.
        var token = changes.mark(List.of(id));
        events.publishEvent(new CustomerBuried(id));
        writer.delete(id);
        return token;
    }

    /** Whether the customer is still there, now that nobody else can change that. */
    private boolean lock(Customer customer) {
        return jdbc.sql(LOCK)
                .param(customer.customerNumber())
                .query(Long.class)
                .optional()
                .filter(locked -> locked == customer.key())
                .isPresent();
    }
}
