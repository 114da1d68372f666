package io.clientele.search;

import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Window;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A filter as a condition on {@code customer c} in SQL, with its parameters in the order of their places. */
final class FilterSql {

    /** A customer's lifetime spend. */
    static final String SPEND =
            "(SELECT COALESCE(SUM(o.total_amount - o.returned_amount), 0) FROM purchase_order o WHERE o.customer_id = c.id)";

    private static final String PRIMARY =
            "EXISTS (SELECT 1 FROM customer_address a WHERE a.customer_id = c.id AND a.is_primary AND a.%s IN (%s))";
    private static final String BOUGHT = """
            EXISTS (SELECT 1 FROM purchase_order o JOIN purchase_line l ON l.order_id = o.id
                JOIN product p ON p.id = l.product_id WHERE o.customer_id = c.id AND p.%s IN (%s))
            """;
    private static final String THROUGH =
            "EXISTS (SELECT 1 FROM purchase_order o WHERE o.customer_id = c.id AND o.channel IN (%s))";
    private static final String ORDERS = "(SELECT COUNT(*) FROM purchase_order o WHERE o.customer_id = c.id)";

    private final Moment moment;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    FilterSql(Moment moment) {
        this.moment = moment;
    }

    Object[] array() {
        return parameters.toArray();
    }

    String orTrue() {
        return sql.isEmpty() ? "TRUE" : sql.toString();
    }

    void and(Filter filter) {
        if (!sql.isEmpty()) {
            sql.append(" AND ");
        }
        where(filter);
    }

    void where(Filter filter) {
        switch (filter) {
            case Filter.All all -> join(all.filters(), " AND ");
            case Filter.Any any -> join(any.filters(), " OR ");
            case Filter.None none -> {
                sql.append("NOT ");
                join(none.filters(), " OR ");
            }
            case Filter.OneOf oneOf -> oneOf(oneOf);
            case Filter.Age age -> range("TIMESTAMPDIFF(YEAR, c.birth_date, '" + moment.today() + "')", age.years());
            case Filter.LifetimeSpend spend -> range(SPEND, spend.amount());
            case Filter.LifetimeOrders orders -> range(ORDERS, orders.orders());
            case Filter.FirstOrder first -> extreme("MIN", first.within());
            case Filter.LastOrder last -> extreme("MAX", last.within());
            case Filter.Purchases purchases -> purchases(purchases);
            case Filter.Consented consented -> consented(consented.purpose(), consented.channel(), "");
            case Filter.Saved saved -> where(saved.meaning());
            case Filter.FrozenIn frozen -> frozenIn(frozen.segment());
            case Filter.InSegment unresolved -> throw new IllegalArgumentException("It has no meaning yet");
            case Filter.SharedWith shared -> consented("SHARING", "PARTNER", shared.recipient());
        }
    }

    private void join(List<Filter> filters, String operator) {
        sql.append('(');
        for (int index = 0; index < filters.size(); index++) {
            sql.append(index == 0 ? "" : operator);
            where(filters.get(index));
        }
        sql.append(')');
    }

    private void oneOf(Filter.OneOf oneOf) {
        var places = places(oneOf.in());
        switch (oneOf.dimension()) {
            case KIND, GENDER -> known("c." + column(oneOf.dimension()) + " IN (" + places + ")");
            case COUNTRY, STATE, CITY -> sql.append(PRIMARY.formatted(column(oneOf.dimension()), places));
            case CATEGORY, BRAND -> sql.append(BOUGHT.formatted(column(oneOf.dimension()), places));
            case CHANNEL -> sql.append(THROUGH.formatted(places));
        }
    }

    private String places(Collection<String> values) {
        parameters.addAll(values);
        return values.stream().map(value -> "?").collect(Collectors.joining(", "));
    }

    /** A missing value never matches, and NOT of it does. */
    private void known(String condition) {
        sql.append("COALESCE(").append(condition).append(", FALSE)");
    }

    private void range(String value, IntRange range) {
        range(value, range.gte(), range.lte());
    }

    private void range(String value, AmountRange range) {
        range(value, range.gte(), range.lte());
    }

    private void frozenIn(String segment) {
        sql.append("EXISTS (SELECT 1 FROM segment_member m WHERE m.customer_id = c.id AND m.segment_id = ?)");
        parameters.add(segment);
    }

    private void range(String value, Object gte, Object lte) {
        var conditions = new ArrayList<String>();
        bound(conditions, value + " >= ?", gte);
        bound(conditions, value + " <= ?", lte);
        known(String.join(" AND ", conditions));
    }

