package io.clientele.faults;

import java.time.Duration;

/**
 * How large a run is.
 *
 * @param seed of all that is random
 * @param instances of the application
 * @param lease of the relay's claims
 * @param longest that a fault lasts
 */
record Plan(long seed, int instances, int writers, int writesPerSecond, Duration lease, Duration longest) {

    /** Of the normal test run. */
    static Plan brief() {
        return new Plan(seed(20_260_101), 2, 4, 60, Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    /** Of the long run. */
    static Plan soak() {
        return new Plan(seed(System.currentTimeMillis()), 3, 16, 240, Duration.ofSeconds(30), Duration.ofSeconds(65));
    }

    /** What a fault asks for, as far as the run has the time. */
    Duration atMost(Duration wished) {
        return wished.compareTo(longest) > 0 ? longest : wished;
    }

    /** The same as in an earlier run, when that is asked for. */
    private static long seed(long otherwise) {
        return Long.getLong("clientele.faults.seed", otherwise);
    }
}
