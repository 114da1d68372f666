package io.clientele.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The harness's side of one application's stage gate: lets every batch pass, but for one that runs into a trap. */
final class Stages implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicReference<Trap> trap = new AtomicReference<>();

    Stages() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Holds the first batch that reaches this stage from now on. */
    Trap trap(Stage stage) {
        var set = new Trap(stage);
        trap.set(set);
        return set;
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var gate = server.accept();
                Thread.ofVirtual().start(() -> pass(gate));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket gate) {
        try (gate) {
            var line = new BufferedReader(new InputStreamReader(gate.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            if (line != null) {
                holdIfTrapped(Stage.valueOf(line));
                gate.getOutputStream().write('\n');
            }
        } catch (IOException dead) {
            // The application was killed meanwhile.
        }
    }

    private void holdIfTrapped(Stage stage) {
        var set = trap.get();
        if (set != null && set.stage == stage && trap.compareAndSet(set, null)) {
            set.hold();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where a batch waits until it is released or its application dies. */
    final class Trap implements AutoCloseable {

        private final Stage stage;
        private final CountDownLatch sprung = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        private Trap(Stage stage) {
            this.stage = stage;
        }

        /** @throws IllegalStateException when no batch comes in time */
        void awaitBatch(Duration patience) throws InterruptedException {
            if (!sprung.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("No batch reached " + stage);
            }
        }

        boolean holdsABatch() {
            return sprung.getCount() == 0;
        }

        private void hold() {
            sprung.countDown();
            try {
                released.await();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }

        /** Lets the batch go on, or those that did not come. */
        @Override
        public void close() {
            trap.compareAndSet(this, null);
            released.countDown();
        }
    }
}
