package io.clientele.index.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the index holds of a customer, field by field as the mapping names them. Sets are sorted: equal facts write equal text. */
record Content(
        long id,
        boolean deleted,
        String kind,
        Set<String> names,
        Set<String> numbers,
        Set<String> taxNumbers,
        Set<String> contacts,
        @Nullable String gender,
        @Nullable Long birthDay,
        @Nullable String country,
        @Nullable String state,
        @Nullable String city,
        long lifetimeOrders,
        long lifetimeSpend,
        @Nullable Long firstOrder,
        @Nullable Long lastOrder,
        Set<String> categories,
        Set<String> brands,
        Set<String> channels,
        Set<String> consents,
        Set<String> sharedWith,
        Set<String> segments,
        List<OrderContent> orders) {

    static Content of(CustomerFacts facts, SearchTokens tokens) {
        var orders = facts.orders().stream().map(OrderContent::of).sorted().toList();
        return new Content(
                facts.id(),
                false,
                facts.kind(),
                new TreeSet<>(tokens.names(facts.names())),
                new TreeSet<>(tokens.numbers(facts.numbers(), facts.cards())),
                new TreeSet<>(tokens.taxNumbers(facts.taxNumbers())),
                new TreeSet<>(tokens.contacts(facts.emails(), facts.phones())),
                facts.gender(),
                birthDay(facts.birthDate()),
                facts.country(),
                facts.state(),
                facts.city(),
                orders.size(),
                orders.stream().mapToLong(OrderContent::total).reduce(0, Cents::plus),
                orders.isEmpty() ? null : orders.getFirst().at(),
                orders.isEmpty() ? null : orders.getLast().at(),
                union(orders, order -> order.categories().stream()),
                union(orders, order -> order.brands().stream()),
                union(orders, order -> Stream.of(order.channel())),
                facts.consents().stream().flatMap(Content::tokens).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(facts.sharedWith()),
                new TreeSet<>(facts.segments()),
                orders);
    }

    void write(Json json) {
        json.number("id", id)
                .flag("deleted", deleted)
                .text("kind", kind)
                .texts("names", names)
                .texts("numbers", numbers)
                .texts("taxNumbers", taxNumbers)
                .texts("contacts", contacts)
                .text("gender", gender)
                .number("birthDay", birthDay)
                .text("country", country)
                .text("state", state)
                .text("city", city)
                .number("lifetimeOrders", lifetimeOrders)
                .number("lifetimeSpend", lifetimeSpend)
                .number("firstOrder", firstOrder)
                .number("lastOrder", lastOrder)
                .texts("categories", categories)
                .texts("brands", brands)
                .texts("channels", channels)
                .texts("consents", consents)
                .texts("sharedWith", sharedWith)
                .texts("segments", segments)
                .objects("orders", orders, OrderContent::write);
    }

    private static @Nullable Long birthDay(@Nullable LocalDate date) {
        if (date == null) return null;
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            throw new UnindexableCustomerException("the birth date is not in the years 1000 to 9999");
        }
        return date.toEpochDay();
    }

    /** Asked for with or without its channel. */
    private static Stream<String> tokens(CustomerFacts.Consent consent) {
        var purpose = consent.purpose();
        return consent.channel() == null ? Stream.of(purpose) : Stream.of(purpose, purpose + ":" + consent.channel());
    }

    private static Set<String> union(List<OrderContent> orders, Function<OrderContent, Stream<String>> values) {
        return orders.stream().flatMap(values).collect(Collectors.toCollection(TreeSet::new));
    }
}
