package io.clientele.nodes;

import io.clientele.testing.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** People who write and search without a pause, and what they met. */
final class Load implements AutoCloseable {

    private static final int CUSTOMERS = 200;
    private static final int TOGETHER = 20;

    private final Api api;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger failedWrites = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicInteger repeatedSearches = new AtomicInteger();
    private final AtomicInteger failedSearches = new AtomicInteger();
    private final AtomicInteger wrongCounts = new AtomicInteger();
    private final AtomicLong slowestSearch = new AtomicLong();
    private volatile boolean running = true;

    private Load(Api api) {
        this.api = api;
    }

    /** Makes the customers first, so that every search has to count them all. */
    static Load on(Api api) {
        var load = new Load(api);
        People.count(api, People.token(People.write(api, 0, CUSTOMERS, "Somebody")));
        load.threads.add(Thread.ofVirtual().start(load::writeOn));
        load.threads.add(Thread.ofVirtual().start(load::searchOn));
        return load;
    }

    void goOn(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    private void writeOn() {
        for (int round = 1; running; round++) {
            int first = round * TOGETHER % CUSTOMERS;
            if (People.failed(People.write(api, first, first + TOGETHER, "Somebody " + round))) {
                failedWrites.incrementAndGet();
            } else {
                written.addAndGet(TOGETHER);
            }
        }
    }

    private void searchOn() {
        while (running) {
            long began = System.nanoTime();
            searches.incrementAndGet();
            if (!searched()) {
                repeatedSearches.incrementAndGet();
                if (!searched()) failedSearches.incrementAndGet();
            }
            slowestSearch.accumulateAndGet(System.nanoTime() - began, Math::max);
        }
    }

    private boolean searched() {
        var answer = People.count(api);
        if (People.failed(answer)) return false;
        if (People.total(answer) != CUSTOMERS) wrongCounts.incrementAndGet();
        return true;
    }

    /** Customers that were changed, each as often as that happened. */
    int written() {
        return written.get();
    }

    int failedWrites() {
        return failedWrites.get();
    }

    /** Searches that failed twice. */
    int failedSearches() {
        return failedSearches.get();
    }

    /** Searches that were answered, but left somebody out. */
    int wrongCounts() {
        return wrongCounts.get();
    }

    @Override
    public void close() {
        running = false;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public String toString() {
        return "%d changes, %d failed; %d searches, %d repeated, %d failed, %d wrong, slowest %d ms"
                .formatted(
                        written.get(),
                        failedWrites.get(),
                        searches.get(),
                        repeatedSearches.get(),
                        failedSearches.get(),
                        wrongCounts.get(),
                        slowestSearch.get() / 1_000_000);
    }
}
