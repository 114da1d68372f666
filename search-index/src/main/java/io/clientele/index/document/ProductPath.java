package io.clientele.index.document;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where goods stand: category, brand and SKU of one line in one text, so that a facet can count what is under what. */
public final class ProductPath {

    /** Between two levels; in no value, since control characters are taken out of all text. */
    public static final String SEPARATOR = "\u001f";

    /** The separator comes before all that values have, so this is the order of the paths' texts, too. */
    static final Comparator<LineContent> ORDER = Comparator.comparing(LineContent::category, LineContent.MISSING_FIRST)
            .thenComparing(LineContent::brand, LineContent.MISSING_FIRST)
            .thenComparing(LineContent::sku);

    private ProductPath() {}

    static Stream<String> ofBrand(LineContent line) {
        return line.brand() == null ? Stream.of() : Stream.of(level(line.category()) + line.brand());
    }

    static Stream<String> ofProduct(LineContent line) {
        return Stream.of(level(line.category()) + level(line.brand()) + line.sku());
    }

    /** What is missing leaves its place empty. */
    private static String level(@Nullable String value) {
        return (value == null ? "" : value) + SEPARATOR;
    }
}
