package io.clientele.benchmark.question;

import static io.clientele.benchmark.question.Searches.all;
import static io.clientele.benchmark.question.Searches.atLeast;
import static io.clientele.benchmark.question.Searches.between;
import static io.clientele.benchmark.question.Searches.counted;
import static io.clientele.benchmark.question.Searches.mostFrequent;
import static io.clientele.benchmark.question.Searches.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A segment by gender, age, state and spend: its size, five facets under all conditions but their own, and whom it begins with. */
record Segment(Values values) implements Question {

    private static final List<List<String>> GENDERS =
            List.of(List.of("FEMALE"), List.of("MALE"), List.of("FEMALE", "MALE"));

    private static final List<Integer> DECADES =
            IntStream.range(0, 10).map(decade -> decade * 10).boxed().toList();

    private static final String OPERATION = """
            query ($filter: CustomerFilter) {
              customers(filter: $filter, sort: [{ by: LIFETIME_SPEND, direction: DESC }], first: 20) {
                totalCount
                freshness { asOf lagMillis }
                facets {
                  gender { value count selected }
                  ageBand(from: %s) { gte lt count }
                  state(first: 60) { value count selected }
                  category(first: 10) { value count selected }
                  channel { value count selected }
                }
                edges { node { id displayName age address { state } lifetime { spend { amount currency } lastOrderAt } } }
              }
            }
            """.formatted(DECADES);

    @Override
    public String name() {
        return "segment";
    }

    @Override
    public String user() {
        return "marketing";
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public List<Spending> spending() {
        return List.of(Spending.KEPT, Spending.LIVE);
    }

    @Override
    public List<Way> ways(Surroundings surroundings, List<Asked> sets) {
        var ways = new ArrayList<>(Question.super.ways(surroundings, sets));
        ways.add(new RawSearch("flat", surroundings.indices().url(FlatIndex.NAME), this, sets));
        return ways;
    }

    @Override
    public Asked draw(Random random) {
        int from = 20 + random.nextInt(40);
        var conditions = new Conditions(
                Values.one(GENDERS, random),
                from,
                from + 5 + random.nextInt(26),
                Stream.generate(() -> Values.one(values.states(), random))
                        .limit(1 + random.nextInt(3))
                        .distinct()
                        .toList(),
                Long.parseLong(Values.one(values.spends().subList(0, 90), random)));
        return new Asked(Map.of("filter", conditions.filter()), conditions.search(), conditions.statements());
    }

    /** @param spend at least so much, in the main unit */
    private record Conditions(List<String> genders, int from, int until, List<String> states, long spend) {

        Map<String, Object> filter() {
            return Map.of(
                    "all",
                    List.of(
                            Map.of("gender", Map.of("in", genders)),
                            Map.of("age", Map.of("gte", from, "lte", until)),
                            Map.of("state", Map.of("in", states)),
                            Map.of("lifetimeSpend", Map.of("gte", spend))));
        }

        /** Whoever counts in any facet fulfils all but one of its three conditions: so much is asked of everybody. */
        Map<String, Object> search() {
            var gender = terms("gender", genders);
            var age = between("birthDay", bornAfter(until + 1) + 1, bornAfter(from));
            var state = terms("state", states);
            var everything = List.of(gender, age, state);
            return Map.of(
                    "size", 20,
                    "track_total_hits", true,
                    "stored_fields", "_none_",
                    "docvalue_fields", List.of("id", "birthDay", "state", "lifetimeSpend", "lastOrder"),
                    "sort", List.of(Map.of("lifetimeSpend", "desc"), Map.of("id", "asc")),
                    "query", all(List.of(atLeast("lifetimeSpend", spend * 100), atLeast(2, everything))),
                    "post_filter", all(everything),
                    "aggs",
                            Map.of(
                                    "gender",
                                            counted(all(List.of(age, state)), Map.of("g", mostFrequent("gender", 10))),
                                    "age", counted(all(List.of(gender, state)), Map.of("a", decades())),
                                    "state", counted(all(List.of(gender, age)), Map.of("s", mostFrequent("state", 60))),
                                    "other",
                                            counted(
                                                    all(everything),
                                                    Map.of(
                                                            "category", mostFrequent("categories", 10),
                                                            "channel", mostFrequent("channels", 10)))));
        }

        private static Map<String, Object> decades() {
            var ranges = DECADES.stream()
                    .map(age -> Map.of("from", bornAfter(age + 10) + 1, "to", bornAfter(age) + 1))
                    .toList();
            return Map.of("range", Map.of("field", "birthDay", "ranges", ranges));
        }

        /** The last birthday, in days since 1970, of those who are of that age. */
        private static long bornAfter(int age) {
            return LocalDate.now().minusYears(age).toEpochDay();
        }

        List<String> statements() {
            var gender = "gender IN (" + quoted(genders) + ")";
            var age = "birth_date BETWEEN '%s' AND '%s'"
                    .formatted(LocalDate.ofEpochDay(bornAfter(until + 1) + 1), LocalDate.ofEpochDay(bornAfter(from)));
            var state = "state IN (" + quoted(states) + ")";
            var spent = "{spend} >= " + spend;
            var everything = String.join(" AND ", gender, age, state, spent);
            return List.of(
                    "SELECT COUNT(*) FROM benchmark_customer c WHERE " + everything,
                    "SELECT gender, COUNT(*) FROM benchmark_customer c WHERE %s AND %s AND %s GROUP BY gender"
                            .formatted(age, state, spent),
                    """
                    SELECT TIMESTAMPDIFF(YEAR, birth_date, CURRENT_DATE) DIV 10 AS decade, COUNT(*) FROM benchmark_customer c
                    WHERE %s AND %s AND %s GROUP BY decade
                    """.formatted(gender, state, spent),
                    "SELECT state, COUNT(*) FROM benchmark_customer c WHERE %s AND %s AND %s GROUP BY state"
                            .formatted(gender, age, spent),
                    bought("category", everything),
                    bought("channel", everything),
                    """
                    SELECT id, display_name, birth_date, state, {spend} AS spent, last_order FROM benchmark_customer c
                    WHERE %s ORDER BY spent DESC, id LIMIT 20
                    """.formatted(everything));
        }

        private static String bought(String what, String everything) {
            return """
                    SELECT b.%1$s, COUNT(*) FROM benchmark_customer c JOIN benchmark_%1$s b ON b.customer_id = c.id
                    WHERE %2$s GROUP BY b.%1$s
                    """.formatted(what, everything);
        }

        private static String quoted(List<String> values) {
            return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
        }
    }
}
