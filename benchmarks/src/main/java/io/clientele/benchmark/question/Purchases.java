package io.clientele.benchmark.question;

import static io.clientele.benchmark.question.Searches.all;
import static io.clientele.benchmark.question.Searches.between;
import static io.clientele.benchmark.question.Searches.one;
import static io.clientele.benchmark.question.Searches.sum;
import static io.clientele.benchmark.question.Searches.terms;
import static io.clientele.benchmark.question.Searches.value;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who ordered from a category several times within some days, and spent so much in them: how many, and whom they begin with. */
record Purchases(Values values) implements Question {

    private static final String OPERATION = """
            query ($filter: CustomerFilter) {
              customers(filter: $filter, sort: [{ by: LIFETIME_SPEND, direction: DESC }], first: 20) {
                totalCount
                freshness { asOf lagMillis }
                edges { node { id displayName address { state } lifetime { spend { amount currency } } } }
              }
            }
            """;

    private static final String STATEMENT = """
            SELECT COUNT(*) OVER (), c.id, c.display_name, c.state, {spend} AS spend
            FROM (
                SELECT o.customer_id FROM purchase_order o
                WHERE o.ordered_at >= '%1$s' AND o.ordered_at < '%2$s'
                GROUP BY o.customer_id
                HAVING SUM(o.total_amount - o.returned_amount) >= %3$d AND SUM(EXISTS (
                    SELECT 1 FROM purchase_line l JOIN product p ON p.id = l.product_id
                    WHERE l.order_id = o.id AND p.category = '%4$s')) >= %5$d
            ) found JOIN benchmark_customer c ON c.id = found.customer_id
            ORDER BY spend DESC, c.id LIMIT 20
            """;

    @Override
    public String name() {
        return "purchases";
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
        return List.of(Spending.KEPT);
    }

    @Override
    public Asked draw(Random random) {
        var conditions = new Conditions(
                values.lastDay().minusDays(30 + random.nextInt(700)),
                values.lastDay(),
                Values.one(values.categories(), random),
                1 + random.nextInt(3),
                100L * (1 + random.nextInt(50)));
        return new Asked(Map.of("filter", conditions.filter()), conditions.search(), List.of(conditions.statement()));
    }

    /** @param spend at least so much, in the main unit */
    private record Conditions(LocalDate from, LocalDate until, String category, int orders, long spend) {

        Map<String, Object> filter() {
            var within = Map.of("from", from.toString(), "until", until.toString());
            var often = Map.of(
                    "within",
                    within,
                    "line",
                    Map.of("category", Map.of("in", List.of(category))),
                    "orders",
                    Map.of("gte", orders));
            var much = Map.of("within", within, "spend", Map.of("gte", spend));
            return Map.of("all", List.of(Map.of("purchases", often), Map.of("purchases", much)));
        }

        Map<String, Object> search() {
            var within = between("orders.at", millis(from), millis(until.plusDays(1)) - 1);
            var ofCategory = all(List.of(within, terms("orders.categories", List.of(category))));
            return Map.of(
                    "size",
                    20,
                    "track_total_hits",
                    true,
                    "stored_fields",
                    "_none_",
                    "docvalue_fields",
                    List.of("id", "state", "lifetimeSpend"),
                    "sort",
                    List.of(Map.of("lifetimeSpend", "desc"), Map.of("id", "asc")),
                    "query",
                    all(List.of(
                            sum("orders", one(ofCategory), orders),
                            sum("orders", value("orders.total", within), spend * 100))));
        }

        String statement() {
            return STATEMENT.formatted(from, until.plusDays(1), spend, category, orders);
        }

        private static long millis(LocalDate day) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        }
    }
}
