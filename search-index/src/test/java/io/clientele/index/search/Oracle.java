package io.clientele.index.search;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.CustomerFacts.ContactPoint;
import io.clientele.index.document.CustomerFacts.Income;
import io.clientele.index.document.CustomerFacts.Line;
import io.clientele.index.document.CustomerFacts.Membership;
import io.clientele.index.document.CustomerFacts.Order;
import io.clientele.index.document.CustomerFacts.Organization;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.BirthdayWindow;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Fact;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Occasion;
import io.clientele.index.filter.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a filter means, told a second time over the plain facts and without an index. */
record Oracle(Moment moment, Ranking ranking) {

    boolean matches(Filter filter, CustomerFacts customer) {
        return switch (filter) {
            case Filter.All all -> all.filters().stream().allMatch(each -> matches(each, customer));
            case Filter.Any any -> any.filters().stream().anyMatch(each -> matches(each, customer));
            case Filter.None none -> none.filters().stream().noneMatch(each -> matches(each, customer));
            case Filter.OneOf oneOf ->
                values(oneOf.dimension(), customer).stream().anyMatch(oneOf.in()::contains);
            case Filter.PostalCode code ->
                given(Stream.of(customer.place().postalCode())).stream()
                        .anyMatch(postal -> code.startsWith().stream().anyMatch(postal::startsWith));
            case Filter.Age age -> born(customer) != null && holds(age.years(), ageOf(customer));
            case Filter.Birthday birthday -> born(customer) != null && isBirthday(birthday.on(), born(customer));
            case Filter.Income income -> holds(income.range(), customer.person().income());
            case Filter.CountIn count -> count(count.of(), customer).stream().anyMatch(it -> holds(count.range(), it));
            case Filter.AmountIn amount -> holds(amount, customer);
            case Filter.HappenedIn happened ->
                happened.of().isDay()
                        ? days(happened.of(), customer).anyMatch(day -> isOn(happened.within(), day))
                        : time(happened.of(), customer).stream().anyMatch(at -> isWithin(happened.within(), at));
            case Filter.Known known -> isKnown(known.fact(), customer);
            case Purchases purchases -> matches(purchases, customer);
            case Filter.Consented consented ->
                customer.consents().stream()
                        .anyMatch(consent -> consent.purpose().equals(consented.purpose())
                                && (consented.channel() == null
                                        || consented.channel().equals(consent.channel())));
            case Filter.Ranked ranked -> stands(ranked, customer);
            case Filter.Saved saved -> matches(saved.meaning(), customer);
            case Filter.FrozenIn frozen -> customer.segments().contains(frozen.segment());
            case Filter.InSegment unresolved -> throw new IllegalArgumentException("It has no meaning yet");
            case Filter.SharedWith shared -> customer.sharedWith().contains(shared.recipient());
        };
    }

    Set<String> values(Dimension dimension, CustomerFacts customer) {
        return switch (dimension) {
            case KIND -> Set.of(customer.kind());
            case GENDER -> given(Stream.of(customer.person().gender()));
            case OCCUPATION -> given(Stream.of(customer.person().occupation()));
            case EDUCATION -> given(Stream.of(customer.person().education()));
            case MARITAL_STATUS -> given(Stream.of(customer.person().maritalStatus()));
            case INTEREST -> customer.interests();
            case TAG -> customer.tags();
            case COUNTRY -> given(Stream.of(customer.place().country()));
            case STATE -> given(Stream.of(customer.place().state()));
            case CITY -> given(Stream.of(customer.place().city()));
            case INDUSTRY -> ofOrganization(customer, Organization::industry);
            case COMPANY_TYPE -> ofOrganization(customer, Organization::companyType);
            case LEVEL -> given(Stream.ofNullable(customer.membership()).map(Membership::level));
            case SOURCE -> given(Stream.of(customer.relationship().source()));
            case ACQUIRED_MONTH ->
                given(Stream.ofNullable(customer.relationship().acquired())
                        .map(day -> YearMonth.from(day).toString()));
            case CONTACT -> given(customer.contactPoints().stream().map(ContactPoint::kind));
            case VERIFIED_CONTACT ->
                given(customer.contactPoints().stream()
                        .filter(point -> point.verifiedAt() != null)
                        .map(ContactPoint::kind));
            case CATEGORY -> given(lines(customer).map(Line::category));
            case BRAND -> given(lines(customer).map(Line::brand));
            case PRODUCT -> given(lines(customer).map(Line::sku));
            case CHANNEL -> given(customer.orders().stream().map(Order::channel));
            case STORE -> given(customer.orders().stream().map(Order::store));
            case PAYMENT -> given(customer.orders().stream().map(Order::payment));
        };
    }

