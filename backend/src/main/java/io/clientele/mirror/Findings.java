package io.clientele.mirror;

/**
 * How many customers a comparison of the index with the record found to differ.
 *
 * @param missing in the record, and not in the index
 * @param changed other in the index than in the record
 * @param orphaned in the index, and not in the record
 * @param ahead newer in the index than in the record
 * @param resurrected erased people whom the index still showed, beside the orphans
 */
record Findings(long missing, long changed, long orphaned, long ahead, long resurrected) {

    static final Findings NONE = new Findings(0, 0, 0, 0, 0);

    Findings and(Findings more) {
        return new Findings(
                missing + more.missing,
                changed + more.changed,
                orphaned + more.orphaned,
                ahead + more.ahead,
                resurrected + more.resurrected);
    }

    boolean any() {
        return !equals(NONE);
    }
}
