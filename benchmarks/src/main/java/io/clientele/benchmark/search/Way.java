package io.clientele.benchmark.search;

/** One way to have a question answered: by the product, or past it. */
interface Way {

    String name();

    /** Whatever has to be anew before a measurement, so that it is not measured. */
    default void prepare() throws Exception {}

    /**
     * Asks and reads the whole answer.
     *
     * @param set which of the question's sets of parameters
     * @param client which of those who ask at once
     */
    Answer ask(int set, int client) throws Exception;

    /** An answer that was read; what it says is looked at only afterwards. */
    @FunctionalInterface
    interface Answer {

        /** How many customers it found. */
        long customers();
    }
}
