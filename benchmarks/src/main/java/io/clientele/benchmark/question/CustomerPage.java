package io.clientele.benchmark.question;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One customer as the page of customer service shows them: profile, and the last fifty orders with their lines. */
record CustomerPage(Values values) implements Question {

    private static final String OPERATION = """
            query ($id: ID!) {
              customer(id: $id) {
                id customerNumber displayName gender birthDate age
                contactPoints { kind value verifiedAt }
                addresses { kind line city state postalCode country }
                lifetime { orders spend { amount currency } lastOrderAt }
                orders(first: 50) {
                  edges {
                    node {
                      id number orderedAt channel total { amount currency }
                      lines { product { sku name category brand } quantity amount { amount currency } }
                    }
                  }
                }
              }
            }
            """;

    private static final String ORDERS = """
            SELECT id, number, ordered_at, channel, total_amount, currency FROM purchase_order
            WHERE customer_id = %d ORDER BY ordered_at DESC, id DESC LIMIT 50
            """;

    private static final String LINES = """
            SELECT l.order_id, l.quantity, l.amount, p.sku, p.name, p.category, p.brand
            FROM (%s) o JOIN purchase_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
            ORDER BY l.order_id, l.line_number
            """.formatted(ORDERS);

    private static final List<String> PROFILE = List.of(
            """
            SELECT c.id, c.customer_number, c.display_name, c.gender, c.birth_date, b.spend, b.last_order
            FROM customer c JOIN benchmark_customer b ON b.id = c.id WHERE c.id = %d
            """,
            "SELECT kind, value, verified_at FROM customer_contact_point WHERE customer_id = %d",
            "SELECT kind, line, city, state, postal_code, country FROM customer_address WHERE customer_id = %d");

    @Override
    public String name() {
        return "customer";
    }

    @Override
    public String user() {
        return "service";
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
        long id = Values.one(values.customers(), random);
        var statements = Stream.concat(Stream.of(ORDERS, LINES), PROFILE.stream())
                .map(sql -> sql.formatted(id))
                .toList();
        return new Asked(Map.of("id", Long.toString(id)), Map.of(), statements);
    }

    @Override
    public long foundIn(JsonNode data) {
        return data.required("customer").required("orders").required("edges").size();
    }
}
