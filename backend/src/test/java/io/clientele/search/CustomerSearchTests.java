package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.access.CellSize;
import io.clientele.access.Grants;
import io.clientele.access.RowScope;
import io.clientele.access.Viewer;
import io.clientele.access.Visibility;
import io.clientele.field.DataCategory;
import io.clientele.index.filter.Dimension;
import io.clientele.index.search.CustomerSort;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetResult.ValueCount;
import io.clientele.index.search.Sort;
import io.clientele.input.RequestRefused;
import io.clientele.testing.Api;
import io.clientele.testing.EmptyRecord;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five customers, and what a question about them is answered with. */
@InstallationTest
class CustomerSearchTests {

    private static final Wanted PAGE = new Wanted(true, false, false, false, List.of());
    private static final Wanted TOTAL = new Wanted(false, true, false, false, List.of());
    private static final List<Sort> OLDEST_FIRST = List.of(new Sort(CustomerSort.AGE, Sort.Direction.DESC));
    private static final Viewer ANYBODY = viewer(new RowScope.Everyone(), CellSize.EXACT);

    @Autowired
    CustomerSearch search;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    private final Api api;
    private List<Long> people = List.of();
    private String written = "";

    CustomerSearchTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    /** From the oldest to the youngest; the first three are women, of whom the first two share with a partner. */
    @BeforeEach
    void people(@Autowired ApplicationContext application) {
        EmptyRecord.clear(application);
        people = intake.customers(List.of(
                person("Anna", "FEMALE", 1950, "DE", true),
                person("Berta", "FEMALE", 1960, "DE", true),
                person("Clara", "FEMALE", 1970, "DE", false),
                person("Dmitri", "MALE", 1980, "FR", false),
                person("Emil", "MALE", 1990, "FR", false)));
        written = intake.orders(List.of(order(people.getFirst())));
    }

