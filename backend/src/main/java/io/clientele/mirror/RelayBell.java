package io.clientele.mirror;

import io.clientele.customer.CustomersMarked;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the relay when a transaction of this process has marked customers; those of other processes are found by polling. */
@Component
class RelayBell {

    private final Semaphore rung = new Semaphore(0);

    @TransactionalEventListener
    void on(CustomersMarked marked) {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Rests until somebody rings, at most so long. */
    void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
