package io.clientele.rfm;

/** Neighbouring quintiles of a measure, both ends included: 1 is the lowest, 5 the highest. */
record Quintiles(int from, int to) {

    static final Quintiles ALL = new Quintiles(1, CutOffs.QUINTILES);

    Quintiles {
        if (from < 1 || to > CutOffs.QUINTILES || from > to) {
            throw new IllegalArgumentException("must be from 1 to 5 and not fall");
        }
    }

    boolean contains(int quintile) {
        return from <= quintile && quintile <= to;
    }
}
