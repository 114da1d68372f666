package io.clientele.index.search;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.CustomerFacts.Line;
import io.clientele.index.document.CustomerFacts.Order;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a filter means, told a second time over the plain facts and without an index. */
record Oracle(Moment moment) {

    boolean matches(Filter filter, CustomerFacts customer) {
        return switch (filter) {
            case Filter.All all -> all.filters().stream().allMatch(each -> matches(each, customer));
            case Filter.Any any -> any.filters().stream().anyMatch(each -> matches(each, customer));
            case Filter.None none -> none.filters().stream().noneMatch(each -> matches(each, customer));
            case Filter.OneOf oneOf ->
                values(oneOf.dimension(), customer).stream().anyMatch(oneOf.in()::contains);
            case Filter.Age age -> customer.birthDate() != null && holds(age.years(), ageOf(customer));
            case Filter.LifetimeSpend spend -> holds(spend.amount(), spend(customer));
            case Filter.LifetimeOrders orders ->
                holds(orders.orders(), customer.orders().size());
            case Filter.FirstOrder first ->
                times(customer).min(Comparator.naturalOrder()).stream().anyMatch(at -> isWithin(first.within(), at));
            case Filter.LastOrder last ->
                times(customer).max(Comparator.naturalOrder()).stream().anyMatch(at -> isWithin(last.within(), at));
            case Purchases purchases -> matches(purchases, customer);
            case Filter.Consented consented ->
                customer.consents().stream()
                        .anyMatch(consent -> consent.purpose().equals(consented.purpose())
                                && (consented.channel() == null
                                        || consented.channel().equals(consent.channel())));
            case Filter.Saved saved -> matches(saved.meaning(), customer);
            case Filter.FrozenIn frozen -> customer.segments().contains(frozen.segment());
            case Filter.InSegment unresolved -> throw new IllegalArgumentException("It has no meaning yet");
            case Filter.SharedWith shared -> customer.sharedWith().contains(shared.recipient());
        };
    }

    Set<String> values(Dimension dimension, CustomerFacts customer) {
        return switch (dimension) {
            case KIND -> Set.of(customer.kind());
            case GENDER -> given(Stream.of(customer).map(CustomerFacts::gender));
            case COUNTRY -> given(Stream.of(customer).map(CustomerFacts::country));
            case STATE -> given(Stream.of(customer).map(CustomerFacts::state));
            case CITY -> given(Stream.of(customer).map(CustomerFacts::city));
            case CATEGORY -> given(lines(customer).map(Line::category));
            case BRAND -> given(lines(customer).map(Line::brand));
            case CHANNEL -> given(customer.orders().stream().map(Order::channel));
        };
    }

    int ageOf(CustomerFacts customer) {
        if (customer.birthDate().isAfter(moment.today())) return -1;
        return Period.between(customer.birthDate(), moment.today()).getYears();
    }

    BigDecimal spend(CustomerFacts customer) {
        return customer.orders().stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean matches(Purchases purchases, CustomerFacts customer) {
        var matched = customer.orders().stream()
                .filter(order -> purchases.within() == null || isWithin(purchases.within(), order.at()))
                .filter(order ->
                        purchases.channels().isEmpty() || purchases.channels().contains(order.channel()))
                .filter(order -> purchases.stores().isEmpty()
                        || (order.store() != null && purchases.stores().contains(order.store())))
                .filter(order -> purchases.line() == null
                        || order.lines().stream().anyMatch(line -> matches(purchases.line(), line)))
                .toList();
        var lines = matched.stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> purchases.line() == null || matches(purchases.line(), line))
                .toList();
        var amounts = purchases.line() == null
                ? matched.stream().map(Order::total)
                : lines.stream().map(Line::amount);
        return ordersHold(purchases, matched.size())
                && holds(
                        purchases.quantity(),
                        lines.stream().mapToLong(Line::quantity).sum())
                && holds(purchases.spend(), amounts.reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static boolean ordersHold(Purchases purchases, int count) {
        if (purchases.orders() != null) return holds(purchases.orders(), count);
        var upperOnly = (purchases.spend() != null && purchases.spend().gte() == null)
                || (purchases.quantity() != null && purchases.quantity().gte() == null);
        return upperOnly || count >= 1;
    }

    private static boolean matches(LineCondition condition, Line line) {
        return isOneOf(condition.categories(), line.category())
                && isOneOf(condition.brands(), line.brand())
                && isOneOf(condition.skus(), line.sku());
    }

    private static boolean isOneOf(Set<String> values, String value) {
        return values.isEmpty() || (value != null && values.contains(value));
    }

    private boolean isWithin(Window window, Instant at) {
        var local = LocalDateTime.ofInstant(at, moment.zone());
        return switch (window) {
            case Window.LastDays last ->
                !at.isAfter(moment.now())
                        && !local.toLocalDate().isBefore(moment.today().minusDays(last.days()));
            case Window.Days days -> isWithin(days, local.toLocalDate());
        };
    }

    private static boolean isWithin(Window.Days days, LocalDate day) {
        return (days.from() == null || !day.isBefore(days.from()))
                && (days.until() == null || !day.isAfter(days.until()));
    }

    private static boolean holds(IntRange range, long number) {
        return range == null
                || ((range.gte() == null || number >= range.gte()) && (range.lte() == null || number <= range.lte()));
    }

    private static boolean holds(AmountRange range, BigDecimal amount) {
        return range == null
                || ((range.gte() == null || amount.compareTo(range.gte()) >= 0)
                        && (range.lte() == null || amount.compareTo(range.lte()) <= 0));
    }

    private static Stream<Instant> times(CustomerFacts customer) {
        return customer.orders().stream().map(Order::at);
    }

    private static Stream<Line> lines(CustomerFacts customer) {
        return customer.orders().stream().flatMap(order -> order.lines().stream());
    }

    private static Set<String> given(Stream<String> values) {
        return values.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
