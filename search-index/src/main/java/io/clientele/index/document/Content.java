package io.clientele.index.document;

import io.clientele.index.document.CustomerFacts.ContactPoint;
import io.clientele.index.document.CustomerFacts.Membership;
import io.clientele.index.document.CustomerFacts.Organization;
import io.clientele.index.document.CustomerFacts.Person;
import io.clientele.index.document.CustomerFacts.Place;
import io.clientele.index.document.CustomerFacts.Relationship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the index holds of a customer, field by field as the mapping names them. Sets are sorted: equal facts write equal text. */
record Content(CustomerFacts facts, SearchTokens tokens) {

    private static final Set<String> CALLED = Set.of("PHONE", "FAX");

    void write(Json json) {
        json.number("id", facts.id())
                .flag("deleted", false)
                .text("kind", facts.kind())
                .texts("names", sorted(tokens.names(facts.names())))
                .texts("numbers", sorted(tokens.numbers(facts.numbers(), facts.cards())))
                .texts("taxNumbers", sorted(tokens.taxNumbers(facts.taxNumbers())))
                .texts("interests", sorted(facts.interests()))
                .texts("tags", sorted(facts.tags()))
                .texts("consents", consents())
                .texts("sharedWith", sorted(facts.sharedWith()))
                .texts("segments", sorted(facts.segments()));
        writeContacts(json, facts.contactPoints());
        write(json, facts.person());
        write(json, facts.place());
        if (facts.organization() != null) write(json, facts.organization());
        if (facts.membership() != null) write(json, facts.membership());
        write(json, facts.relationship());
        writeOrders(json);
    }

    private void writeContacts(Json json, List<ContactPoint> points) {
        json.texts(
                        "contacts",
                        sorted(tokens.contacts(values(points, "EMAIL"::equals), values(points, CALLED::contains))))
                .texts("contactKinds", kinds(points, point -> true))
                .texts("verifiedKinds", kinds(points, point -> point.verifiedAt() != null))
                .number("verified", lastVerified(points));
    }

    private static void write(Json json, Person person) {
        json.text("gender", person.gender())
                .text("occupation", person.occupation())
                .text("education", person.education())
                .text("maritalStatus", person.maritalStatus())
                .number("householdSize", whole(person.householdSize()));
        var born = person.birthDate();
        if (born != null) json.number("birthDay", birthDay(born)).number("birthday", birthday(born));
        var income = person.income();
        if (income != null) json.number("incomeFrom", income.gte()).number("incomeBelow", income.lt());
    }

    private static void write(Json json, Place place) {
        json.text("country", place.country())
                .text("state", place.state())
                .text("city", place.city())
                .text("postalCode", place.postalCode());
    }

    private static void write(Json json, Organization organization) {
        json.text("industry", organization.industry())
                .number("headCount", whole(organization.headCount()))
                .text("companyType", organization.companyType())
                .flag("decisionMaker", organization.decisionMaker());
    }

    private static void write(Json json, Membership membership) {
        json.text("level", membership.level())
                .number("joined", membership.joined().toEpochDay())
                .number("points", membership.points());
    }

    private static void write(Json json, Relationship relationship) {
        var acquired = relationship.acquired();
        if (acquired != null) {
            json.number("acquired", acquired.toEpochDay()).text("acquiredMonth", month(acquired));
        }
        json.text("source", relationship.source()).number("lastContact", millis(relationship.lastContact()));
    }

    private void writeOrders(Json json) {
        var orders = facts.orders().stream().map(OrderContent::of).sorted().toList();
        Lifetime.of(orders).write(json);
        json.objects("orders", orders, OrderContent::write);
    }

    private static List<String> values(List<ContactPoint> points, Predicate<String> kind) {
        return points.stream()
                .filter(point -> kind.test(point.kind()))
                .map(ContactPoint::value)
                .toList();
    }

    private static Set<String> kinds(List<ContactPoint> points, Predicate<ContactPoint> which) {
        return points.stream().filter(which).map(ContactPoint::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Long lastVerified(List<ContactPoint> points) {
        return points.stream()
                .map(ContactPoint::verifiedAt)
                .filter(Objects::nonNull)
                .map(Content::millis)
                .max(Long::compareTo)
                .orElse(null);
    }

    private static long birthDay(LocalDate date) {
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            throw new UnindexableCustomerException("the birth date is not in the years 1000 to 9999");
        }
        return date.toEpochDay();
    }

    /** Without the year: 1231 on New Year's Eve. */
    private static long birthday(LocalDate date) {
        return 100L * date.getMonthValue() + date.getDayOfMonth();
    }

    private static String month(LocalDate date) {
        return date.toString().substring(0, 7);
    }

    /** Asked for with or without its channel. */
    private Set<String> consents() {
        return facts.consents().stream().flatMap(Content::tokens).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> tokens(CustomerFacts.Consent consent) {
        var purpose = consent.purpose();
        return consent.channel() == null ? Stream.of(purpose) : Stream.of(purpose, purpose + ":" + consent.channel());
    }

    private static Set<String> sorted(Set<String> values) {
        return new TreeSet<>(values);
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : (Long) number.longValue();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }
}
