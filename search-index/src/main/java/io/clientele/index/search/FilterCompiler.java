package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.document.Cents;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.Any;
import io.clientele.index.filter.Filter.Consented;
import io.clientele.index.filter.Filter.FirstOrder;
import io.clientele.index.filter.Filter.FrozenIn;
import io.clientele.index.filter.Filter.InSegment;
import io.clientele.index.filter.Filter.LastOrder;
import io.clientele.index.filter.Filter.LifetimeOrders;
import io.clientele.index.filter.Filter.LifetimeSpend;
import io.clientele.index.filter.Filter.None;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.Filter.Saved;
import io.clientele.index.filter.Filter.SharedWith;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in Elasticsearch's words what a filter means at a moment. */
final class FilterCompiler {

    private final Moment moment;
    private final Ages ages;
    private final PurchasesCompiler purchases;

    FilterCompiler(Moment moment, Sums sums) {
        this.moment = moment;
        this.ages = new Ages(moment.today());
        this.purchases = new PurchasesCompiler(moment, sums);
    }

    Query compile(Filter filter) {
        return switch (filter) {
            case All all -> Queries.all(compile(all.filters()));
            case Any any -> Queries.any(compile(any.filters()));
            case None none -> Queries.none(compile(none.filters()));
            case OneOf oneOf -> Queries.terms(Fields.of(oneOf.dimension()), oneOf.in());
            case Age age -> age(age.years());
            case LifetimeSpend spend -> spend(spend.amount());
            case LifetimeOrders lifetime -> orders(lifetime.orders());
            case FirstOrder first -> within(Fields.FIRST_ORDER, first.within());
            case LastOrder last -> within(Fields.LAST_ORDER, last.within());
            case Purchases bought -> purchases.compile(bought);
            case Consented consent -> Queries.term(Fields.CONSENTS, token(consent));
            case Saved saved -> compile(saved.meaning());
            case FrozenIn frozen -> Queries.term(Fields.SEGMENTS, frozen.segment());
            case InSegment unresolved -> throw new IllegalStateException("Nobody said what the saved segment means");
            case SharedWith shared -> Queries.term(Fields.SHARED_WITH, shared.recipient());
        };
    }

    private List<Query> compile(List<Filter> filters) {
        return filters.stream().map(this::compile).toList();
    }

    private Query age(IntRange years) {
        var gte = years.gte();
        var lte = years.lte();
        return Queries.between(
                Fields.BIRTH_DAY,
                lte == null ? null : (Long) ages.youngerThan(lte + 1L),
                gte == null ? null : (Long) ages.youngerThan(gte));
    }

    private static Query spend(AmountRange amount) {
        var gte = amount.gte();
        var lte = amount.lte();
        return Queries.between(
                Fields.LIFETIME_SPEND,
                gte == null ? null : (Long) Cents.atLeast(gte),
                lte == null ? null : (Long) (Cents.atMost(lte) + 1));
    }

    private static Query orders(IntRange orders) {
        var gte = orders.gte();
        var lte = orders.lte();
        return Queries.between(
                Fields.LIFETIME_ORDERS,
                gte == null ? null : (Long) gte.longValue(),
                lte == null ? null : (Long) (lte + 1L));
    }

    private Query within(String field, Window window) {
        return within(field, window.resolve(moment));
    }

    static Query within(String field, Window.Span span) {
        return Queries.between(field, millis(span.from()), millis(span.before()));
    }

    private static @Nullable Long millis(java.time.@Nullable Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }

    private static String token(Consented consent) {
        return consent.channel() == null ? consent.purpose() : consent.purpose() + ":" + consent.channel();
    }
}