    @Test
    void pagesForwardByTheCursorOfTheLast() {
        var first = ask(new Asked().first(2), PAGE);
        var second = ask(new Asked().first(2).after(first.pageInfo().endCursor()), PAGE);
        var third = ask(new Asked().first(2).after(second.pageInfo().endCursor()), PAGE);

        assertThat(List.of(ids(first), ids(second), ids(third)))
                .containsExactly(people.subList(0, 2), people.subList(2, 4), people.subList(4, 5));
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        assertThat(first.pageInfo().hasPreviousPage()).isFalse();
        assertThat(second.pageInfo().hasPreviousPage()).isTrue();
        assertThat(third.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void namesTheCursorsOfItsEnds() {
        var page = ask(new Asked().first(3), PAGE);

        assertThat(page.pageInfo().startCursor())
                .isEqualTo(page.edges().getFirst().cursor());
        assertThat(page.pageInfo().endCursor()).isEqualTo(page.edges().getLast().cursor());
        assertThat(page.pageInfo().startCursor()).isNotEqualTo(page.pageInfo().endCursor());
    }

    @Test
    void hasAnEmptyPageWhenNobodyIsLeft() {
        var last = ask(new Asked().first(5), PAGE);
        var beyond = ask(new Asked().after(last.pageInfo().endCursor()), PAGE);

        assertThat(beyond.edges()).isEmpty();
        assertThat(beyond.pageInfo()).isEqualTo(new CustomerConnection.PageInfo(false, true, null, null));
    }

    @Test
    void computesNothingThatNobodyLooksAt() {
        var page = ask(new Asked(), PAGE);
        var total = ask(new Asked(), TOTAL);

        assertThat(page.totalCount()).isNull();
        assertThat(page.freshness()).isNull();
        assertThat(page.facets().results()).isEmpty();
        assertThat(total.totalCount()).isEqualTo(5);
        assertThat(total.edges()).isEmpty();
        assertThat(ask(new Asked(), new Wanted(false, false, true, false, List.of()))
                        .freshness())
                .isNotNull();
    }

    @Test
    void countsEverybodyWhereverThePageStands() {
        var first = ask(new Asked().first(2), PAGE);

        var more = ask(new Asked().first(2).after(first.pageInfo().endCursor()), TOTAL);

        assertThat(more.totalCount()).isEqualTo(5);
    }

    @Test
    void listsWhoMatchesTheFilterOrTheText() {
        assertThat(ids(ask(new Asked().women(), PAGE))).isEqualTo(people.subList(0, 3));
        assertThat(ids(ask(new Asked().search("dmitri"), PAGE))).containsExactly(people.get(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void hasPagesOfOneToTwoHundred(int first) {
        refuses(new Asked().first(first), "first");
        assertThat(ask(new Asked().first(1), PAGE).edges()).hasSize(1);
        assertThat(ask(new Asked().first(200), PAGE).edges()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void looksForSomeText(String text) {
        refuses(new Asked().search(text), "search");
    }

    @Test
    void takesNoCursorOfAnotherQuestionWhateverIsLookedAt() {
        var cursor = ask(new Asked(), PAGE).pageInfo().startCursor();

        refuses(new Asked().women().after(cursor), "after");
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> ask(new Asked().women().after(cursor), TOTAL));
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(
                        () -> ask(new Asked().after(cursor), PAGE, viewer(new RowScope.Everyone(), new CellSize(2))));
    }

    @Test
    void listsNobodyWhoLeftTheRecordAMomentAgo() {
        ask(new Asked(), PAGE);
        long version = jdbc.sql("SELECT version FROM customer WHERE id = ?")
                .param(people.get(1))
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM customer_consent WHERE customer_id = ?")
                .param(people.get(1))
                .update();
        jdbc.sql("DELETE FROM customer_address WHERE customer_id = ?")
                .param(people.get(1))
                .update();
        jdbc.sql("DELETE FROM customer WHERE id = ?").param(people.get(1)).update();

        assertThat(ids(ask(new Asked(), PAGE))).hasSize(4).doesNotContain(people.get(1));
        mirror(people.get(1), version + 1);
    }

    @Test
    void listsNobodyWhoLeftTheViewersReachAMomentAgo() {
        var partner = viewer(new RowScope.ConsentedTo("acme-app"), CellSize.EXACT);
        assertThat(ids(ask(new Asked(), PAGE, partner))).isEqualTo(people.subList(0, 2));

        jdbc.sql("""
                        INSERT INTO customer_consent (customer_id, purpose, channel, recipient, status, since)
                        VALUES (?, 'SHARING', 'PARTNER', 'acme-app', 'WITHDRAWN', UTC_TIMESTAMP(6))
                        """).param(people.getFirst()).update();

        assertThat(ids(ask(new Asked(), PAGE, partner))).containsExactly(people.get(1));
    }

    @Test
    void tellsCountsInStepsAndListsNobodyBelowTheFirst() {
        var facet = new FacetRequest.Values(Dimension.GENDER, 10);
        var all = new Wanted(true, true, false, false, List.of(facet));

        var inTwos = ask(new Asked(), all, viewer(new RowScope.Everyone(), new CellSize(2)));
        var inSixes = ask(new Asked(), all, viewer(new RowScope.Everyone(), new CellSize(6)));

        assertThat(inTwos.totalCount()).isEqualTo(4);
        assertThat(inTwos.edges()).hasSize(5);
        assertThat(inTwos.facets().told(facet))
                .isEqualTo(List.of(new ValueCount("FEMALE", 2, false, false), new ValueCount("MALE", 2, false, false)));
        assertThat(inSixes.totalCount()).isZero();
        assertThat(inSixes.edges()).isEmpty();
        assertThat(inSixes.pageInfo().hasNextPage()).isFalse();
        assertThat(inSixes.facets().told(facet)).isEqualTo(List.of());
    }

    /** Who is not told how many there are could count those who are listed. */
    @Test
    void listsNobodyBelowTheFirstStepEvenWhenNobodyAsksHowMany() {
        var inSixes = viewer(new RowScope.Everyone(), new CellSize(6));

        assertThat(ask(new Asked(), PAGE, inSixes).edges()).isEmpty();
        assertThat(ask(new Asked(), PAGE, viewer(new RowScope.Everyone(), new CellSize(5)))
                        .edges())
                .hasSize(5);
    }

    @Test
    void listsInTheOrderAskedFor() {
        var answer = api.ask("admin", """
                        query ($wait: String) {
                          a: customers(waitFor: $wait, sort: [{ by: AGE, direction: ASC }]) { edges { node { displayName } } }
                          b: customers(waitFor: $wait, sort: [{ by: LIFETIME_SPEND, direction: DESC }], first: 1) {
                            edges { node { displayName } }
                          }
                        }
                        """, Map.of("wait", written)).at("/data");

        assertThat(answer.at("/a").findValuesAsString("displayName"))
                .containsExactly("Emil", "Dmitri", "Clara", "Berta", "Anna");
        assertThat(answer.at("/b").findValuesAsString("displayName")).containsExactly("Anna");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind { value count } | [{'value':'PERSON','count':5}]",
                "gender { value count } | [{'value':'FEMALE','count':3},{'value':'MALE','count':2}]",
                "country { value count } | [{'value':'DE','count':3},{'value':'FR','count':2}]",
                "country(first: 1) { value } | [{'value':'DE'}]",
                "state { value count } | [{'value':'North','count':5}]",
                "city { value count } | [{'value':'Harbour','count':5}]",
                "category { value count } | [{'value':'Fruit','count':1}]",
                "brand { value count } | [{'value':'orchard','count':1}]",
                "channel { value count } | [{'value':'WEB','count':1}]",
                "ageBand(from: [0, 50]) { gte lt } | [{'gte':0,'lt':50},{'gte':50,'lt':null}]",
                "lifetimeSpend(from: [1]) { count selected } | [{'count':1,'selected':false}]"
            })
    void dividesByWhatIsAsked(String facet, String expected) {
        var document = "query ($wait: String) { customers(waitFor: $wait) { facets { %s } } }".formatted(facet);

        var answer = api.ask("admin", document, Map.of("wait", written))
                .at("/data/customers/facets/" + facet.split("\\W")[0]);

        assertThat(answer.toString()).isEqualTo(expected.replace('\'', '"'));
    }

    /** Nobody else would tell the index, which other tests ask. */
    private void mirror(long customer, long version) {
        jdbc.sql("""
                        INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked)
                        VALUES (?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE)
                        """).params(customer, version).update();
    }

    private CustomerConnection ask(Asked question, Wanted wanted) {
        return ask(question, wanted, ANYBODY);
    }

    private CustomerConnection ask(Asked question, Wanted wanted, Viewer viewer) {
        return search.answer(question.waitingFor(written), wanted, viewer);
    }

    private void refuses(Asked question, String argument) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> ask(question, PAGE))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().path()).isEqualTo(argument));
    }

    private static List<Long> ids(CustomerConnection answer) {
        return answer.edges().stream().map(edge -> edge.node().key()).toList();
    }

    private static Map<String, Object> person(String name, String gender, int born, String country, boolean shares) {
        var person = new HashMap<String, Object>(Map.of(
                "customerNumber",
                name,
                "kind",
                "PERSON",
                "displayName",
                name,
                "gender",
                gender,
                "birthDate",
                born + "-03-01",
                "addresses",
                List.of(Map.of("kind", "HOME", "country", country, "state", "North", "city", "Harbour"))));
        if (shares) {
            person.put(
                    "consents",
                    List.of(Map.of(
                            "purpose", "SHARING", "channel", "PARTNER", "recipient", "acme-app", "status", "GRANTED")));
        }
        return person;
    }

    private static Map<String, Object> order(long customer) {
        var apple = Map.of("name", "Apple", "category", "Fruit", "brand", "orchard");
        return Map.of(
                "customerId", Long.toString(customer),
                "number", "O-1",
                "orderedAt", "2026-01-15T10:00:00Z",
                "channel", "WEB",
                "currency", "USD",
                "lines",
                        List.of(Map.of(
                                "sku",
                                "apple of CustomerSearchTests",
                                "quantity",
                                1,
                                "unitPrice",
                                "1.50",
                                "product",
                                apple)));
    }

    private static Viewer viewer(RowScope rows, CellSize cells) {
        var all = Arrays.stream(DataCategory.values())
                .collect(Collectors.toMap(Function.identity(), category -> Visibility.VISIBLE));
        return new Viewer(
                "tester", "acme-app", new TreeSet<>(Set.of("tester")), new Grants(all, Set.of()), rows, cells);
    }

    /** The oldest first unless said otherwise. */
    private static final class Asked {

        private Map<String, Object> filter;
        private String text;
        private int first = 20;
        private String after;

        Asked women() {
            filter = Map.of("gender", Map.of("in", List.of("FEMALE")));
            return this;
        }

        Asked search(String scrap) {
            text = scrap;
            return this;
        }

        Asked first(int many) {
            first = many;
            return this;
        }

        Asked after(String cursor) {
            after = cursor;
            return this;
        }

        CustomerSearch.Request waitingFor(String token) {
            return new CustomerSearch.Request(filter, text, OLDEST_FIRST, first, after, token, null);
        }
    }
}
