package io.clientele.search;

import static io.clientele.testing.Somebody.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.CellSize;
import io.clientele.access.Grants;
import io.clientele.access.RowScope;
import io.clientele.access.Viewer;
import io.clientele.access.Visibility;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.CustomerRegister;
import io.clientele.field.DataCategory;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.FilterWriter;
import io.clientele.index.filter.Moment;
import io.clientele.index.search.CustomerSort;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetResult;
import io.clientele.index.search.Sort;
import io.clientele.purchase.OrderBook;
import io.clientele.purchase.OrderReader;
import io.clientele.testing.InstallationTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;

/** The index answers as SQL over the record does: ids, totals and every facet, for filters of every kind. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchEqualsSqlTests {

    private static final long SEED = Long.getLong("clientele.test.seed", 20_261_122);
    private static final int FILTERS = Integer.getInteger("clientele.test.filters", 200);

    private static final int PEOPLE = 300;
    private static final List<Integer> AGES = List.of(0, 18, 25, 35, 45, 55, 65);
    private static final List<BigDecimal> SPENDS =
            List.of(0, 100, 500, 2_000).stream().map(BigDecimal::valueOf).toList();

    @Autowired
    CustomerSearch search;

    @Autowired
    CustomerReader customerReader;

    @Autowired
    CustomerRegister register;

    @Autowired
    OrderReader orderReader;

    @Autowired
    OrderBook orders;

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    Clock clock;

    private String written = "";

    @BeforeAll
    void populate() {
        System.out.println("Seed of the population and the filters: " + SEED);
        var population = new RandomPopulation(new Random(SEED), clock.instant());
        var customers = register.upsert(customerReader.read(population.customers(PEOPLE)), AUTHOR)
                .customers();
        written = orders.record(orderReader.read(population.orders(customers, 700)), AUTHOR)
                .waitToken()
                .toString();
    }

    @Test
    void answersAsSqlDoesForRandomFilters() {
        var filters = new RandomFilters(new Random(SEED), moment().today());
        int telling = 0;
        for (int index = 0; index < FILTERS; index++) {
            var filter = filters.next();
            long total =
                    assertSame(filter, "filter %d of seed %d: %s".formatted(index, SEED, FilterWriter.toMap(filter)));
            telling += total > 0 && total < PEOPLE ? 1 : 0;
        }
        assertThat(telling).as("filters that match some but not all").isGreaterThan(FILTERS / 3);
    }

    @Test
    void pagesThroughEverybodyOnceInEveryOrder() {
        var everybody = jdbc.queryForList("SELECT id FROM customer ORDER BY id", Long.class);
        for (var by : CustomerSort.values()) {
            for (var direction : Sort.Direction.values()) {
                assertThat(pages(List.of(new Sort(by, direction))))
                        .as(by + " " + direction)
                        .containsExactlyInAnyOrderElementsOf(everybody);
            }
        }
    }

    /** How many match. */
    private long assertSame(Filter filter, String what) {
        var oracle = new SqlOracle(jdbc, moment());
        var answer = ask(filter);
        var expected = oracle.ids(filter);

        assertThat(answer.totalCount()).as(what).isEqualTo(expected.size());
        assertThat(answer.edges().stream().map(edge -> edge.node().key()).toList())
                .as(what)
                .isEqualTo(expected.stream().limit(200).toList());
        for (var dimension : Dimension.values()) {
            assertSameValues(filter, answer, oracle, dimension, what + " facet " + dimension);
        }
        assertThat(answer.facets().ageBands(FacetRequests.ageBands(AGES)).stream()
                        .map(FacetResult.AgeBand::count))
                .as(what + " facet age")
                .isEqualTo(oracle.ages(filter, AGES));
        assertThat(answer.facets().spendBands(FacetRequests.spendBands(SPENDS)).stream()
                        .map(FacetResult.SpendBand::count))
                .as(what + " facet spend")
                .isEqualTo(oracle.spends(filter, SPENDS));
        return expected.size();
    }

    private static void assertSameValues(
            Filter filter, CustomerConnection answer, SqlOracle oracle, Dimension dimension, String what) {
        var selected = SqlOracle.selected(filter, dimension);
        Map<String, Long> expected = new TreeMap<>(oracle.values(filter, dimension));
        selected.forEach(value -> expected.putIfAbsent(value, 0L));
        var counted = answer.facets().values(FacetRequests.values(dimension));

        assertThat(counted.stream()
                        .collect(Collectors.toMap(FacetResult.ValueCount::value, FacetResult.ValueCount::count)))
                .as(what)
                .isEqualTo(expected);
        assertThat(counted.stream().filter(FacetResult.ValueCount::selected).map(FacetResult.ValueCount::value))
                .as(what + " selected")
                .containsExactlyInAnyOrderElementsOf(selected);
    }

    private CustomerConnection ask(Filter filter) {
        var facets = new ArrayList<FacetRequest>(
                Arrays.stream(Dimension.values()).map(FacetRequests::values).toList());
        facets.add(FacetRequests.ageBands(AGES));
        facets.add(FacetRequests.spendBands(SPENDS));
        var request = new CustomerSearch.Request(FilterWriter.toMap(filter), null, List.of(), 200, null, written);
        return search.answer(request, new Wanted(true, true, true, facets), everything());
    }

    private List<Long> pages(List<Sort> sort) {
        var seen = new ArrayList<Long>();
        String after = null;
        do {
            var request = new CustomerSearch.Request(null, null, sort, 37, after, written);
            var page = search.answer(request, new Wanted(true, false, false, List.of()), everything());
            page.edges().forEach(edge -> seen.add(edge.node().key()));
            after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        } while (after != null);
        return seen;
    }

    private Moment moment() {
        return new Moment(clock.getZone(), clock.instant());
    }

    private static Viewer everything() {
        var all = Set.of(DataCategory.values()).stream()
                .collect(Collectors.toMap(Function.identity(), category -> Visibility.VISIBLE));
        return new Viewer(
                "tester",
                "",
                new TreeSet<>(Set.of("tester")),
                new Grants(all, Set.of()),
                new RowScope.Everyone(),
                CellSize.EXACT);
    }
}
