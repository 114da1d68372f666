package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.document.Cents;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.BirthdayWindow;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.AmountIn;
import io.clientele.index.filter.Filter.Any;
import io.clientele.index.filter.Filter.Birthday;
import io.clientele.index.filter.Filter.Consented;
import io.clientele.index.filter.Filter.CountIn;
import io.clientele.index.filter.Filter.FrozenIn;
import io.clientele.index.filter.Filter.HappenedIn;
import io.clientele.index.filter.Filter.InSegment;
import io.clientele.index.filter.Filter.Income;
import io.clientele.index.filter.Filter.Known;
import io.clientele.index.filter.Filter.None;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Filter.PostalCode;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.Filter.Ranked;
import io.clientele.index.filter.Filter.Saved;
import io.clientele.index.filter.Filter.SharedWith;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Occasion;
import io.clientele.index.filter.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in Elasticsearch's words what a filter means at a moment. */
final class FilterCompiler {

    private final Moment moment;
    private final Ages ages;
    private final PurchasesCompiler purchases;
    private final RankingCompiler ranking;

    FilterCompiler(Moment moment, BorderlineCustomers borderline, RankingCompiler ranking) {
        this.moment = moment;
        this.ages = new Ages(moment.today());
        this.purchases = new PurchasesCompiler(moment, borderline);
        this.ranking = ranking;
    }

    Query compile(Filter filter) {
        return switch (filter) {
            case All all -> Queries.all(compile(all.filters()));
            case Any any -> Queries.any(compile(any.filters()));
            case None none -> Queries.none(compile(none.filters()));
            case OneOf oneOf -> Queries.terms(Fields.of(oneOf.dimension()), oneOf.in());
            case PostalCode code -> beginsWith(code.startsWith());
            case Age age -> age(age.years());
            case Birthday birthday -> birthday(birthday.on());
            case Income income -> income(income.range());
            case CountIn count -> count(Fields.of(count.of()), count.range());
            case AmountIn amount -> amount(Fields.of(amount.of()), amount.range());
            case HappenedIn happened -> within(happened.of(), happened.within());
            case Known known -> FactCompiler.compile(known.fact());
            case Purchases bought -> purchases.compile(bought);
            case Consented consent -> Queries.term(Fields.CONSENTS, ConsentTokens.of(consent));
            case Ranked ranked -> ranking.compile(ranked);
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

    private static Query beginsWith(Set<String> beginnings) {
        return Queries.any(beginnings.stream()
                .sorted()
                .map(beginning -> Queries.prefix(Fields.POSTAL_CODE, beginning))
                .toList());
    }

    /** As numbers without the year, such as 1231. */
    private Query birthday(BirthdayWindow window) {
        return Queries.numbers(
                Fields.BIRTHDAY,
                window.days(moment.today()).stream()
                        .map(day -> 100L * day.getMonthValue() + day.getDayOfMonth())
                        .toList());
    }

    private static Query income(IntRange range) {
        var bounds = new ArrayList<Query>();
        if (range.gte() != null) {
            bounds.add(Queries.between(Fields.INCOME_FROM, range.gte().longValue(), null));
        }
        if (range.lte() != null) {
            bounds.add(Queries.between(Fields.INCOME_BELOW, null, range.lte() + 2L));
        }
        return Queries.all(bounds);
    }

    private static Query count(String field, IntRange range) {
        return Queries.from(
                field,
                range.gte() == null ? null : (Long) range.gte().longValue(),
                range.lte() == null ? null : (Long) range.lte().longValue());
    }

    private static Query amount(String field, AmountRange range) {
        return Queries.from(
                field,
                range.gte() == null ? null : (Long) Cents.atLeast(range.gte()),
                range.lte() == null ? null : (Long) Cents.atMost(range.lte()));
    }

    private Query within(Occasion occasion, Window window) {
        return occasion.isDay()
                ? within(Fields.of(occasion), window.days(moment))
                : within(Fields.of(occasion), window.resolve(moment));
    }

    private static Query within(String field, Window.DaySpan span) {
        return Queries.from(
                field,
                span.from() == null ? null : (Long) span.from().toEpochDay(),
                span.until() == null ? null : (Long) span.until().toEpochDay());
    }

    static Query within(String field, Window.Span span) {
        return Queries.between(field, millis(span.from()), millis(span.before()));
    }

    private static @Nullable Long millis(java.time.@Nullable Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }
}
