package io.clientele.search;

import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Moment;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.Measure;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/** What customers have, in SQL, read once: the record does not change while it is asked. */
final class RecordValues {

    private static final String LINES = """
            SELECT DISTINCT o.customer_id AS id, p.%s AS value FROM purchase_order o
            JOIN purchase_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
            WHERE p.%s IS NOT NULL""";
    private static final String ADDRESSES =
            "SELECT customer_id AS id, %s AS value FROM customer_address WHERE is_primary AND %s IS NOT NULL";
    private static final String CONSENTS = """
            SELECT DISTINCT k.customer_id AS id, %s AS value FROM customer_consent k
            WHERE k.status = 'GRANTED' AND k.purpose <> 'SHARING' AND k.id IN (
                SELECT MAX(id) FROM customer_consent GROUP BY customer_id, purpose, channel, recipient)""";

    private static final String STANDINGS = "SELECT c.id, " + FilterSql.quintile("RECENCY") + " AS recency, "
            + FilterSql.quintile("FREQUENCY") + " AS frequency, " + FilterSql.SPEND + " AS spend FROM customer c"
            + " WHERE EXISTS (SELECT 1 FROM purchase_order o WHERE o.customer_id = c.id)";

    private final JdbcOperations jdbc;
    private final AtomicReference<Map<Long, Standing>> standings = new AtomicReference<>();
    private final Map<String, Map<Long, List<Object>>> read = new ConcurrentHashMap<>();

    RecordValues(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** By id. */
    Map<Long, List<String>> of(FacetRequest request) {
        return switch (request) {
            case FacetRequest.Values values -> texts(values(values), values.under());
            case FacetRequest.Consents consents ->
                texts(
                        CONSENTS.formatted("k.purpose") + " UNION "
                                + CONSENTS.formatted("CONCAT(k.purpose, ':', k.channel)"),
                        List.of());
            default -> throw new IllegalArgumentException("lists no values: " + request);
        };
    }

    /** @param cell the quintiles of recency and of frequency */
    record Standing(List<Integer> cell, BigDecimal spend) {}

    /** Of everybody who has ordered, by id. */
    Map<Long, Standing> standings() {
        return standings.updateAndGet(read -> read == null ? readStandings() : read);
    }

    private Map<Long, Standing> readStandings() {
        var standings = new HashMap<Long, Standing>();
        jdbc.query(STANDINGS, row -> {
            standings.put(
                    row.getLong("id"),
                    new Standing(List.of(row.getInt("recency"), row.getInt("frequency")), row.getBigDecimal("spend")));
        });
        return standings;
    }

    /** By id; who has none is missing. */
    Map<Long, BigDecimal> of(Measure measure, Moment moment) {
        return switch (measure) {
            case AGE ->
                numbers("SELECT c.id, TIMESTAMPDIFF(YEAR, c.birth_date, '" + moment.today()
                        + "') AS value FROM customer c WHERE c.birth_date <= '" + moment.today() + "'");
            case LIFETIME_SPEND -> numbers("SELECT c.id, " + FilterSql.SPEND + " AS value FROM customer c");
            case LIFETIME_ORDERS ->
                numbers("SELECT c.id, COUNT(o.id) AS value FROM customer c "
                        + "LEFT JOIN purchase_order o ON o.customer_id = c.id GROUP BY c.id");
            case RECENCY -> daysAgo(moment);
        };
    }

    private Map<Long, BigDecimal> daysAgo(Moment moment) {
        var last = read(
                "SELECT customer_id AS id, MAX(ordered_at) AS value FROM purchase_order GROUP BY customer_id",
                List.of());
        var days = new HashMap<Long, BigDecimal>();
        last.forEach((id, at) -> {
            var day = LocalDate.ofInstant(((Timestamp) at.getFirst()).toInstant(), moment.zone());
            days.put(id, BigDecimal.valueOf(ChronoUnit.DAYS.between(day, moment.today())));
        });
        return days;
    }

    private static String values(FacetRequest.Values request) {
        var sql = values(request.dimension());
        for (var level = 0; level < request.under().size(); level++) {
            sql += " AND " + FilterSql.column(request.dimension().above().get(level)) + " = ?";
        }
        return sql;
    }

    private static String values(Dimension dimension) {
        var column = FilterSql.column(dimension);
        return switch (dimension) {
            case KIND, GENDER, OCCUPATION, EDUCATION, INDUSTRY, COMPANY_TYPE, SOURCE ->
                "SELECT id, %1$s AS value FROM customer WHERE %1$s IS NOT NULL".formatted(column);
            case MARITAL_STATUS -> "SELECT id, marital_status AS value FROM customer WHERE marital_status <> 'UNKNOWN'";
            case ACQUIRED_MONTH ->
                "SELECT id, DATE_FORMAT(acquired_on, '%Y-%m') AS value FROM customer WHERE acquired_on IS NOT NULL";
            case INTEREST, TAG ->
                "SELECT customer_id AS id, value FROM customer_label WHERE kind = '" + dimension + "'";
            case COUNTRY, STATE, CITY -> ADDRESSES.formatted(column, column);
            case LEVEL -> "SELECT customer_id AS id, level AS value FROM customer_membership";
            case CONTACT -> "SELECT DISTINCT customer_id AS id, kind AS value FROM customer_contact_point";
            case VERIFIED_CONTACT ->
                "SELECT DISTINCT customer_id AS id, kind AS value FROM customer_contact_point WHERE verified_at IS NOT NULL";
            case CATEGORY, BRAND, PRODUCT -> LINES.formatted(column, column);
            case CHANNEL, STORE, PAYMENT ->
                "SELECT DISTINCT customer_id AS id, %1$s AS value FROM purchase_order WHERE %1$s IS NOT NULL"
                        .formatted(column);
        };
    }

    private Map<Long, List<String>> texts(String sql, List<String> parameters) {
        return read(sql, parameters).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream().map(Object::toString).toList()));
    }

    private Map<Long, BigDecimal> numbers(String sql) {
        return read(sql, List.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new BigDecimal(each.getValue().getFirst().toString())));
    }

    private Map<Long, List<Object>> read(String sql, List<String> parameters) {
        return read.computeIfAbsent(sql + parameters, any -> {
            var values = new HashMap<Long, List<Object>>();
            jdbc.query(
                    sql,
                    row -> {
                        var value = row.getMetaData().getColumnTypeName(2).startsWith("DATETIME")
                                ? row.getTimestamp(2)
                                : row.getObject(2);
                        values.merge(
                                row.getLong("id"),
                                List.of(value),
                                (some, more) -> Stream.concat(some.stream(), more.stream())
                                        .toList());
                    },
                    parameters.toArray());
            return values;
        });
    }
}
