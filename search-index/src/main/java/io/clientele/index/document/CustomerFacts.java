package io.clientele.index.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of one customer, raw, as far as the index wants to know it. Lifetime values and the categories,
 * brands and channels ever bought are worked out from the orders. Blank text counts as missing.
 *
 * @param id of the customer, for ever
 * @param version rises with every change of what stands here
 * @param kind such as {@code PERSON}
 * @param names every name the customer is found by, in any script: display, given, family, legal, short name
 * @param numbers what the customer is known by to the outside
 * @param cards numbers of cards, which the index does not hold but as keyed tokens, like all below it
 * @param taxNumbers in any spelling
 * @param emails in any spelling
 * @param phones in any format
 * @param country of the primary address, as state and city
 * @param consents those in force now, but for sharing with a recipient
 * @param sharedWith recipients that the customer consents to share with now
 * @param segments ids of the frozen segments that the customer is in
 * @param orders every order that counts, in any order
 */
public record CustomerFacts(
        long id,
        long version,
        String kind,
        List<String> names,
        List<String> numbers,
        List<String> cards,
        List<String> taxNumbers,
        List<String> emails,
        List<String> phones,
        @Nullable String gender,
        @Nullable LocalDate birthDate,
        @Nullable String country,
        @Nullable String state,
        @Nullable String city,
        List<Consent> consents,
        Set<String> sharedWith,
        Set<String> segments,
        List<Order> orders) {

    public CustomerFacts {
        gender = blankIsMissing(gender);
        country = blankIsMissing(country);
        state = blankIsMissing(state);
        city = blankIsMissing(city);
    }

    /** A consent in force; one without a channel is for the purpose alone and names none. */
    public record Consent(String purpose, @Nullable String channel) {}

    /**
     * An order after returns.
     *
     * @param at held to the millisecond
     * @param total net of returns, in the currency's main unit with at most two decimals; not negative
     */
    public record Order(
            Instant at, String channel, @Nullable String store, BigDecimal total, List<Line> lines) {
        public Order {
            store = blankIsMissing(store);
        }
    }

    /**
     * A line of an order, after returns.
     *
     * @param quantity net of returns; not negative
     * @param amount net of returns, with at most two decimals; not negative
     */
    public record Line(
            String sku, @Nullable String category, @Nullable String brand, int quantity, BigDecimal amount) {
        public Line {
            category = blankIsMissing(category);
            brand = blankIsMissing(brand);
        }
    }

    private static @Nullable String blankIsMissing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
