package io.clientele.index.document;

import java.util.stream.Stream;

/** Category and brand of one line in one text, so that a facet can count which brands of a category somebody has bought. */
public final class BrandPath {

    /** Between category and brand; in no value, since control characters are taken out of all text. */
    public static final String SEPARATOR = "\u001f";

    private BrandPath() {}

    /** None for goods without a brand; without a category its place is empty. */
    static Stream<String> of(LineContent line) {
        var category = line.category() == null ? "" : line.category();
        return line.brand() == null ? Stream.of() : Stream.of(category + SEPARATOR + line.brand());
    }
}
