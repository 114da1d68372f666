package io.clientele.graphql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many requests work at once and so many others wait in line; who comes to a full line is turned away. A request's
 * thread costs next to nothing, so without it a rush would be begun as a whole, and fill the heap before anything of it ends.
 *
 * @see <a href="https://learn.microsoft.com/en-us/azure/architecture/patterns/bulkhead">Bulkhead pattern</a>
 */
final class Bulkhead {

    private final Semaphore places;
    private final int longestLine;
    private final Duration patience;

    /** @param patience how long somebody stands in line before being turned away after all */
    Bulkhead(int places, int longestLine, Duration patience) {
        this.places = new Semaphore(places, true);
        this.longestLine = longestLine;
        this.patience = patience;
    }

    /** @return whether there is a place, which is given back by {@link #leave} */
    boolean enter() {
        try {
            // Without patience only as long as nobody stands in line.
            return places.tryAcquire(0, TimeUnit.NANOSECONDS)
                    || places.getQueueLength() < longestLine
                            && places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }
}
