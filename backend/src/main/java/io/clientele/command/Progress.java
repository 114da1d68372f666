package io.clientele.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how far one step of a command is: as a bar in a terminal, as a line now and then elsewhere. */
public final class Progress implements AutoCloseable {

    private static final int BAR = 24;
    private static final Duration IN_A_TERMINAL = Duration.ofMillis(200);
    private static final Duration IN_A_LOG = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final long expected;
    private final long began = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong shownAt = new AtomicLong(began);

    /** @param expected how many there will be, near enough */
    public Progress(PrintStream out, String what, long expected) {
        this.out = out;
        this.what = what;
        this.expected = expected;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    public void advance(long more) {
        done.addAndGet(more);
        long now = System.nanoTime();
        long last = shownAt.get();
        var pause = terminal ? IN_A_TERMINAL : IN_A_LOG;
        if (now - last >= pause.toNanos() && shownAt.compareAndSet(last, now)) {
            show();
        }
    }

    /** So far. */
    public long done() {
        return done.get();
    }

    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** How many a second, so far. */
    public long rate() {
        return Math.round(done() / Math.max(seconds(), 0.001));
    }

    /** Leaves the terminal with a whole line. */
    @Override
    public void close() {
        if (terminal) {
            show();
            out.println();
        }
    }

    private void show() {
        var text = text();
        out.print(terminal ? "\r" + bar() + text + " ".repeat(Math.max(0, 72 - text.length())) : text + "\n");
        out.flush();
    }

    private String bar() {
        int full = (int) (BAR * portion());
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] ";
    }

    private String text() {
        return "%s: %,d of %,d (%.0f %%), %,d/s, %s left"
                .formatted(what, done(), Math.max(expected, done()), 100 * portion(), rate(), left());
    }

    /** Estimates are near, not exact; a bar is never more than full. */
    private double portion() {
        return expected == 0 ? 1 : Math.min(1, (double) done() / expected);
    }

    private String left() {
        long seconds = Math.max(0, expected - done()) / Math.max(1, rate());
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
