package io.clientele.index.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of one customer, raw, as far as the index wants to know it. Lifetime values and all that was ever
 * bought are worked out from the orders. Blank text counts as missing.
 *
 * @param id of the customer, for ever
 * @param version rises with every change of what stands here
 * @param kind such as {@code PERSON}
 * @param names every name the customer is found by, in any script: display, given, family, legal, short name
 * @param numbers what the customer is known by to the outside
 * @param cards numbers of cards, which the index holds only as keyed tokens, as it does what is below
 * @param taxNumbers in any spelling
 * @param contactPoints in any order
 * @param person what is known of a person
 * @param place of the primary address
 * @param organization null for who is none
 * @param membership null for who has none
 * @param relationship what the house knows of its time with the customer
 * @param interests of the customer, in the house's words
 * @param tags that the house gave the customer
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
        List<ContactPoint> contactPoints,
        Person person,
        Place place,
        @Nullable Organization organization,
        @Nullable Membership membership,
        Relationship relationship,
        Set<String> interests,
        Set<String> tags,
        List<Consent> consents,
        Set<String> sharedWith,
        Set<String> segments,
        List<Order> orders) {

    /**
     * A way to reach the customer, in any spelling or format.
     *
     * @param kind {@code EMAIL}, {@code PHONE}, {@code FAX} or another one, which nobody is found by
     */
    public record ContactPoint(
            String kind, String value, @Nullable Instant verifiedAt) {}

    /** What is known of a person; a birth date is in the years 1000 to 9999. */
    public record Person(
            @Nullable String gender,
            @Nullable LocalDate birthDate,
            @Nullable String occupation,
            @Nullable String education,
            @Nullable String maritalStatus,
            @Nullable Integer householdSize,
            @Nullable Income income) {

        /** A person of whom nothing is known. */
        public static final Person UNKNOWN = new Person(null, null, null, null, null, null, null);

        public Person {
            gender = blankIsMissing(gender);
            occupation = blankIsMissing(occupation);
            education = blankIsMissing(education);
            maritalStatus = blankIsMissing(maritalStatus);
        }
    }

    /** A yearly income in whole units, from {@code gte}, included, to {@code lt}, excluded; null is open. */
    public record Income(long gte, @Nullable Long lt) {}

    /** Where the customer is at home. */
    public record Place(
            @Nullable String country,
            @Nullable String state,
            @Nullable String city,
            @Nullable String postalCode) {

        /** Nobody knows where. */
        public static final Place UNKNOWN = new Place(null, null, null, null);

        public Place {
            country = blankIsMissing(country);
            state = blankIsMissing(state);
            city = blankIsMissing(city);
            postalCode = blankIsMissing(postalCode);
        }
    }

    /** @param decisionMaker whether it is known who decides there */
    public record Organization(
            @Nullable String industry,
            @Nullable Integer headCount,
            @Nullable String companyType,
            boolean decisionMaker) {
        public Organization {
            industry = blankIsMissing(industry);
            companyType = blankIsMissing(companyType);
        }
    }

    /** @param joined when the membership began */
    public record Membership(String level, LocalDate joined, long points) {}

    /**
     * @param acquired the day when somebody became a customer
     * @param source where from
     * @param lastContact when the customer was last spoken to or written to
     */
    public record Relationship(
            @Nullable LocalDate acquired,
            @Nullable String source,
            @Nullable Instant lastContact) {

        /** Of which nothing is known. */
        public static final Relationship UNKNOWN = new Relationship(null, null, null);

        public Relationship {
            source = blankIsMissing(source);
        }
    }

    /** A consent in force; one without a channel is for the purpose alone and names none. */
    public record Consent(String purpose, @Nullable String channel) {}

    /**
     * An order after returns.
     *
     * @param at held to the millisecond
     * @param payment how it was paid
     * @param total net of returns, in the currency's main unit with at most two decimals; not negative
     */
    public record Order(
            Instant at,
            String channel,
            @Nullable String store,
            @Nullable String payment,
            BigDecimal total,
            List<Line> lines) {
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