    /** Brands of lines of the category, products of lines of the category and brand, values of who lives there. */
    Set<String> values(FacetRequest.Values request, CustomerFacts customer) {
        var under = request.under();
        if (under.isEmpty()) return values(request.dimension(), customer);
        return switch (request.dimension()) {
            case BRAND ->
                given(lines(customer)
                        .filter(line -> under.getFirst().equals(line.category()))
                        .map(Line::brand));
            case PRODUCT ->
                given(lines(customer)
                        .filter(line -> under.equals(Arrays.asList(line.category(), line.brand())))
                        .map(Line::sku));
            default -> {
                var place = Arrays.asList(
                        customer.place().country(), customer.place().state());
                yield place.subList(0, under.size()).equals(under) ? values(request.dimension(), customer) : Set.of();
            }
        };
    }

    int ageOf(CustomerFacts customer) {
        if (born(customer).isAfter(moment.today())) return -1;
        return Period.between(born(customer), moment.today()).getYears();
    }

    /** Empty where the customer has none. */
    Optional<BigDecimal> measured(Measure measure, CustomerFacts customer) {
        return switch (measure) {
            case AGE -> Optional.ofNullable(born(customer)).map(born -> BigDecimal.valueOf(ageOf(customer)));
            case LIFETIME_SPEND -> Optional.of(spend(customer));
            case LIFETIME_ORDERS ->
                Optional.of(BigDecimal.valueOf(customer.orders().size()));
            case RECENCY ->
                time(Occasion.LAST_ORDER, customer)
                        .map(at -> ChronoUnit.DAYS.between(LocalDate.ofInstant(at, moment.zone()), moment.today()))
                        .map(BigDecimal::valueOf);
        };
    }

    /** Recency, frequency and monetary value, each from 1 to 5; empty who has not ordered. */
    Optional<List<Integer>> quintiles(CustomerFacts customer) {
        return time(Occasion.LAST_ORDER, customer)
                .map(last -> List.of(
                        quintile(last.toEpochMilli(), ranking.recency()),
                        quintile(customer.orders().size(), ranking.frequency()),
                        quintile(spend(customer).movePointRight(2).longValueExact(), ranking.monetary())));
    }

    private static int quintile(long value, List<Long> cutOffs) {
        return 1 + (int) cutOffs.stream().filter(cutOff -> value > cutOff).count();
    }

    private boolean stands(Filter.Ranked asked, CustomerFacts customer) {
        var box = new Ranking.Group("", asked.recency(), asked.frequency(), asked.monetary());
        return quintiles(customer)
                .filter(quintiles -> fits(box, quintiles))
                .filter(quintiles -> asked.groups().isEmpty()
                        || ranking.groups().stream()
                                .filter(group -> fits(group, quintiles))
                                .findFirst()
                                .filter(group -> asked.groups().contains(group.name()))
                                .isPresent())
                .isPresent();
    }

    private static boolean fits(Ranking.Group box, List<Integer> quintiles) {
        return holds(box.recency(), quintiles.get(0))
                && holds(box.frequency(), quintiles.get(1))
                && holds(box.monetary(), quintiles.get(2));
    }

    static Set<String> consents(CustomerFacts customer) {
        return customer.consents().stream()
                .flatMap(consent -> consent.channel() == null
                        ? Stream.of(consent.purpose())
                        : Stream.of(consent.purpose(), consent.purpose() + ":" + consent.channel()))
                .collect(Collectors.toSet());
    }

    private static LocalDate born(CustomerFacts customer) {
        return customer.person().birthDate();
    }

    private boolean isBirthday(BirthdayWindow window, LocalDate born) {
        return switch (window) {
            case BirthdayWindow.Days days -> {
                var day = MonthDay.from(born);
                var from = days.from().compareTo(day) <= 0;
                var until = days.until().compareTo(day) >= 0;
                yield days.from().compareTo(days.until()) <= 0 ? from && until : from || until;
            }
            case BirthdayWindow.NextDays next ->
                moment.today()
                        .datesUntil(moment.today().plusDays(next.days() + 1L))
                        .anyMatch(day -> day.equals(celebrated(born, day.getYear())));
        };
    }

    private static LocalDate celebrated(LocalDate born, int year) {
        var day = MonthDay.from(born);
        return day.isValidYear(year) ? day.atYear(year) : LocalDate.of(year, 3, 1);
    }

