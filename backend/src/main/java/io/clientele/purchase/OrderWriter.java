package io.clientele.purchase;

import io.clientele.customer.CustomerBuried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.util.Streamable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes orders and their lines in batches, and deletes those of a customer who leaves. */
@Component
class OrderWriter {

    private static final String INSERT_LINE = """
            INSERT INTO purchase_line (order_id, line_number, product_id, quantity, unit_price, amount,
                returned_quantity, returned_amount)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DELETE_LINES = """
            DELETE purchase_line FROM purchase_line JOIN purchase_order ON purchase_order.id = purchase_line.order_id
            WHERE purchase_order.customer_id = ?
            """;

    private static final String DELETE_ORDERS = "DELETE FROM purchase_order WHERE customer_id = ?";

    private final JdbcAggregateOperations aggregates;
    private final JdbcOperations jdbc;

    OrderWriter(JdbcAggregateOperations aggregates, JdbcOperations jdbc) {
        this.aggregates = aggregates;
        this.jdbc = jdbc;
    }

    void insert(List<OrderDraft> drafts, Map<String, Long> products) {
        if (drafts.isEmpty()) {
            return;
        }
        var orders = Streamable.of(aggregates.insertAll(
                        drafts.stream().map(OrderDraft::order).toList()))
                .toList();
        var rows = new ArrayList<Object[]>();
        for (int index = 0; index < drafts.size(); index++) {
            addLines(rows, orders.get(index).key(), drafts.get(index).lines(), products);
        }
        jdbc.batchUpdate(INSERT_LINE, rows);
    }

    @EventListener
    void on(CustomerBuried buried) {
        jdbc.update(DELETE_LINES, buried.id());
        jdbc.update(DELETE_ORDERS, buried.id());
    }

    private static void addLines(
            List<Object[]> rows, long order, List<OrderDraft.Line> lines, Map<String, Long> products) {
        int number = 1;
        for (var line : lines) {
            rows.add(new Object[] {
                order,
                number++,
                Objects.requireNonNull(products.get(line.sku())),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                line.returnedQuantity(),
                line.returnedAmount()
            });
        }
    }
}
