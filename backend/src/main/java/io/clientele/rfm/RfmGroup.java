package io.clientele.rfm;

/** A named part of the grid. A customer is in the first group that fits. */
record RfmGroup(String name, Quintiles recency, Quintiles frequency, Quintiles monetary) {

    boolean contains(int recencyQuintile, int frequencyQuintile, int monetaryQuintile) {
        return recency.contains(recencyQuintile)
                && frequency.contains(frequencyQuintile)
                && monetary.contains(monetaryQuintile);
    }
}
