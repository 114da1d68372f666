package io.clientele.index.search;

import static io.clientele.index.CustomerBuilder.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.CustomerHits.Hit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTextTests {

    private SearchedCustomers searched;

    @BeforeAll
    void index() {
        searched = SearchedCustomers.of(
                customer(1)
                        .names("王芳")
                        .phone("+86 138 0013 8000")
                        .number("C-000001")
                        .build(),
                customer(2)
                        .names("Javier Lewis")
                        .email("J.Lewis@Example.com")
                        .number("C-000012")
                        .card("8801 2345-6789")
                        .taxNumber("900-12-3456")
                        .gender("MALE")
                        .build(),
                customer(3)
                        .names("Lewis, Javan-Maximilianus")
                        .phone("(415) 555-2671")
                        .build(),
                customer(4).names("Иванов").build());
    }

    @AfterAll
    void drop() {
        searched.close();
    }

    @ParameterizedTest
    @CsvSource({
        "王, 1",
        "wang fang, 1",
        "FANG, 1",
        "jav lew, 2 3",
        "lewis JAVI, 2",
        "javan-maximilianus, 3",
        "maximilian, 3",
        "ива, 4",
        "Ivan, 4",
        "ev, ''",
        "j.lewis@example.COM, 2",
        "j.lewis@example, ''",
        "c-000001, 1",
        "C 000012, 2",
        "C-00000, ''",
        "+8613800138000, 1",
        "138-0013-8000, 1",
        "415.555.2671, 3",
        "5552671, 3",
        "&, ''",
        "880123456789, 2",
        "8801 2345, ''",
        "900123456, 2",
        "900-12, ''",
        "-, ''"
    })
    void findsFromAScrap(String text, String ids) {
        assertThat(find(text, EnumSet.allOf(SearchScope.class))).isEqualTo(ids);
    }

    @Test
    void looksOnlyWhereItMay() {
        assertThat(find("wang", Set.of(SearchScope.CONTACTS, SearchScope.NUMBERS)))
                .isEmpty();
        assertThat(find("c000001", Set.of(SearchScope.NAMES, SearchScope.CONTACTS)))
                .isEmpty();
        assertThat(find("+8613800138000", Set.of(SearchScope.NAMES, SearchScope.NUMBERS)))
                .isEmpty();
    }

    @Test
    void looksForTaxNumbersOnlyWhereItMay() {
        var elsewhere = EnumSet.complementOf(EnumSet.of(SearchScope.TAX_NUMBERS));

        assertThat(find("900-12-3456", elsewhere)).isEmpty();
        assertThat(find("900-12-3456", Set.of(SearchScope.TAX_NUMBERS))).isEqualTo("2");
        assertThat(find("8801 2345 6789", Set.of(SearchScope.TAX_NUMBERS))).isEmpty();
    }

    @Test
    void refusesTextThatSaysNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SearchText(" ", Set.of(SearchScope.NAMES)));
    }

    @Test
    void staysWithinTheFilter() {
        var men = new Filter.OneOf(Dimension.GENDER, Set.of("MALE"));

        assertThat(find("jav lew", EnumSet.allOf(SearchScope.class), PermittedFilter.of(men, null, "")))
                .isEqualTo("2");
        assertThat(find("jav lew", EnumSet.allOf(SearchScope.class), PermittedFilter.of(null, men, "")))
                .isEqualTo("2");
    }

    private String find(String text, Set<SearchScope> scopes) {
        return find(text, scopes, PermittedFilter.of(null, null, ""));
    }

    private String find(String text, Set<SearchScope> scopes, PermittedFilter filter) {
        var moment = new Moment(ZoneOffset.UTC, Instant.EPOCH);
        var query =
                new CustomerQuery(filter, new SearchText(text, scopes), List.of(), 10, null, false, List.of(), moment);
        return String.join(
                " ",
                searched.search(query).hits().stream()
                        .map(Hit::id)
                        .map(String::valueOf)
                        .toList());
    }
}
