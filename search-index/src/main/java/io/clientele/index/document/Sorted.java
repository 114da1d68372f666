package io.clientele.index.document;

import java.util.List;
import java.util.stream.Stream;

/** Sets as they are written: in order, so that equal sets write equal text. */
final class Sorted {

    private Sorted() {}

    /** Each of the values once. Documents are made by the million: a sorted array takes half the time of a sorted set. */
    static List<String> of(Stream<String> values) {
        return values.sorted().distinct().toList();
    }
}
