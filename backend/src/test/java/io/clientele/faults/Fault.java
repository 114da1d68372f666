package io.clientele.faults;

import java.util.Random;

/**
 * Something that goes wrong while writes go on.
 *
 * @param name as the summary tells it
 * @param strike lets it happen, and returns when it is over
 */
record Fault(String name, Strike strike) {

    @Override
    public String toString() {
        return name;
    }

    @FunctionalInterface
    interface Strike {
        void on(Installation installation, Random random) throws Exception;
    }
}
