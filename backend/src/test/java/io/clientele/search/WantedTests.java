package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import io.clientele.graphql.TestGraphQl;
import io.clientele.index.filter.Dimension;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.execution.GraphQlSource;

/** What of an answer somebody looks at, as the real schema has it. */
class WantedTests {

    private final AtomicReference<Wanted> wanted = new AtomicReference<>();
    private final GraphQlSource source = TestGraphQl.source(wiring -> wiring.type(
            "Query",
            query -> query.dataFetcher("customers", place -> {
                wanted.set(Wanted.of(place.getSelectionSet()));
                return Map.of();
            })));

    @Test
    void isThePartsThatAreSelected() {
        ask("totalCount");
        assertThat(wanted).hasValue(new Wanted(false, true, false, false, List.of()));

        ask("freshness { asOf }");
        assertThat(wanted).hasValue(new Wanted(false, false, true, false, List.of()));

        ask("edges { cursor }");
        assertThat(wanted).hasValue(new Wanted(true, false, false, false, List.of()));

        ask("warnings { path }");
        assertThat(wanted).hasValue(new Wanted(false, false, false, true, List.of()));

        ask("pageInfo { hasNextPage }");
        assertThat(wanted).hasValue(new Wanted(true, false, false, false, List.of()));
    }

    @Test
    void isEachFacetOnceHoweverItIsCalled() {
        ask("facets { __typename kind { count } sorts: kind { value } }");

        assertThat(wanted.get().facets()).containsExactly(new FacetRequest.Values(Dimension.KIND, 1_000));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, KIND, 1000",
        "gender, GENDER, 1000",
        "channel, CHANNEL, 1000",
        "country(first: 7), COUNTRY, 7",
        "state(first: 7), STATE, 7",
        "city(first: 7), CITY, 7",
        "category(first: 7), CATEGORY, 7",
        "brand(first: 7), BRAND, 7"
    })
    void isTheValuesOfADimension(String field, Dimension dimension, int first) {
        ask("facets { %s { count } }".formatted(field));

        assertThat(wanted.get().facets()).containsExactly(new FacetRequest.Values(dimension, first));
    }

    @Test
    void isBands() {
        ask("facets { ageBand(from: [0, 30]) { count } lifetimeSpend(from: [\"0\", \"9.5\"]) { count } }");

        assertThat(wanted.get().facets())
                .containsExactly(
                        new FacetRequest.Bands(Measure.AGE, List.of(BigDecimal.ZERO, BigDecimal.valueOf(30))),
                        new FacetRequest.Bands(
                                Measure.LIFETIME_SPEND, List.of(BigDecimal.ZERO, new BigDecimal("9.5"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country(first: 0) | facets.country",
                "city(first: 1001) | facets.city",
                "ageBand(from: [30, 20]) | facets.ageBand",
                "lifetimeSpend(from: []) | facets.lifetimeSpend"
            })
    void isNothingThatCannotBeCounted(String field, String place) {
        var answer = ask("facets { %s { count } }".formatted(field));

        assertThat(answer.getErrors().getFirst().getExtensions()).containsEntry("argument", place);
    }

    private ExecutionResult ask(String selection) {
        wanted.set(null);
        return source.graphQl().execute("{ customers { %s } }".formatted(selection));
    }
}
