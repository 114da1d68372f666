package io.clientele.search;

import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.BirthdayWindow;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Fact;
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
import java.util.Locale;
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
    private static final String ORDERED =
            "EXISTS (SELECT 1 FROM purchase_order o WHERE o.customer_id = c.id AND o.%s IN (%s))";
    private static final String LABELLED =
            "EXISTS (SELECT 1 FROM customer_label l WHERE l.customer_id = c.id AND l.kind = '%s' AND l.value IN (%s))";
    private static final String CONTACT =
            "EXISTS (SELECT 1 FROM customer_contact_point k WHERE k.customer_id = c.id AND k.kind IN (%s) AND %s)";
    private static final String MEMBERSHIP = "(SELECT m.%s FROM customer_membership m WHERE m.customer_id = c.id)";
    private static final String VERIFIED =
            "(SELECT MAX(k.verified_at) FROM customer_contact_point k WHERE k.customer_id = c.id)";
    private static final String ORDERED_AT =
            "(SELECT %s(o.ordered_at) FROM purchase_order o WHERE o.customer_id = c.id)";
    private static final String ORDERS = "(SELECT COUNT(*) FROM purchase_order o WHERE o.customer_id = c.id)";

    private static final String QUINTILE = """
            (SELECT 1 + COUNT(*) FROM rfm_cut_off k
                WHERE k.run_id = (SELECT MAX(r.id) FROM rfm_run r) AND k.measure = '%s' AND k.value < %s)
            """;
    private static final String GROUP = """
            (SELECT g.name FROM rfm_group g WHERE %s BETWEEN g.recency_from AND g.recency_to
                AND %s BETWEEN g.frequency_from AND g.frequency_to AND %s BETWEEN g.monetary_from AND g.monetary_to
                ORDER BY g.position LIMIT 1)
            """;
    private static final String SPENT = "COALESCE(SUM(l.amount - l.returned_amount), 0)";
    private static final String LINES = """
             FROM purchase_order o JOIN purchase_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
            WHERE o.customer_id = c.id""";

    private final Moment moment;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    FilterSql(Moment moment) {
        this.moment = moment;
    }

    List<Object> parameters() {
        return parameters;
    }

    String condition() {
        return sql.toString();
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
            case Filter.PostalCode code -> postalCode(code.startsWith());
            case Filter.Age age -> range("TIMESTAMPDIFF(YEAR, c.birth_date, '" + moment.today() + "')", age.years());
            case Filter.Birthday birthday -> birthday(birthday.on());
            case Filter.Income income -> income(income.range());
            case Filter.CountIn count -> range(number(count.of()), count.range());
            case Filter.AmountIn amount -> amount(amount);
            case Filter.HappenedIn happened -> happened(happened);
            case Filter.Known known -> known(isKnown(known.fact()));
            case Filter.Purchases purchases -> purchases(purchases);
            case Filter.Consented consented -> consented(consented.purpose(), consented.channel(), "");
            case Filter.Ranked ranked -> ranked(ranked);
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
        var column = column(oneOf.dimension());
        switch (oneOf.dimension()) {
            case KIND, GENDER, OCCUPATION, EDUCATION, INDUSTRY, COMPANY_TYPE, SOURCE ->
                known("c." + column + " IN (" + places + ")");
            case MARITAL_STATUS -> known("NULLIF(c.marital_status, 'UNKNOWN') IN (" + places + ")");
            case INTEREST, TAG -> sql.append(LABELLED.formatted(oneOf.dimension(), places));
            case COUNTRY, STATE, CITY -> sql.append(PRIMARY.formatted(column, places));
            case LEVEL -> known(MEMBERSHIP.formatted("level") + " IN (" + places + ")");
            case ACQUIRED_MONTH -> known("DATE_FORMAT(c.acquired_on, '%Y-%m') IN (" + places + ")");
            case CONTACT -> sql.append(CONTACT.formatted(places, "TRUE"));
            case VERIFIED_CONTACT -> sql.append(CONTACT.formatted(places, "k.verified_at IS NOT NULL"));
            case CATEGORY, BRAND, PRODUCT -> sql.append(BOUGHT.formatted(column, places));
            case CHANNEL, STORE, PAYMENT -> sql.append(ORDERED.formatted(column, places));
        }
    }

    private void postalCode(Set<String> beginnings) {
        var begins = beginnings.stream().map(each -> "a.postal_code LIKE ?").collect(Collectors.joining(" OR "));
        beginnings.forEach(beginning -> parameters.add(beginning + "%"));
        sql.append("EXISTS (SELECT 1 FROM customer_address a WHERE a.customer_id = c.id AND a.is_primary AND (")
                .append(begins)
                .append("))");
    }

    /** Who turns a year older between yesterday and the last of the days has the birthday on one of them. */
    private void birthday(BirthdayWindow window) {
        switch (window) {
            case BirthdayWindow.NextDays next -> {
                var last = moment.today().plusDays(next.days());
                known("""
                        TIMESTAMPDIFF(YEAR, c.birth_date, '%1$s') > TIMESTAMPDIFF(YEAR, c.birth_date, '%2$s')
                        OR c.birth_date BETWEEN '%3$s' AND '%1$s'
                        """.formatted(last, moment.today().minusDays(1), moment.today()));
            }
            case BirthdayWindow.Days days -> {
                var overNewYear = days.from().isAfter(days.until());
                known("DATE_FORMAT(c.birth_date, '--%m-%d') >= '" + days.from() + "' " + (overNewYear ? "OR" : "AND")
                        + " DATE_FORMAT(c.birth_date, '--%m-%d') <= '" + days.until() + "'");
            }
        }
    }

    private void income(IntRange range) {
        var conditions = new ArrayList<String>();
        bound(conditions, "c.income_from >= ?", range.gte());
        bound(conditions, "c.income_below - 1 <= ?", range.lte());
        known(String.join(" AND ", conditions));
    }

    private static String number(Count count) {
        return switch (count) {
            case LIFETIME_ORDERS -> ORDERS;
            case HOUSEHOLD_SIZE -> "c.household_size";
            case HEAD_COUNT -> "c.head_count";
            case POINTS -> MEMBERSHIP.formatted("points");
        };
    }

    private void amount(Filter.AmountIn amount) {
        var range = amount.range();
        switch (amount.of()) {
            case LIFETIME_SPEND -> range(SPEND, range);
            case AVERAGE_ORDER -> {
                var conditions = new ArrayList<>(List.of(ORDERS + " > 0"));
                bound(conditions, SPEND + " >= ? * " + ORDERS, range.gte());
                bound(conditions, SPEND + " <= ? * " + ORDERS, range.lte());
                known(String.join(" AND ", conditions));
            }
        }
    }

    private void happened(Filter.HappenedIn happened) {
        var conditions = new ArrayList<String>();
        switch (happened.of()) {
            case FIRST_ORDER -> within(conditions, ORDERED_AT.formatted("MIN"), happened.within());
            case LAST_ORDER -> within(conditions, ORDERED_AT.formatted("MAX"), happened.within());
            case LAST_CONTACT -> within(conditions, "c.last_contact_at", happened.within());
            case VERIFIED -> within(conditions, VERIFIED, happened.within());
            case ACQUIRED -> onDay(conditions, "c.acquired_on", happened.within());
            case JOINED -> onDay(conditions, MEMBERSHIP.formatted("joined_on"), happened.within());
        }
        known(String.join(" AND ", conditions));
    }

    private void onDay(List<String> conditions, String value, Window window) {
        switch (window) {
            case Window.LastDays last -> {
                bound(
                        conditions,
                        value + " >= ?",
                        moment.today().minusDays(last.days()).toString());
                bound(conditions, value + " <= ?", moment.today().toString());
            }
            case Window.Days days -> {
                bound(
                        conditions,
                        value + " >= ?",
                        days.from() == null ? null : days.from().toString());
                bound(
                        conditions,
                        value + " <= ?",
                        days.until() == null ? null : days.until().toString());
            }
        }
    }

    private static String isKnown(Fact fact) {
        return switch (fact) {
            case GENDER,
                    BIRTH_DATE,
                    OCCUPATION,
                    EDUCATION,
                    HOUSEHOLD_SIZE,
                    INDUSTRY,
                    HEAD_COUNT,
                    COMPANY_TYPE,
                    SOURCE -> "c." + fact.name().toLowerCase(Locale.ROOT) + " IS NOT NULL";
            case MARITAL_STATUS -> "c.marital_status <> 'UNKNOWN'";
            case INCOME -> "c.income_from IS NOT NULL";
            case INTEREST, TAG ->
                "EXISTS (SELECT 1 FROM customer_label l WHERE l.customer_id = c.id AND l.kind = '" + fact + "')";
            case COUNTRY, STATE, CITY, POSTAL_CODE -> """
                    EXISTS (SELECT 1 FROM customer_address a
                        WHERE a.customer_id = c.id AND a.is_primary AND a.%s IS NOT NULL)
                    """.formatted(fact.name().toLowerCase(Locale.ROOT));
            case DECISION_MAKER -> "c.decision_maker IS NOT NULL";
            case MEMBERSHIP -> MEMBERSHIP.formatted("level") + " IS NOT NULL";
            case ACQUIRED -> "c.acquired_on IS NOT NULL";
            case LAST_CONTACT -> "c.last_contact_at IS NOT NULL";
            case EMAIL, PHONE -> CONTACT.formatted("'" + fact + "'", "TRUE");
            case ORDER -> ORDERS + " > 0";
        };
    }

    private String places(Collection<String> values) {
        parameters.addAll(values);
        return values.stream().map(value -> "?").collect(Collectors.joining(", "));
    }

    /** A missing value never matches, and NOT of it does. */
    private void known(String condition) {
        sql.append("COALESCE(").append(condition).append(", FALSE)");
    }

    private void ranked(Filter.Ranked asked) {
        var conditions = new ArrayList<>(List.of(ORDERS + " > 0"));
        quintile(conditions, "RECENCY", asked.recency());
        quintile(conditions, "FREQUENCY", asked.frequency());
        quintile(conditions, "MONETARY", asked.monetary());
        if (!asked.groups().isEmpty()) {
            conditions.add(GROUP.formatted(quintile("RECENCY"), quintile("FREQUENCY"), quintile("MONETARY")) + " IN ("
                    + places(asked.groups()) + ")");
        }
        known(String.join(" AND ", conditions));
    }

    private void quintile(List<String> conditions, String measure, IntRange range) {
        if (range != null) {
            bound(conditions, quintile(measure) + " >= ?", range.gte());
            bound(conditions, quintile(measure) + " <= ?", range.lte());
        }
    }

    /** One more for each cut-off that the customer is above. */
    static String quintile(String measure) {
        var value = switch (measure) {
            case "RECENCY" ->
                "FLOOR(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', " + ORDERED_AT.formatted("MAX") + ") / 1000)";
            case "FREQUENCY" -> ORDERS;
            default -> "100 * " + SPEND;
        };
        return QUINTILE.formatted(measure, value);
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
            bounds.put(SPENT, new Object[] {asked.spend().gte(), asked.spend().lte()});
        }
        var separator = "(";
        if (asked.average() != null) {
            sql.append(separator);
            separator = " AND ";
            average(asked.average(), asked);
        }
        for (var bound : bounds.entrySet()) {
            sql.append(separator);
            separator = " AND ";
            matched(bound.getKey(), bound.getValue(), asked);
        }
        sql.append(')');
    }

    private void average(AmountRange range, Filter.Purchases asked) {
        var conditions = new ArrayList<>(List.of("COUNT(DISTINCT o.id) > 0"));
        bound(conditions, SPENT + " >= ? * COUNT(DISTINCT o.id)", range.gte());
        bound(conditions, SPENT + " <= ? * COUNT(DISTINCT o.id)", range.lte());
        sql.append("(SELECT COALESCE(")
                .append(String.join(" AND ", conditions))
                .append(", FALSE)")
                .append(LINES);
        orderConditions(asked);
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
                sql.append("(SELECT ").append(sum).append(LINES);
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
        return switch (dimension) {
            case PRODUCT -> "sku";
            case PAYMENT -> "payment_method";
            default -> dimension.name().toLowerCase(Locale.ROOT);
        };
    }
}
