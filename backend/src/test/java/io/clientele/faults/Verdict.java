package io.clientele.faults;

import java.util.List;

/**
 * How the record and an index compare, when neither moves any more.
 *
 * @param lost in the record and not in the index, or acknowledged and not in the record
 * @param stale older in the index, or other at the same version
 * @param resurrected gone from the record and shown by the index
 * @param ahead newer in the index than in the record
 * @param parked left aside by the relay
 * @param examples the first few in words, without values
 */
record Verdict(int customers, int lost, int stale, int resurrected, int ahead, int parked, List<String> examples) {

    boolean isClean() {
        return lost == 0 && stale == 0 && resurrected == 0 && ahead == 0 && parked == 0;
    }
}
