package io.clientele.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.CustomerHits.Hit;
import io.clientele.index.search.Sort.Direction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTests {

    private final Moment moment = new Moment(ZoneOffset.UTC, Instant.parse("2026-01-15T12:00:00Z"));
    private final List<CustomerFacts> customers = new RandomCustomers(new Random(7), moment).some(120);
    private SearchedCustomers searched;

    @BeforeAll
    void index() {
        searched = new SearchedCustomers(2, customers);
    }

    @AfterAll
    void drop() {
        searched.close();
    }

    static Stream<Arguments> everySort() {
        return Stream.of(CustomerSort.values())
                .flatMap(by -> Stream.of(Direction.values()).map(direction -> Arguments.of(by, direction)));
    }

    @ParameterizedTest
    @MethodSource("everySort")
    void meetsEveryoneOnceWithTheMissingLast(CustomerSort by, Direction direction) {
        var met = pageThrough(List.of(new Sort(by, direction)));

        assertThat(met).doesNotHaveDuplicates().hasSameSizeAs(customers);
        var byId = customers.stream().collect(Collectors.toMap(CustomerFacts::id, Function.identity()));
        var values = met.stream().map(id -> value(by, byId.get(id))).toList();
        assertThat(values).isSortedAccordingTo(expectedOrder(direction));
    }

    @Test
    void saysWhetherThereIsANextPage() {
        assertThat(page(List.of(), 119, null).hasNext()).isTrue();
        assertThat(page(List.of(), 120, null).hasNext()).isFalse();
        assertThat(page(List.of(), 0, null).hits()).isEmpty();
    }

    @Test
    void countsOnlyWhenAsked() {
        assertThat(page(List.of(), 1, null).total()).isEmpty();
    }

    @Test
    void pagesUnderTheFacetsOwnConditions() {
        Filter women = new OneOf(Dimension.GENDER, Set.of("FEMALE"));
        var query = new CustomerQuery(
                PermittedFilter.of(women, null, ""),
                null,
                List.of(),
                5,
                List.of(60L),
                true,
                List.of(new FacetRequest.Values(Dimension.GENDER, 5)),
                moment);

        var expected = customers.stream()
                .filter(customer -> "FEMALE".equals(customer.person().gender()))
                .toList();
        var hits = searched.search(query);
        assertThat(hits.total()).hasValue(expected.size());
        assertThat(hits.hits())
                .extracting(Hit::id)
                .isEqualTo(expected.stream()
                        .map(CustomerFacts::id)
                        .filter(id -> id > 60)
                        .limit(5)
                        .toList());
    }

    private List<Long> pageThrough(List<Sort> sort) {
        var met = new ArrayList<Long>();
        var page = page(sort, 7, null);
        while (true) {
            page.hits().forEach(hit -> met.add(hit.id()));
            if (!page.hasNext()) return met;
            page = page(sort, 7, page.hits().getLast().sortValues());
        }
    }

    private CustomerHits page(List<Sort> sort, int first, List<Long> after) {
        var everyone = PermittedFilter.of(null, null, "");
        return searched.search(new CustomerQuery(everyone, null, sort, first, after, false, List.of(), moment));
    }

    private static Comparator<Long> expectedOrder(Direction direction) {
        Comparator<Long> order = Comparator.naturalOrder();
        return Comparator.nullsLast(direction == Direction.ASC ? order : order.reversed());
    }

    private static Long value(CustomerSort by, CustomerFacts customer) {
        var times = customer.orders().stream()
                .map(order -> order.at().toEpochMilli())
                .sorted()
                .toList();
        return switch (by) {
            case ID -> customer.id();
            case LIFETIME_SPEND ->
                new Oracle(null, null).spend(customer).movePointRight(2).longValueExact();
            case LIFETIME_ORDERS -> (long) times.size();
            case FIRST_ORDER -> times.isEmpty() ? null : times.getFirst();
            case LAST_ORDER -> times.isEmpty() ? null : times.getLast();
            case AGE ->
                customer.person().birthDate() == null
                        ? null
                        : (Long) (-customer.person().birthDate().toEpochDay());
        };
    }
}