    private static Optional<Long> count(Count count, CustomerFacts customer) {
        return switch (count) {
            case LIFETIME_ORDERS -> Optional.of((long) customer.orders().size());
            case HOUSEHOLD_SIZE ->
                Optional.ofNullable(customer.person().householdSize()).map(Integer::longValue);
            case HEAD_COUNT ->
                Optional.ofNullable(customer.organization())
                        .map(Organization::headCount)
                        .map(Integer::longValue);
            case POINTS -> Optional.ofNullable(customer.membership()).map(Membership::points);
        };
    }

    private boolean holds(Filter.AmountIn amount, CustomerFacts customer) {
        return switch (amount.of()) {
            case LIFETIME_SPEND -> holds(amount.range(), spend(customer));
            case AVERAGE_ORDER ->
                averageHolds(amount.range(), spend(customer), customer.orders().size());
        };
    }

    private static boolean averageHolds(AmountRange range, BigDecimal sum, int count) {
        if (range == null) return true;
        var times = BigDecimal.valueOf(count);
        return count > 0
                && (range.gte() == null || sum.compareTo(range.gte().multiply(times)) >= 0)
                && (range.lte() == null || sum.compareTo(range.lte().multiply(times)) <= 0);
    }

    private static boolean holds(IntRange range, Income income) {
        return income != null
                && (range.gte() == null || income.gte() >= range.gte())
                && (range.lte() == null || (income.lt() != null && income.lt() - 1 <= range.lte()));
    }

    private static Stream<LocalDate> days(Occasion occasion, CustomerFacts customer) {
        return occasion == Occasion.JOINED
                ? Stream.ofNullable(customer.membership()).map(Membership::joined)
                : Stream.ofNullable(customer.relationship().acquired());
    }

    private static Optional<Instant> time(Occasion occasion, CustomerFacts customer) {
        var times = customer.orders().stream().map(Order::at);
        return switch (occasion) {
            case FIRST_ORDER -> times.min(Comparator.naturalOrder());
            case LAST_ORDER -> times.max(Comparator.naturalOrder());
            case LAST_CONTACT -> Optional.ofNullable(customer.relationship().lastContact());
            case VERIFIED ->
                customer.contactPoints().stream()
                        .map(ContactPoint::verifiedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
            case ACQUIRED, JOINED -> throw new IllegalArgumentException("a day");
        };
    }

    private boolean isKnown(Fact fact, CustomerFacts customer) {
        return switch (fact) {
            case BIRTH_DATE -> born(customer) != null;
            case HOUSEHOLD_SIZE -> customer.person().householdSize() != null;
            case INCOME -> customer.person().income() != null;
            case POSTAL_CODE -> customer.place().postalCode() != null;
            case HEAD_COUNT -> count(Count.HEAD_COUNT, customer).isPresent();
            case DECISION_MAKER ->
                customer.organization() != null && customer.organization().decisionMaker();
            case MEMBERSHIP -> customer.membership() != null;
            case ACQUIRED -> customer.relationship().acquired() != null;
            case LAST_CONTACT -> customer.relationship().lastContact() != null;
            case EMAIL, PHONE -> values(Dimension.CONTACT, customer).contains(fact.name());
            case ORDER -> !customer.orders().isEmpty();
            case GENDER, OCCUPATION, EDUCATION, MARITAL_STATUS, INTEREST, TAG, COUNTRY, STATE, CITY, INDUSTRY ->
                !values(Dimension.valueOf(fact.name()), customer).isEmpty();
            case COMPANY_TYPE, SOURCE ->
                !values(Dimension.valueOf(fact.name()), customer).isEmpty();
        };
    }

    private static Set<String> ofOrganization(CustomerFacts customer, Function<Organization, String> value) {
        return given(Stream.ofNullable(customer.organization()).map(value));
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
        var amount = amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
        return ordersHold(purchases, matched.size())
                && holds(
                        purchases.quantity(),
                        lines.stream().mapToLong(Line::quantity).sum())
                && holds(purchases.spend(), amount)
                && averageHolds(purchases.average(), amount, matched.size());
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

    private boolean isOn(Window window, LocalDate day) {
        return switch (window) {
            case Window.LastDays last ->
                !day.isAfter(moment.today()) && !day.isBefore(moment.today().minusDays(last.days()));
            case Window.Days days -> isWithin(days, day);
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

    private static Stream<Line> lines(CustomerFacts customer) {
        return customer.orders().stream().flatMap(order -> order.lines().stream());
    }

    private static Set<String> given(Stream<String> values) {
        return values.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
