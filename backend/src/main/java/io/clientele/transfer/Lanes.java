package io.clientele.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Writes batches side by side. Whatever has the same key goes through the same lane, in its order; so no two lanes ever
 * wait for each other's row locks. A lane holds one batch that is being written and one that is being filled.
 */
final class Lanes<T> implements AutoCloseable {

    /** The database works while the next batches are made; more lanes than this only queue up at its processors. */
    static final int SEVERAL = 4;

    /** For what must be written in the order of its file. */
    static final int ONE = 1;

    /** As many as the readers take at once. */
    private static final int MOST_ITEMS = 1_000;

    /** Bounds the memory that a batch takes, and the time for which it holds its locks. */
    private static final int HEAVIEST = 20_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Lane> lanes = new ArrayList<>();
    private final ToIntFunction<T> weight;
    private final Consumer<List<T>> writer;

    /** @param weight how many rows of the database an item makes, near enough */
    Lanes(int count, ToIntFunction<T> weight, Consumer<List<T>> writer) {
        this.weight = weight;
        this.writer = writer;
        for (int number = 0; number < count; number++) {
            lanes.add(new Lane());
        }
    }

    /** Waits while the lane is busy; throws what a batch of the lane failed with. */
    void put(Object key, T item) {
        lanes.get(Math.floorMod(key.hashCode(), lanes.size())).add(item);
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

        private List<T> batch = new ArrayList<>();
        private int load;
        private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

        void add(T item) {
            batch.add(item);
            load += weight.applyAsInt(item);
            if (batch.size() == MOST_ITEMS || load >= HEAVIEST) {
                send();
            }
        }

        void send() {
            await();
            if (batch.isEmpty()) {
                return;
            }
            var full = batch;
            batch = new ArrayList<>();
            load = 0;
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
