package io.clientele.benchmark.question;

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

        /** How many it found of what the question is about. */
        long found();
    }
}
