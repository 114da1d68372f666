package io.clientele.benchmark.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the record's customers are like, so that questions are about somebody. */
record Values(
        List<String> states,
        List<String> categories,
        List<String> skus,
        List<String> names,
        List<Long> customers,
        List<String> spends,
        LocalDate lastDay) {

    private static final String STATES =
            "SELECT state FROM customer_address WHERE is_primary AND state IS NOT NULL GROUP BY state ORDER BY state";

    private static final String CATEGORIES =
            "SELECT category FROM product WHERE category IS NOT NULL GROUP BY category ORDER BY category";

    private static final String SKUS = "SELECT sku FROM product ORDER BY id LIMIT 1000";

    private static final String CUSTOMERS = "SELECT id FROM customer ORDER BY id LIMIT 10000";

    private static final String NAMES = """
            SELECT CONCAT(LEFT(given_name, 3), ' ', LEFT(family_name, 3)) FROM customer
            WHERE given_name REGEXP '^[A-Za-z]{3}' AND family_name REGEXP '^[A-Za-z]{3}' ORDER BY id LIMIT 10000
            """;

    /** A hundred amounts, each exceeded by one customer in a hundred fewer. */
    private static final String SPENDS = """
            SELECT FLOOR(MIN(spend)) FROM (
                SELECT spend, NTILE(100) OVER (ORDER BY spend) AS part FROM benchmark_customer WHERE spend > 0
            ) parts GROUP BY part ORDER BY part
            """;

    private static final String LAST_DAY = "SELECT DATE(MAX(ordered_at)) FROM purchase_order";

    static Values of(Connection database) throws SQLException {
        return new Values(
                column(database, STATES),
                column(database, CATEGORIES),
                column(database, SKUS),
                column(database, NAMES),
                column(database, CUSTOMERS).stream().map(Long::valueOf).toList(),
                column(database, SPENDS),
                LocalDate.parse(column(database, LAST_DAY).getFirst()));
    }

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> column(Connection database, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }
}
