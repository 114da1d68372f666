package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.document.Cents;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says in Elasticsearch's words what somebody bought. Orders are counted as nested documents that score 1 each. Amounts are
 * summed over orders, or over lines where lines are asked for; a line repeats its order's time, channel and store for that.
 */
final class PurchasesCompiler {

    private final Moment moment;
    private final Sums sums;
    private final Averages averages;

    PurchasesCompiler(Moment moment, BorderlineCustomers borderline) {
        this.moment = moment;
        this.sums = new Sums(borderline);
        this.averages = new Averages(borderline);
    }

    Query compile(Purchases purchases) {
        var spend = CountRange.of(purchases.spend());
        var quantity = CountRange.of(purchases.quantity());
        var orders = CountRange.of(purchases.matchedOrders());
        var all = new ArrayList<Query>();
        addOrders(purchases, spend.isPositive() || quantity.isPositive() ? orders.withoutTheFirst() : orders, all);
        addSum(sum(purchases, "total", "amount"), spend, all);
        addSum(sum(purchases, "quantity", "quantity"), quantity, all);
        if (purchases.average() != null) addAverage(average(purchases), purchases.average(), all);
        return Queries.all(all);
    }

    private void addOrders(Purchases purchases, CountRange range, List<Query> all) {
        var matched = matchedOrder(purchases);
        if (range.least() > 0) all.add(orders(matched, range.least()));
        if (range.above() != null) all.add(Queries.not(orders(matched, range.above())));
    }

    /** Counts stay below 2^24, so they are exact as scores: no customer may have so many nested documents. */
    static Query orders(Query matched, long least) {
        return least == 1
                ? Queries.nested(Fields.ORDERS, matched)
                : Queries.nestedSum(Fields.ORDERS, Queries.one(matched), least);
    }

    private void addSum(NestedSum sum, CountRange range, List<Query> all) {
        if (range.least() > 0) all.add(sums.atLeast(sum, range.least()));
        if (range.above() != null) all.add(Queries.not(sums.atLeast(sum, range.above())));
    }

    /** Without a bound above 0, whoever has an order has an average that fits. */
    private void addAverage(NestedAverage average, AmountRange range, List<Query> all) {
        var gte = range.gte() == null ? 0 : Cents.atLeast(range.gte());
        all.add(gte > 0 ? averages.atLeast(average, gte) : orders(average.order(), 1));
        if (range.lte() != null) all.add(Queries.not(averageAbove(average, Cents.atMost(range.lte()))));
    }

    private Query averageAbove(NestedAverage average, long threshold) {
        return threshold > 0 ? averages.above(average, threshold) : sums.atLeast(average.sum(), 1);
    }

    private NestedAverage average(Purchases purchases) {
        var order = matchedOrder(purchases);
        var sum = sum(purchases, "total", "amount");
        var line = purchases.line();
        var scored = line == null
                ? Queries.value(sum.field(), order)
                : Queries.sumOfChildren(order, Fields.LINES, Queries.value(sum.field(), Queries.all(conditions(line))));
        return new NestedAverage(order, scored, sum);
    }

    private NestedSum sum(Purchases purchases, String ofOrder, String ofLine) {
        var line = purchases.line();
        return line == null
                ? new NestedSum(Fields.ORDERS, matchedOrder(purchases), Fields.ORDERS + "." + ofOrder)
                : new NestedSum(Fields.LINES, matchedLine(purchases, line), Fields.LINES + "." + ofLine);
    }

    private Query matchedOrder(Purchases purchases) {
        var conditions = conditions(Fields.ORDERS, purchases);
        if (purchases.line() != null) conditions.add(orderWith(purchases.line()));
        return Queries.all(conditions);
    }

    /** An order lists the categories of its lines. Of a brand or a product, lines are looked at: there are fewer of them. */
    private static Query orderWith(LineCondition line) {
        var namesCategoriesAlone = line.brands().isEmpty() && line.skus().isEmpty();
        return namesCategoriesAlone
                ? Queries.terms("orders.categories", line.categories())
                : Queries.nested(Fields.LINES, Queries.all(conditions(line)));
    }

    private Query matchedLine(Purchases purchases, LineCondition line) {
        var conditions = conditions(Fields.LINES, purchases);
        conditions.addAll(conditions(line));
        return Queries.all(conditions);
    }

    private static List<Query> conditions(LineCondition line) {
        var conditions = new ArrayList<Query>();
        addTerms("orders.lines.category", line.categories(), conditions);
        addTerms("orders.lines.brand", line.brands(), conditions);
        addTerms("orders.lines.sku", line.skus(), conditions);
        return conditions;
    }

    private List<Query> conditions(String path, Purchases purchases) {
        var conditions = new ArrayList<Query>();
        if (purchases.within() != null) {
            conditions.add(
                    FilterCompiler.within(path + ".at", purchases.within().resolve(moment)));
        }
        addTerms(path + ".channel", purchases.channels(), conditions);
        addTerms(path + ".store", purchases.stores(), conditions);
        return conditions;
    }

    private static void addTerms(String field, Set<String> values, List<Query> into) {
        if (!values.isEmpty()) into.add(Queries.terms(field, values));
    }
}
