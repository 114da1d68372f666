package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.CellSize;
import io.clientele.access.Grants;
import io.clientele.access.RowScope;
import io.clientele.access.Viewer;
import io.clientele.access.Visibility;
import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.FilterWriter;
import io.clientele.index.filter.Moment;
import io.clientele.index.search.CustomerSort;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetResult;
import io.clientele.index.search.Sort;
import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import io.clientele.testing.Mirrored;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;

/** The index answers as SQL over the record does: ids, totals and every facet, for filters of every kind. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchEqualsSqlTests {

    private static final long SEED = Long.getLong("clientele.test.seed", 20_261_122);
    private static final int FILTERS = Integer.getInteger("clientele.test.filters", 2_000);

    /** As many as a page has, so that a filter is one question. */
    private static final int PEOPLE = 200;

    private static final int FACETS = 5;
    private static final List<String> ZONES = List.of("UTC", "Pacific/Honolulu", "Pacific/Kiritimati", "Europe/Berlin");

    @Autowired
    CustomerSearch search;

    @Autowired
    Intake intake;

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private RecordValues values;

    @BeforeAll
    void populate(@Autowired ApplicationContext application) {
        System.out.println("Seed of the population and the filters: " + SEED);
        var population = new RandomPopulation(new Random(SEED), clock.instant());
        var customers = intake.customers(population.customers(PEOPLE));
        intake.orders(population.orders(customers, 500));
        var ranked = new Api(port).ask("marketing", "mutation { computeRfm { id } }", Map.of());
        assertThat(ranked.at("/data/computeRfm/id").isString())
                .as(ranked.toString())
                .isTrue();
        values = new RecordValues(jdbc);
        Mirrored.await(application);
    }

    /** Each filter by its own seed, so that it can be asked again alone. */
    @Test
    void answersAsSqlDoesForRandomFilters() {
        var telling = LongStream.range(SEED, SEED + FILTERS)
                .parallel()
                .map(this::assertSame)
                .filter(total -> total > 0 && total < PEOPLE)
                .count();
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
    private long assertSame(long seed) {
        var random = new Random(seed);
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var moment = new Moment(ZoneId.of(zone), clock.instant());
        var filter = new RandomFilters(random, moment.today()).next();
        var facets = new RandomFacets(random).some(FACETS);
        var what = "filter of seed %d in %s: %s".formatted(seed, zone, FilterWriter.toMap(filter));

        var oracle = new SqlOracle(jdbc, values, moment, filter);
        var answer = ask(filter, zone, facets);

        assertThat(answer.edges().stream().map(edge -> edge.node().key()))
                .as(what)
                .isEqualTo(oracle.ids());
        assertThat(answer.totalCount()).as(what).isEqualTo(oracle.ids().size());
        facets.forEach(facet -> assertSame(facet, answer.facets().results().get(facet), oracle, what + " " + facet));
        return answer.totalCount();
    }

    private static void assertSame(FacetRequest request, FacetResult result, SqlOracle oracle, String what) {
        switch (result) {
            case FacetResult.Values found -> assertThat(found.values()).as(what).isEqualTo(oracle.values(request));
            case FacetResult.Bands found ->
                assertThat(found.bands().stream().map(FacetResult.Band::count))
                        .as(what)
                        .isEqualTo(oracle.bands((FacetRequest.Bands) request));
            case FacetResult.Grid found ->
                assertThat(found.cells().stream()
                                .<List<?>>map(cell -> Arrays.asList(cell.count(), cell.averageSpend())))
                        .as(what)
                        .isEqualTo(oracle.grid((FacetRequest.Grid) request));
        }
    }

    private CustomerConnection ask(Filter filter, String zone, List<FacetRequest> facets) {
        var request = new CustomerSearch.Request(FilterWriter.toMap(filter), null, List.of(), 200, null, null, zone);
        return search.answer(request, new Wanted(true, true, true, false, facets), everything());
    }

    private List<Long> pages(List<Sort> sort) {
        var seen = new ArrayList<Long>();
        String after = null;
        do {
            var request = new CustomerSearch.Request(null, null, sort, 37, after, null, null);
            var page = search.answer(request, new Wanted(true, false, false, false, List.of()), everything());
            page.edges().forEach(edge -> seen.add(edge.node().key()));
            after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        } while (after != null);
        return seen;
    }

    private static Viewer everything() {
        var all = Set.of(DataCategory.values()).stream()
                .collect(Collectors.toMap(Function.identity(), category -> Visibility.VISIBLE));
        return new Viewer(
                "tester",
                "",
                new TreeSet<>(Set.of("tester")),
                new Grants(all, Set.of(Permission.USE_SEGMENTS)),
                new RowScope.Everyone(),
                CellSize.EXACT);
    }
}
