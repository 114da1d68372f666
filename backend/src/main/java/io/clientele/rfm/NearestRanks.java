package io.clientele.rfm;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works out where quintiles part, over everybody who has ordered. The k-th cut-off is the value of the customer at place ⌈k·n/5⌉ when
 * all n are lined up by the measure (the nearest rank: Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996, definition 1).
 * Ties are never broken: whoever has the same value is in the same quintile, so quintiles of few values differ in size.
 */
@Component
class NearestRanks {

    /** Of each customer, in whole numbers as the index holds them. */
    static final String LIFETIMES = """
            SELECT customer_id,
                TIMESTAMPDIFF(MICROSECOND, '1970-01-01', MAX(ordered_at)) DIV 1000 AS recency,
                COUNT(*) AS frequency,
                CAST(SUM(total_amount - returned_amount) * 100 AS SIGNED) AS monetary
            FROM purchase_order
            """;

    private static final String CUSTOMERS = "SELECT COUNT(DISTINCT customer_id) FROM purchase_order";

    private static final String AT_PLACES = """
            SELECT place, value FROM (
                SELECT ROW_NUMBER() OVER (ORDER BY %1$s) AS place, %1$s AS value
                FROM (%2$s GROUP BY customer_id) lifetime) ranked
            WHERE place IN (:places)
            """;

    private final JdbcClient jdbc;

    NearestRanks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nobody has ordered. */
    Optional<CutOffs> cutOffs() {
        long customers = jdbc.sql(CUSTOMERS).query(Long.class).single();
        if (customers == 0) {
            return Optional.empty();
        }
        var places = places(customers);
        var values = new EnumMap<Measure, List<Long>>(Measure.class);
        for (var measure : Measure.values()) {
            values.put(measure, at(places, measure));
        }
        return Optional.of(new CutOffs(values));
    }

    static String column(Measure measure) {
        return switch (measure) {
            case RECENCY -> "recency";
            case FREQUENCY -> "frequency";
            case MONETARY -> "monetary";
        };
    }

    private static List<Long> places(long customers) {
        return IntStream.range(1, CutOffs.QUINTILES)
                .mapToObj(part -> Math.ceilDiv(part * customers, CutOffs.QUINTILES))
                .toList();
    }

    private List<Long> at(List<Long> places, Measure measure) {
        var values = new HashMap<Long, Long>();
        jdbc.sql(AT_PLACES.formatted(column(measure), LIFETIMES))
                .param("places", places)
                .query(row -> {
                    values.put(row.getLong("place"), row.getLong("value"));
                });
        return places.stream()
                .map(place -> Objects.requireNonNull(values.get(place)))
                .toList();
    }
}
