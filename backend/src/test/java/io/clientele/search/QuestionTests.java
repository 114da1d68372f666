package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.CustomerSort;
import io.clientele.index.search.Sort;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionTests {

    private static final Filter WOMEN = new Filter.OneOf(Dimension.GENDER, Set.of("FEMALE"));
    private static final Filter MEN = new Filter.OneOf(Dimension.GENDER, Set.of("MALE"));
    private static final List<Sort> BY_AGE = List.of(new Sort(CustomerSort.AGE, Sort.Direction.ASC));

    @Test
    void isAnotherWithAnotherFilterSearchOrderZoneOrOtherRights() {
        var fingerprints = Stream.of(
                        question(WOMEN, "rights", null, List.of()),
                        question(MEN, "rights", null, List.of()),
                        question(null, "rights", null, List.of()),
                        question(WOMEN, "other rights", null, List.of()),
                        question(WOMEN, "rights", "jane", List.of()),
                        question(WOMEN, "rights", null, BY_AGE),
                        question(WOMEN, "rights", null, List.of(), ZoneId.of("Asia/Tokyo")))
                .map(Question::fingerprint);

        assertThat(fingerprints).doesNotHaveDuplicates().hasSize(7);
    }

    /** Else a cursor would be worth nothing on the next instance. */
    @Test
    void isTheSameWhoeverMakesIt() {
        assertThat(question(WOMEN, "rights", "jane", BY_AGE).fingerprint())
                .isEqualTo(question(WOMEN, "rights", "jane", BY_AGE).fingerprint());
    }

    private static Question question(Filter filter, String policy, String search, List<Sort> sort) {
        return question(filter, policy, search, sort, ZoneOffset.UTC);
    }

    private static Question question(Filter filter, String policy, String search, List<Sort> sort, ZoneId zone) {
        return new Question(PermittedFilter.of(filter, null, policy), search, sort, new Moment(zone, Instant.EPOCH));
    }
}
