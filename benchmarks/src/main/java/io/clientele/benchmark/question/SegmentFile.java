package io.clientele.benchmark.question;

import static io.clientele.benchmark.question.Searches.all;
import static io.clientele.benchmark.question.Searches.between;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** A tenth of all customers as a file: id, name, e-mail, state and spend. */
record SegmentFile(Values values) implements Question {

    private static final int TENTH = 10;

    private static final String STATEMENT = """
            SELECT c.id, c.display_name, p.value, c.state, c.spend
            FROM benchmark_customer c
            LEFT JOIN customer_contact_point p ON p.customer_id = c.id AND p.kind = 'EMAIL' AND p.is_primary
            WHERE c.spend BETWEEN %d AND %d ORDER BY c.id
            """;

    @Override
    public String name() {
        return "file";
    }

    @Override
    public String user() {
        return "marketing";
    }

    /** Files are no matter of GraphQL, but the segment that they are of is saved by it. */
    @Override
    public String operation() {
        return "mutation ($segment: SegmentInput!) { saveSegment(segment: $segment) { id } }";
    }

    @Override
    public List<Spending> spending() {
        return List.of(Spending.KEPT);
    }

    @Override
    public Asked draw(Random random) {
        int from = random.nextInt(values.spends().size() - TENTH);
        long least = Long.parseLong(values.spends().get(from));
        long most = Long.parseLong(values.spends().get(from + TENTH)) - 1;
        var segment = Map.of(
                "name", "benchmark " + from, "definition", Map.of("lifetimeSpend", Map.of("gte", least, "lte", most)));
        return new Asked(
                segment,
                all(List.of(between("lifetimeSpend", 100 * least, 100 * most))),
                List.of(STATEMENT.formatted(least, most)));
    }

    @Override
    public List<Way> ways(Surroundings surroundings, List<Asked> sets) {
        return List.of(
                new Download(surroundings, this, sets),
                new SearchPages(surroundings.indices(), sets),
                new PlainSql(Spending.KEPT, surroundings.connections(), sets));
    }
}
