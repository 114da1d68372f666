package io.clientele.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Writes batches side by side. Whatever has the same key goes through the same lane, in its order; so no two lanes ever
 * wait for each other's row locks. A lane holds one batch that is being written and one that is being filled.
 */
final class Lanes<T> implements AutoCloseable {

    /** The database works while the next batches are made; more lanes than this only queue up at its processors. */
    private static final int LANES = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Lane> lanes = new ArrayList<>();
    private final int batchSize;
    private final Consumer<List<T>> writer;

    Lanes(int batchSize, Consumer<List<T>> writer) {
        this.batchSize = batchSize;
        this.writer = writer;
        for (int number = 0; number < LANES; number++) {
            lanes.add(new Lane());
        }
    }

    /** Waits while the lane is busy; throws what a batch of the lane failed with. */
    void put(Object key, T item) {
        lanes.get(Math.floorMod(key.hashCode(), LANES)).add(item);
    }

    /** Writes what is left and waits until everything is written. */
    void finish() {
        lanes.forEach(Lane::send);
        lanes.forEach(Lane::await);
    }

    /** Lets batches that are being written come to their end. */
    @Override
    public void close() {
        threads.close();
    }

    private final class Lane {

        private List<T> batch = new ArrayList<>(batchSize);
        private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

        void add(T item) {
            batch.add(item);
            if (batch.size() == batchSize) {
                send();
            }
        }

        void send() {
            await();
            if (batch.isEmpty()) {
                return;
            }
            var full = batch;
            batch = new ArrayList<>(batchSize);
            written = CompletableFuture.runAsync(() -> writer.accept(full), threads);
        }

        void await() {
            try {
                written.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }
}
