package io.clientele.search;

import io.clientele.index.filter.Dimension;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Facets of every kind: any page of them, under what is above them, or with a part of a word. */
final class RandomFacets {

    private final Random random;

    RandomFacets(Random random) {
        this.random = random;
    }

    List<FacetRequest> some(int count) {
        return IntStream.range(0, count).mapToObj(index -> next()).distinct().toList();
    }

    private FacetRequest next() {
        return switch (random.nextInt(13)) {
            case 0 -> bands(Measure.AGE, "0", "18", "25", "35", "45", "55", "65");
            case 1 -> bands(Measure.LIFETIME_SPEND, "0", "99.99", "500", "2000");
            case 2 -> bands(Measure.LIFETIME_ORDERS, "0", "1", "3", "6");
            case 3 -> bands(Measure.RECENCY, "0", "30", "90", "365");
            case 4 -> new FacetRequest.Consents();
            case 5 -> new FacetRequest.Grid(random.nextBoolean());
            default -> values(Dimension.values()[random.nextInt(Dimension.values().length)]);
        };
    }

    private static FacetRequest bands(Measure measure, String... from) {
        return new FacetRequest.Bands(
                measure, Stream.of(from).map(BigDecimal::new).toList());
    }

    private FacetRequest values(Dimension dimension) {
        var part = random.nextInt(4) == 0 ? part(one(RandomFilters.VALUES.get(dimension))) : null;
        int offset = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        return new FacetRequest.Values(dimension, under(dimension), part, offset, 1 + random.nextInt(5));
    }

    private List<String> under(Dimension dimension) {
        var above = dimension.above();
        int levels = random.nextBoolean() ? 0 : dimension == Dimension.PRODUCT ? 2 : random.nextInt(above.size() + 1);
        return above.stream()
                .limit(levels)
                .map(level -> one(RandomFilters.VALUES.get(level)))
                .toList();
    }

    private String part(String value) {
        int start = random.nextInt(value.length());
        var part = value.substring(start, start + 1 + random.nextInt(value.length() - start));
        return part.isBlank() ? value : random.nextBoolean() ? part.toUpperCase() : part.toLowerCase();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
