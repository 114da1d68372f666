package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import io.clientele.index.filter.Amount;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.Ranked;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Occasion;
import io.clientele.index.search.FacetResult.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the cells of the latest ranking: ranges of the number of orders within ranges of the time of the last one. */
record GridCounter(String name, boolean withSpend, RankingCompiler ranking, List<Filter> own) implements FacetCounter {

    private static final String FREQUENCY = "frequency";
    private static final String SPEND = "spend";

    private record Place(int recency, int frequency) {}

    @Override
    public Map<String, Aggregation> aggregations(Attempt attempt) {
        return ranking.latest().map(this::aggregations).orElse(Map.of());
    }

    /** Who has not ordered has no last order, and so is in no range of it. */
    private Map<String, Aggregation> aggregations(Ranking latest) {
        var spend = Aggregation.of(sum -> sum.sum(of -> of.field(Fields.of(Amount.LIFETIME_SPEND))));
        var frequency = Aggregation.of(range -> range.range(
                        of -> of.field(Fields.of(Count.LIFETIME_ORDERS)).ranges(quintiles(latest.frequency())))
                .aggregations(withSpend ? Map.of(SPEND, spend) : Map.of()));
        return Map.of(
                name,
                Aggregation.of(range -> range.range(
                                of -> of.field(Fields.of(Occasion.LAST_ORDER)).ranges(quintiles(latest.recency())))
                        .aggregations(FREQUENCY, frequency)));
    }

    private static List<AggregationRange> quintiles(List<Long> cutOffs) {
        var ranges = new ArrayList<AggregationRange>();
        for (int quintile = 1; quintile <= Ranked.QUINTILES; quintile++) {
            var from = RankingCompiler.beginning(quintile, cutOffs);
            var to = RankingCompiler.beginning(quintile + 1, cutOffs);
            // Where many have the same value, a quintile is empty.
            if (from == null || !from.equals(to)) ranges.add(range(quintile, from, to));
        }
        return ranges;
    }

    /** All bounds are below 2^53, so doubles hold them exactly. */
    private static AggregationRange range(int quintile, @Nullable Long from, @Nullable Long to) {
        var range = new AggregationRange.Builder().key(String.valueOf(quintile));
        if (from != null) range.from(from.doubleValue());
        if (to != null) range.to(to.doubleValue());
        return range.build();
    }

    @Override
    public boolean isExact(Map<String, Aggregate> answer) {
        return true;
    }

    @Override
    public FacetResult read(Map<String, Aggregate> answer) {
        if (ranking.latest().isEmpty()) return new FacetResult.Grid(List.of());
        var buckets = buckets(answer);
        var cells = new ArrayList<Cell>();
        for (int recency = 1; recency <= Ranked.QUINTILES; recency++) {
            for (int frequency = 1; frequency <= Ranked.QUINTILES; frequency++) {
                var place = new Place(recency, frequency);
                cells.add(cell(place, Optional.ofNullable(buckets.get(place))));
            }
        }
        return new FacetResult.Grid(cells);
    }

    private Map<Place, RangeBucket> buckets(Map<String, Aggregate> answer) {
        var buckets = new HashMap<Place, RangeBucket>();
        for (var row : Answers.of(answer, name).range().buckets().array()) {
            for (var bucket :
                    Answers.of(row.aggregations(), FREQUENCY).range().buckets().array()) {
                buckets.put(new Place(Integer.parseInt(row.key()), Integer.parseInt(bucket.key())), bucket);
            }
        }
        return buckets;
    }

    private Cell cell(Place place, Optional<RangeBucket> bucket) {
        return new Cell(
                place.recency,
                place.frequency,
                bucket.map(RangeBucket::docCount).orElse(0L),
                bucket.map(this::averageSpend).orElse(null),
                Selection.leavesRoom(own, condition -> overlaps(condition, place)),
                Selection.excluded(own).anyMatch(condition -> covers(condition, place)));
    }

    private @Nullable BigDecimal averageSpend(RangeBucket bucket) {
        if (!withSpend || bucket.docCount() == 0) return null;
        var cents = Answers.of(bucket.aggregations(), SPEND).sum().value();
        return cents == null
                ? null
                : BigDecimal.valueOf(cents.longValue(), 2)
                        .divide(BigDecimal.valueOf(bucket.docCount()), 2, RoundingMode.HALF_UP);
    }

    private static boolean overlaps(Filter condition, Place place) {
        return condition instanceof Ranked ranked
                && contains(ranked.recency(), place.recency)
                && contains(ranked.frequency(), place.frequency);
    }

    /** One that asks for more than the cell leaves somebody in it. */
    private static boolean covers(Filter condition, Place place) {
        return condition instanceof Ranked ranked
                && overlaps(ranked, place)
                && ranked.monetary() == null
                && ranked.groups().isEmpty();
    }

    private static boolean contains(@Nullable IntRange range, int quintile) {
        return range == null
                || ((range.gte() == null || range.gte() <= quintile)
                        && (range.lte() == null || quintile <= range.lte()));
    }
}
