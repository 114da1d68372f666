package io.clientele.purchase;

import io.clientele.input.Fields;
import io.clientele.input.Problems;
import io.clientele.input.RequestRefused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes drafts of the orders that people and programs send, and refuses what no order can be. */
@Component
public class OrderReader {

    /** As many as one call may bring. */
    public static final int MOST_ORDERS = 1_000;

    private static final int MOST_LINES = 1_000;

    /** Clocks of two machines differ, and a till may run in another zone. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private final Clock clock;
    private final String currency;

    OrderReader(Clock clock, @Value("${clientele.currency}") String currency) {
        this.clock = clock;
        this.currency = currency;
    }

    /**
     * Reads a whole batch, or nothing of it.
     *
     * @param orders objects shaped like the API's {@code OrderInput}
     * @throws RequestRefused naming every item and field that is wrong
     */
    public List<OrderDraft> read(List<? extends Map<String, ?>> orders) {
        if (orders.size() > MOST_ORDERS) {
            throw RequestRefused.argument(
                    "orders", "has %d entries, at most %d are taken".formatted(orders.size(), MOST_ORDERS));
        }
        var problems = new Problems();
        var drafts = new ArrayList<OrderDraft>(orders.size());
        var numbers = new HashSet<String>();
        for (var fields : Fields.each(orders, "orders", problems)) {
            var draft = read(fields);
            if (draft != null && !numbers.add(draft.number())) {
                fields.problem("number", "stands twice in this call");
            }
            if (draft != null) {
                drafts.add(draft);
            }
        }
        problems.refuseIfAny();
        return drafts;
    }

    private @Nullable OrderDraft read(Fields fields) {
        var customer = customer(fields);
        var number = fields.required("number", fields.text("number", 64));
        var orderedAt = orderedAt(fields);
        var channel = fields.required("channel", fields.oneOf("channel", SalesChannel.class));
        var store = fields.text("store", 100).value();
        var promotion = fields.text("promotion", 100).value();
        var payment = fields.oneOf("paymentMethod", PaymentMethod.class).value();
        var money = currency(fields);
        var lines = fields.objects("lines", MOST_LINES).stream()
                .map(OrderReader::line)
                .filter(Objects::nonNull)
                .toList();
        if (!fields.has("lines") || fields.objects("lines", MOST_LINES).isEmpty()) {
            fields.problem("lines", "needs at least one line");
        }
        if (customer == null || number == null || orderedAt == null || channel == null || money == null) {
            return null;
        }
        var path = fields.path("").replaceFirst("\\.$", "");
        return new OrderDraft(path, customer, number, orderedAt, channel, store, promotion, payment, money, lines);
    }

    private static @Nullable Long customer(Fields fields) {
        var id = fields.required("customerId", fields.text("customerId", 20));
        if (id == null) {
            return null;
        }
        try {
            return Long.valueOf(id);
        } catch (NumberFormatException notAnId) {
            fields.problem("customerId", "is not the id of a customer");
            return null;
        }
    }

    private @Nullable Instant orderedAt(Fields fields) {
        var orderedAt = fields.required("orderedAt", fields.instant("orderedAt"));
        if (orderedAt != null
                && (orderedAt.isBefore(EARLIEST)
                        || orderedAt.isAfter(clock.instant().plus(TOLERANCE)))) {
            fields.problem("orderedAt", "must lie between 1970 and now");
        }
        return orderedAt;
    }

    private @Nullable String currency(Fields fields) {
        var given = fields.required("currency", fields.text("currency", 3));
        if (given != null && !given.equals(currency)) {
            fields.problem("currency", "must be %s, in which this installation keeps its sums".formatted(currency));
        }
        return given;
    }

    private static OrderDraft.@Nullable Line line(Fields fields) {
        var sku = fields.required("sku", fields.text("sku", 64));
        var quantity = fields.required("quantity", fields.number("quantity", 1, 1_000_000));
        var unitPrice = fields.required("unitPrice", fields.amount("unitPrice"));
        var given = fields.amount("amount").value();
        var returnedPieces = fields.number("returnedQuantity", 0, 1_000_000).value();
        var returnedGiven = fields.amount("returnedAmount").value();
        if (sku == null || quantity == null || unitPrice == null) {
            return null;
        }
        int returned = returnedPieces == null ? 0 : returnedPieces;
        var amount = given == null ? unitPrice.multiply(BigDecimal.valueOf(quantity)) : given;
        if (returned > quantity) {
            fields.problem("returnedQuantity", "is more than the quantity");
            return null;
        }
        var returnedAmount =
                returnedGiven == null ? OrderDraft.Line.returned(amount, quantity, returned) : returnedGiven;
        if (returnedAmount.compareTo(amount) > 0) {
            fields.problem("returnedAmount", "is more than the amount");
            return null;
        }
        return new OrderDraft.Line(
                fields.path("sku").replaceFirst("\\.sku$", ""),
                sku,
                quantity,
                unitPrice,
                amount,
                returned,
                returnedAmount,
                product(fields, sku));
    }

    private static @Nullable Product product(Fields line, String sku) {
        var fields = line.object("product");
        if (fields == null) {
            return null;
        }
        var name = fields.required("name", fields.text("name", 200));
        var type = fields.text("type", 100).value();
        var category = fields.text("category", 100).value();
        var brand = fields.text("brand", 100).value();
        return name == null ? null : new Product(null, sku, name, type, category, brand, null);
    }
}
