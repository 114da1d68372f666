package io.clientele.index.search;

import static io.clientele.index.CustomerBuilder.customer;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.CustomerFacts.ContactPoint;
import io.clientele.index.document.CustomerFacts.Income;
import io.clientele.index.document.CustomerFacts.Line;
import io.clientele.index.document.CustomerFacts.Membership;
import io.clientele.index.document.CustomerFacts.Order;
import io.clientele.index.document.CustomerFacts.Organization;
import io.clientele.index.document.CustomerFacts.Person;
import io.clientele.index.document.CustomerFacts.Place;
import io.clientele.index.document.CustomerFacts.Relationship;
import io.clientele.index.filter.Moment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Customers with gaps, birthdays on 29 February, orders at the edges of days and amounts of all sizes.
 *
 * @param goods by SKU: a product is of one category and brand, or of none
 */
record RandomCustomers(Random random, Moment moment, Map<String, Goods> goods) {

    static final List<String> CITIES =
            LongStream.range(0, 40).mapToObj(i -> "City " + i).toList();
    static final List<String> CATEGORIES = List.of("Books", "Music", "Sports", "Shoes", "Home");
    static final List<String> BRANDS = List.of("Acme", "Brix", "Corto", "Delta");
    static final List<String> SKUS =
            LongStream.range(0, 24).mapToObj(i -> "SKU-" + i).toList();
    static final List<String> CHANNELS = List.of("WEB", "STORE", "CATALOG");
    static final List<String> STORES = List.of("North", "South", "West");
    static final List<String> COUNTRIES = List.of("US", "CN");
    static final List<String> POSTAL_CODES = List.of("10001", "10115", "SW1A 1AA", "100");
    static final List<String> OCCUPATIONS = List.of("Baker", "baker", "Écuyer", "Судья");
    static final List<String> INTERESTS = List.of("chess", "Cooking", "a.b*c[d]");
    static final List<String> TAGS = List.of("vip", "press");
    static final List<String> INDUSTRIES = List.of("Retail", "Transport");
    static final List<String> LEVELS = List.of("GOLD", "SILVER");
    static final List<String> SOURCES = List.of("Fair", "Web form");
    static final List<String> PAYMENTS = List.of("CARD", "CASH");
    static final List<String> STATES = List.of("CA", "NY", "TX", "WA");

    RandomCustomers(Random random, Moment moment) {
        this(random, moment, new HashMap<>());
        SKUS.forEach(sku -> goods.put(sku, new Goods(maybe(CATEGORIES), maybe(BRANDS))));
    }

    private record Goods(String category, String brand) {}

    List<CustomerFacts> some(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(this::one).toList();
    }

    private CustomerFacts one(long id) {
        var customer = customer(id).names("Person " + id);
        customer.person(person()).relationship(relationship());
        if (often()) customer.place(place());
        if (often()) customer.interestedIn(oneOf(INTERESTS)).interestedIn(oneOf(INTERESTS));
        if (random.nextBoolean()) customer.tag(oneOf(TAGS));
        if (random.nextBoolean()) customer.organization(organization());
        if (random.nextBoolean()) customer.membership(membership());
        for (int points = random.nextInt(3); points > 0; points--) customer.contactPoint(contactPoint(id));
        if (random.nextBoolean())
            customer.consents("MARKETING", random.nextInt(5) == 0 ? null : oneOf(List.of("EMAIL", "PHONE")));
        if (random.nextBoolean()) customer.sharedWith("partner");
        if (random.nextBoolean()) customer.frozenIn("7");
        var isWhale = random.nextInt(12) == 0;
        for (int orders = often() ? random.nextInt(9) : 0; orders > 0; orders--) customer.order(order(isWhale));
        return customer.build();
    }

    private Person person() {
        return new Person(
                maybe(List.of("FEMALE", "MALE", "DIVERSE")),
                often() ? birthDate() : null,
                maybe(OCCUPATIONS),
                maybe(List.of("College", "School")),
                maybe(List.of("SINGLE", "MARRIED")),
                often() ? 1 + random.nextInt(6) : null,
                often()
                        ? new Income(random.nextInt(9) * 1_000L, often() ? 10_000L + random.nextInt(9) * 1_000L : null)
                        : null);
    }

    private Place place() {
        return new Place(oneOf(COUNTRIES), maybe(STATES), maybe(CITIES), maybe(POSTAL_CODES));
    }

    private Organization organization() {
        return new Organization(
                maybe(INDUSTRIES),
                often() ? random.nextInt(200) : null,
                maybe(List.of("BRANCH", "INDEPENDENT")),
                random.nextBoolean());
    }

    private Membership membership() {
        return new Membership(oneOf(LEVELS), day(), random.nextInt(90));
    }

    private Relationship relationship() {
        return new Relationship(often() ? day() : null, maybe(SOURCES), often() ? time() : null);
    }

    private ContactPoint contactPoint(long id) {
        var isEmail = random.nextBoolean();
        return new ContactPoint(
                isEmail ? "EMAIL" : oneOf(List.of("PHONE", "FAX", "MESSAGING")),
                isEmail ? "person" + id + "@example.com" : "+1 415 555 2671",
                random.nextBoolean() ? time() : null);
    }

    /** Within two years, often at the edge of a month. */
    private LocalDate day() {
        var day = moment.today().minusDays(random.nextInt(700));
        return random.nextInt(3) == 0 ? day.withDayOfMonth(1).minusDays(random.nextInt(2)) : day;
    }

    private Order order(boolean isWhale) {
        var lines = new ArrayList<Line>();
        for (int count = random.nextInt(5); count > 0; count--) lines.add(line(isWhale));
        var store = random.nextBoolean() ? null : oneOf(STORES);
        return new Order(time(), oneOf(CHANNELS), store, maybe(PAYMENTS), amount(isWhale), lines);
    }

    private Line line(boolean isWhale) {
        var sku = oneOf(SKUS);
        return new Line(
                sku,
                goods.get(sku).category(),
                goods.get(sku).brand(),
                isWhale ? random.nextInt(30_000_000) : random.nextInt(4),
                amount(isWhale));
    }

    private BigDecimal amount(boolean isWhale) {
        var cents = switch (random.nextInt(5)) {
            case 0 -> 0L;
            case 1 -> 1000L;
            case 2 -> 999L;
            default -> random.nextLong(20_000);
        };
        return BigDecimal.valueOf(isWhale ? random.nextLong(60_000_000) : cents, 2);
    }

    /** Within two years, often at the very edge of a day or of now. */
    private Instant time() {
        var dayStart = moment.startOf(
                moment.today().minusDays(random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(700)));
        return switch (random.nextInt(6)) {
            case 0 -> dayStart;
            case 1 -> dayStart.minusMillis(1);
            case 2 -> random.nextBoolean() ? moment.now() : moment.now().plusMillis(1);
            default -> dayStart.plusMillis(random.nextLong(Duration.ofDays(1).toMillis()));
        };
    }

    private LocalDate birthDate() {
        var day = moment.today().minusYears(random.nextInt(90));
        return switch (random.nextInt(4)) {
            case 0 -> LocalDate.of(1928 + 4 * random.nextInt(20), 2, 29);
            case 1 -> day.plusDays(random.nextInt(3) - 1);
            default -> day.minusDays(random.nextInt(365));
        };
    }

    private boolean often() {
        return random.nextInt(8) != 0;
    }

    private String maybe(List<String> values) {
        return often() ? oneOf(values) : null;
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
