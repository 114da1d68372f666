package io.clientele.index.search;

import static io.clientele.index.CustomerBuilder.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.index.document.CustomerDocument;
import io.clientele.index.document.CustomerFacts;
import io.clientele.index.filter.Amount;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Occasion;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.filter.Window;
import io.clientele.index.search.FacetResult.Band;
import io.clientele.index.search.FacetResult.ValueCount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FacetTests {

    private final Moment moment = new Moment(ZoneOffset.UTC, Instant.parse("2026-02-28T12:00:00Z"));

    @Test
    void keepsASelectedValueListedWithCountZero() {
        try (var searched = SearchedCustomers.of(inState(1, "CA"), inState(2, "CA"), inState(3, "NY"))) {
            var filter = new Filter.OneOf(Dimension.STATE, Set.of("NY", "ZZ"));

            var states = facet(searched, filter, new FacetRequest.Values(Dimension.STATE, 1));

            assertThat(states)
                    .isEqualTo(new FacetResult.Values(List.of(
                            new ValueCount("CA", 2, false, false),
                            new ValueCount("NY", 1, true, false),
                            new ValueCount("ZZ", 0, true, false))));
        }
    }

    /** Most lists of fifty hold every value; this one does not. */
    @Test
    void findsASelectedValueThatALongListLeavesOut() {
        var customers = IntStream.range(0, 102).mapToObj(each -> inState(each, "S" + each / 2));
        try (var searched = SearchedCustomers.of(
                Stream.concat(customers, Stream.of(inState(200, "NY"))).toArray(CustomerFacts[]::new))) {
            var filter = new Filter.OneOf(Dimension.STATE, Set.of("NY", "ZZ", "S1"));

            var states = (FacetResult.Values) facet(searched, filter, new FacetRequest.Values(Dimension.STATE, 50));

            assertThat(states.values())
                    .hasSize(52)
                    .contains(
                            new ValueCount("S1", 2, true, false),
                            new ValueCount("NY", 1, true, false),
                            new ValueCount("ZZ", 0, true, false));
        }
    }

    @Test
    void turnsALeaplingOlderOnTheFirstOfMarch() {
        try (var searched = SearchedCustomers.of(born(1, "2008-02-28"), born(2, "2008-02-29"), born(3, "2008-03-01"))) {
            var filter = new Filter.Age(new IntRange(17, 17));

            var ages = facet(searched, filter, bands(Measure.AGE, "0", "18", "65"));

            assertThat(ages)
                    .isEqualTo(new FacetResult.Bands(
                            List.of(band("0", "18", 2, true), band("18", "65", 1, false), band("65", null, 0, false))));
        }
    }

    @Test
    void bandsSpendFromBoundToBound() {
        try (var searched =
                SearchedCustomers.of(spent(1, "9.99"), spent(2, "10"), spent(3, "99.99"), spent(4, "100"))) {
            var filter = new Filter.AmountIn(Amount.LIFETIME_SPEND, new AmountRange(null, BigDecimal.TEN));

            var spends = facet(searched, filter, bands(Measure.LIFETIME_SPEND, "10", "100"));

            assertThat(spends)
                    .isEqualTo(new FacetResult.Bands(List.of(band("10", "100", 2, true), band("100", null, 1, false))));
        }
    }

    @Test
    void showsWhatIsExcluded() {
        try (var searched = SearchedCustomers.of(inState(1, "CA"), inState(2, "CA"), inState(3, "NY"))) {
            var either = new Filter.Any(List.of(state("CA"), state("ZZ")));

            var states = facet(searched, new Filter.None(List.of(either)), new FacetRequest.Values(Dimension.STATE, 1));

            assertThat(states)
                    .isEqualTo(new FacetResult.Values(
                            List.of(new ValueCount("CA", 2, false, true), new ValueCount("ZZ", 0, false, true))));
        }
    }

    /** What must come together to be excluded is not excluded alone. */
    @Test
    void showsAsExcludedOnlyWhatIsSoByItself() {
        try (var searched = SearchedCustomers.of(inState(1, "CA"))) {
            var both = new Filter.None(List.of(new Filter.All(List.of(state("CA"), state("NY")))));

            assertThat(facet(searched, both, new FacetRequest.Values(Dimension.STATE, 1)))
                    .isEqualTo(new FacetResult.Values(List.of(new ValueCount("CA", 1, false, false))));
        }
    }

    @Test
    void showsBandsThatAreExcludedFromEndToEnd() {
        try (var searched = SearchedCustomers.of(spent(1, "5"), spent(2, "50"))) {
            var little = new AmountRange(null, new BigDecimal("9.99"));
            var filter = new Filter.None(List.of(new Filter.AmountIn(Amount.LIFETIME_SPEND, little)));

            var spends = facet(searched, filter, bands(Measure.LIFETIME_SPEND, "0", "10", "60"));

            assertThat(((FacetResult.Bands) spends).bands())
                    .extracting(Band::count, Band::selected, Band::excluded)
                    .containsExactly(tuple(1L, false, true), tuple(1L, false, false), tuple(0L, false, false));
        }
    }

    @Test
    void bandsDaysSinceTheLastOrder() {
        try (var searched = SearchedCustomers.of(
                orderedAt(1, "2026-02-28T00:00:00Z"),
                orderedAt(2, "2026-02-27T23:59:59.999Z"),
                orderedAt(3, "2026-02-21T00:00:00Z"),
                orderedAt(4, "2026-02-20T23:59:59.999Z"))) {
            var filter = new Filter.HappenedIn(Occasion.LAST_ORDER, new Window.LastDays(1));

            var recency = facet(searched, filter, bands(Measure.RECENCY, "0", "1", "8"));

            assertThat(((FacetResult.Bands) recency).bands())
                    .extracting(Band::count, Band::selected)
                    .containsExactly(tuple(1L, true), tuple(2L, true), tuple(1L, false));
        }
    }

    @Test
    void doesNotCountTombstones() {
        try (var searched = SearchedCustomers.of(inState(1, "CA"), inState(2, "CA"))) {
            searched.write(List.of(CustomerDocument.tombstone(2, 9), CustomerDocument.tombstone(3, 9)));

            var hits = searched.search(query(null, new FacetRequest.Values(Dimension.STATE, 1)));

            assertThat(hits.hits()).extracting(CustomerHits.Hit::id).containsExactly(1L);
            assertThat(hits.total()).hasValue(1);
            assertThat(hits.facets().values())
                    .containsExactly(new FacetResult.Values(List.of(new ValueCount("CA", 1, false, false))));
        }
    }

    /** More values than a shard lists at first, and one that is frequent in all shards but in none the most frequent. */
    @Test
    void countsManyValuesOverSeveralShardsExactly() {
        var customers = LongStream.range(0, 9_000)
                .mapToObj(id -> inCity(id, id % 9 == 0 ? "Metropolis" : "Village " + id / 2))
                .toList();
        try (var searched = new SearchedCustomers(3, customers)) {
            var cities = (FacetResult.Values) facet(searched, null, new FacetRequest.Values(Dimension.CITY, 5));

            assertThat(cities.values().getFirst()).isEqualTo(new ValueCount("Metropolis", 1_000, false, false));
            assertThat(cities.values().stream().skip(1)).hasSize(4).allMatch(city -> city.count() == 2);
        }
    }

    private static FacetRequest bands(Measure measure, String... from) {
        return new FacetRequest.Bands(
                measure, Stream.of(from).map(BigDecimal::new).toList());
    }

    private static Band band(String gte, String lt, long count, boolean selected) {
        return new Band(new BigDecimal(gte), lt == null ? null : new BigDecimal(lt), count, selected, false);
    }

    private FacetResult facet(SearchedCustomers searched, Filter filter, FacetRequest facet) {
        return searched.search(query(filter, facet)).facets().get(facet);
    }

    private CustomerQuery query(Filter filter, FacetRequest facet) {
        return new CustomerQuery(
                PermittedFilter.of(filter, null, ""), null, List.of(), 10, null, true, List.of(facet), moment);
    }

    private static CustomerFacts inState(long id, String state) {
        return customer(id).livesIn("US", state, null).build();
    }

    private static Filter state(String state) {
        return new Filter.OneOf(Dimension.STATE, Set.of(state));
    }

    private static CustomerFacts orderedAt(long id, String time) {
        return customer(id).order(Instant.parse(time), "WEB", "1").build();
    }

    private static CustomerFacts inCity(long id, String city) {
        return customer(id).livesIn("US", null, city).build();
    }

    private static CustomerFacts born(long id, String date) {
        return customer(id).born(LocalDate.parse(date)).build();
    }

    private static CustomerFacts spent(long id, String amount) {
        return customer(id).order(Instant.EPOCH, "WEB", amount).build();
    }
}
