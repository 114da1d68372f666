package io.clientele.mirror;

import io.clientele.index.Fingerprint;
import io.clientele.index.document.CustomerDocument;
import java.util.Collection;

/**
 * What stands for many customers: two sums are equal only if, but for one chance in 2^64, the customers' ids, versions and
 * contents are. In no order.
 */
record Sum(long count, long value) {

    static final Sum NOTHING = new Sum(0, 0);

    static Sum of(Collection<CustomerDocument> documents) {
        return documents.stream()
                .map(document -> of(document.id(), document.version(), document.hash()))
                .reduce(NOTHING, Sum::and);
    }

    /** Of the living. */
    static Sum ofFingerprints(Collection<Fingerprint> fingerprints) {
        return fingerprints.stream()
                .filter(fingerprint -> !fingerprint.deleted())
                .map(fingerprint -> of(fingerprint.id(), fingerprint.version(), fingerprint.hash()))
                .reduce(NOTHING, Sum::and);
    }

    Sum and(Sum more) {
        return new Sum(count + more.count, value + more.value);
    }

    private static Sum of(long id, long version, long hash) {
        return new Sum(1, mixed(mixed(mixed(id) + version) + hash));
    }

    /** The finalizer of SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. */
    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
