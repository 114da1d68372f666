package io.clientele.index.search;

import static io.clientele.index.CustomerBuilder.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.FacetResult.ValueCount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SavedFilterTests {

    private static final FacetRequest GENDERS = new FacetRequest.Values(Dimension.GENDER, 10);
    private static final Filter WOMEN = new Filter.OneOf(Dimension.GENDER, Set.of("FEMALE"));

    @Test
    void findsTheMembersOfAFrozenSegment() {
        try (var searched = searched()) {
            var hits = searched.search(query(new Filter.FrozenIn("7", Set.of())));

            assertThat(hits.hits()).extracting(CustomerHits.Hit::id).containsExactly(1L, 2L);
        }
    }

    @Test
    void countsFacetsUnderASavedSegmentAsAWhole() {
        try (var searched = searched()) {
            assertThat(genders(searched, WOMEN))
                    .containsExactly(new ValueCount("FEMALE", 2, true, false), new ValueCount("MALE", 1, false, false));
            assertThat(genders(searched, new Filter.Saved(WOMEN)))
                    .containsExactly(new ValueCount("FEMALE", 2, false, false));
        }
    }

    @Test
    void doesNotGuessWhatASavedSegmentMeans() {
        try (var searched = searched()) {
            assertThatThrownBy(() -> searched.search(query(new Filter.InSegment(Set.of("7")))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static SearchedCustomers searched() {
        return SearchedCustomers.of(person(1, "FEMALE", "7"), person(2, "MALE", "7"), person(3, "FEMALE", "8"));
    }

    private static List<ValueCount> genders(SearchedCustomers searched, Filter filter) {
        return ((FacetResult.Values) searched.search(query(filter)).facets().get(GENDERS)).values();
    }

    private static CustomerQuery query(Filter filter) {
        return new CustomerQuery(
                PermittedFilter.of(filter, null, ""),
                null,
                List.of(),
                10,
                null,
                true,
                List.of(GENDERS),
                new Moment(ZoneOffset.UTC, Instant.EPOCH));
    }

    private static CustomerFacts person(long id, String gender, String segment) {
        return customer(id).gender(gender).frozenIn(segment).build();
    }
}