    private void bound(List<String> conditions, String condition, Object bound) {
        if (bound != null) {
            conditions.add(condition);
            parameters.add(bound);
        }
    }

    private void extreme(String function, Window window) {
        var conditions = new ArrayList<String>();
        var value = "(SELECT " + function + "(o.ordered_at) FROM purchase_order o WHERE o.customer_id = c.id)";
        within(conditions, value, window);
        known(String.join(" AND ", conditions));
    }

    private void within(List<String> conditions, String value, Window window) {
        switch (window) {
            case Window.LastDays last -> {
                bound(conditions, value + " >= ?", startOf(moment.today().minusDays(last.days())));
                bound(conditions, value + " <= ?", Timestamp.from(moment.now()));
            }
            case Window.Days days -> {
                bound(conditions, value + " >= ?", days.from() == null ? null : startOf(days.from()));
                bound(
                        conditions,
                        value + " < ?",
                        days.until() == null ? null : startOf(days.until().plusDays(1)));
            }
        }
    }

    private Timestamp startOf(LocalDate day) {
        Instant start = day.atStartOfDay(moment.zone()).toInstant();
        return Timestamp.from(start);
    }

    private void purchases(Filter.Purchases asked) {
        boolean constrained = asked.orders() != null || asked.quantity() != null || asked.spend() != null;
        var bounds = new LinkedHashMap<String, Object[]>();
        if (asked.orders() != null) {
            bounds.put(
                    "COUNT(DISTINCT o.id)",
                    new Object[] {asked.orders().gte(), asked.orders().lte()});
        } else if (!constrained || !onlyFromAbove(asked)) {
            bounds.put("COUNT(DISTINCT o.id)", new Object[] {1, null});
        }
        if (asked.quantity() != null) {
            bounds.put(
                    "COALESCE(SUM(l.quantity - l.returned_quantity), 0)",
                    new Object[] {asked.quantity().gte(), asked.quantity().lte()});
        }
        if (asked.spend() != null) {
            bounds.put(
                    "COALESCE(SUM(l.amount - l.returned_amount), 0)",
                    new Object[] {asked.spend().gte(), asked.spend().lte()});
        }
        var separator = "(";
        for (var bound : bounds.entrySet()) {
            sql.append(separator);
            separator = " AND ";
            matched(bound.getKey(), bound.getValue(), asked);
        }
        sql.append(')');
    }

    private boolean onlyFromAbove(Filter.Purchases asked) {
        return (asked.quantity() != null && asked.quantity().gte() == null)
                || (asked.spend() != null && asked.spend().gte() == null);
    }

    private void matched(String sum, Object[] range, Filter.Purchases asked) {
        for (int side = 0; side < 2; side++) {
            if (range[side] != null) {
                sql.append(side == 1 && range[0] != null ? " AND " : "");
                sql.append("(SELECT ").append(sum).append(" FROM purchase_order o");
                sql.append(" JOIN purchase_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id");
                sql.append(" WHERE o.customer_id = c.id");
                orderConditions(asked);
                sql.append(side == 0 ? ") >= ?" : ") <= ?");
                parameters.add(range[side]);
            }
        }
    }

    private void orderConditions(Filter.Purchases asked) {
        var conditions = new ArrayList<String>();
        if (asked.within() != null) {
            within(conditions, "o.ordered_at", asked.within());
        }
        conditions.forEach(condition -> sql.append(" AND ").append(condition));
        in("o.channel", asked.channels());
        in("o.store", asked.stores());
        if (asked.line() != null) {
            in("p.category", asked.line().categories());
            in("p.brand", asked.line().brands());
            in("p.sku", asked.line().skus());
        }
    }

    private void in(String column, Set<String> values) {
        if (!values.isEmpty()) {
            sql.append(" AND ")
                    .append(column)
                    .append(" IN (")
                    .append(places(values))
                    .append(')');
        }
    }

    private void consented(String purpose, String channel, String recipient) {
        sql.append("""
                EXISTS (SELECT 1 FROM customer_consent k WHERE k.customer_id = c.id AND k.status = 'GRANTED'
                    AND k.purpose = ? AND k.recipient = ? AND k.channel = COALESCE(?, k.channel)
                    AND k.id = (SELECT MAX(n.id) FROM customer_consent n WHERE n.customer_id = k.customer_id
                        AND n.purpose = k.purpose AND n.channel = k.channel AND n.recipient = k.recipient))
                """);
        parameters.add(purpose);
        parameters.add(recipient);
        parameters.add(channel);
    }

    static String column(Dimension dimension) {
        return dimension.name().toLowerCase(java.util.Locale.ROOT);
    }
}
