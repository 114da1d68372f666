package io.clientele.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.FacetRequest.Bands;
import io.clientele.index.search.FacetRequest.Consents;
import io.clientele.index.search.FacetRequest.Grid;
import io.clientele.index.search.FacetRequest.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One filter, two engines: the index answers what the plain facts say, ids, totals and facets alike. */
class FilterOracleTests {

    private static final List<FacetRequest> FACETS = Stream.concat(
                    Stream.of(Dimension.values()).map(dimension -> (FacetRequest) new Values(dimension, 3)),
                    Stream.of(
                            bands(Measure.AGE, "18", "25", "35", "45", "55", "65"),
                            bands(Measure.LIFETIME_SPEND, "0", "10", "99.99", "1000", "200000"),
                            bands(Measure.LIFETIME_ORDERS, "0", "1", "3"),
                            bands(Measure.RECENCY, "0", "1", "2", "30", "365"),
                            new Consents(),
                            new Grid(false),
                            new Grid(true),
                            new Values(Dimension.CITY, List.of("US"), null, 2, 3),
                            new Values(Dimension.CITY, List.of("CN", "CA"), "ITY 1", 0, 4),
                            new Values(Dimension.STATE, List.of("US"), null, 0, 10),
                            new Values(Dimension.BRAND, List.of("Books"), null, 0, 2),
                            new Values(Dimension.BRAND, List.of("Books"), "R", 1, 2),
                            new Values(Dimension.PRODUCT, List.of("Music", "Acme"), null, 0, 5),
                            new Values(Dimension.PRODUCT, List.of("Books", "Brix"), "sku-1", 1, 5),
                            new Values(Dimension.PRODUCT, List.of("Music", "Nobody's"), null, 0, 5),
                            new Values(Dimension.OCCUPATION, List.of(), "É", 0, 5),
                            new Values(Dimension.INTEREST, List.of(), ".B*C[", 0, 5)))
            .toList();

    private static FacetRequest bands(Measure measure, String... from) {
        return new Bands(measure, Stream.of(from).map(BigDecimal::new).toList());
    }

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvSource({
        "1, 2026-03-01T03:30:00Z, America/New_York, 110",
        "1, 2027-02-28T20:00:00.123Z, UTC, 110",
        "3, 2028-02-29T15:00:00Z, Asia/Shanghai, 110"
    })
    void indexAnswersWhatTheFactsSay(int shards, Instant now, ZoneId zone, int filters) {
        System.out.println("Random filters from -Dseed=" + seed);
        var moment = new Moment(zone, now);
        var customers = new RandomCustomers(random, moment).some(300);
        var ranking = RandomRankings.of(random, customers);
        var random = new RandomFilters(this.random, moment, customers);
        try (var searched = new SearchedCustomers(shards, customers, ranking)) {
            for (int i = 0; i < filters; i++) {
                var rowScope = i % 3 == 0 ? new Filter.SharedWith("partner") : null;
                var answers = new OracleAnswers(new Oracle(moment, ranking), random.one(), rowScope, customers);
                compare(answers, searched);
            }
        }
    }

    private void compare(OracleAnswers expected, SearchedCustomers searched) {
        var told = "seed " + seed + ": " + expected.filter();
        var hits = searched.search(query(expected, FACETS));
        assertThat(hits.hits().stream().map(CustomerHits.Hit::id)).as(told).isEqualTo(expected.ids());
        assertThat(hits.total()).as(told).hasValue(expected.ids().size());
        for (var facet : FACETS) {
            assertThat(unselected(hits.facets().get(facet))).as(told).isEqualTo(expected.facet(facet));
        }
        assertThat(searched.search(query(expected, List.of())).hits()).as(told).isEqualTo(hits.hits());
    }

    private static CustomerQuery query(OracleAnswers expected, List<FacetRequest> facets) {
        var filter = PermittedFilter.of(expected.filter(), expected.rowScope(), "policy");
        var moment = expected.oracle().moment();
        return new CustomerQuery(filter, null, List.of(), 1_000, null, true, facets, moment);
    }

    /** Which bands are selected is told by a test of its own. */
    private static FacetResult unselected(FacetResult result) {
        return switch (result) {
            case FacetResult.Values values -> values;
            case FacetResult.Bands bands ->
                new FacetResult.Bands(bands.bands().stream()
                        .map(band -> new FacetResult.Band(band.gte(), band.lt(), band.count(), false, false))
                        .toList());
            case FacetResult.Grid grid ->
                new FacetResult.Grid(grid.cells().stream()
                        .map(cell -> new FacetResult.Cell(
                                cell.recency(), cell.frequency(), cell.count(), cell.averageSpend(), false, false))
                        .toList());
        };
    }
}
