package io.clientele.sample;

import java.util.List;

/** Numbers that look drawn and are the same every time: a hash of a key and of what is being decided. */
record Chance(long key) {

    /** Evenly spread from 0 to bound, exclusive. */
    int below(int bound, String decision) {
        return (int) Long.remainderUnsigned(hash(decision), bound);
    }

    /** Whether a share of all keys, in per cent, includes this one. */
    boolean inShare(int percent, String decision) {
        return below(100, decision) < percent;
    }

    <T> T pick(List<T> choices, String decision) {
        return choices.get(below(choices.size(), decision));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private long hash(String decision) {
        long mixed = key * 0x9E3779B97F4A7C15L + decision.hashCode() * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
