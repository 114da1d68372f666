package io.clientele.index;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.CustomerFacts.Consent;
import io.clientele.index.document.CustomerFacts.ContactPoint;
import io.clientele.index.document.CustomerFacts.Line;
import io.clientele.index.document.CustomerFacts.Membership;
import io.clientele.index.document.CustomerFacts.Order;
import io.clientele.index.document.CustomerFacts.Organization;
import io.clientele.index.document.CustomerFacts.Person;
import io.clientele.index.document.CustomerFacts.Place;
import io.clientele.index.document.CustomerFacts.Relationship;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Builds a customer of whom nothing is known but what the test says. */
public final class CustomerBuilder {

    private final long id;
    private long version = 1;
    private Person person = Person.UNKNOWN;
    private Place place = Place.UNKNOWN;
    private Organization organization;
    private Membership membership;
    private Relationship relationship = Relationship.UNKNOWN;
    private final List<String> names = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private final List<String> taxNumbers = new ArrayList<>();
    private final List<ContactPoint> contactPoints = new ArrayList<>();
    private final Set<String> interests = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<Consent> consents = new ArrayList<>();
    private final Set<String> sharedWith = new LinkedHashSet<>();
    private final Set<String> segments = new LinkedHashSet<>();
    private final List<Order> orders = new ArrayList<>();

    private CustomerBuilder(long id) {
        this.id = id;
    }

    public static CustomerBuilder customer(long id) {
        return new CustomerBuilder(id);
    }

    public CustomerBuilder version(long version) {
        this.version = version;
        return this;
    }

    public CustomerBuilder names(String... names) {
        this.names.addAll(List.of(names));
        return this;
    }

    public CustomerBuilder number(String number) {
        numbers.add(number);
        return this;
    }

    public CustomerBuilder card(String number) {
        cards.add(number);
        return this;
    }

    public CustomerBuilder taxNumber(String number) {
        taxNumbers.add(number);
        return this;
    }

    public CustomerBuilder email(String email) {
        contactPoints.add(new ContactPoint("EMAIL", email, null));
        return this;
    }

    public CustomerBuilder phone(String phone) {
        contactPoints.add(new ContactPoint("PHONE", phone, null));
        return this;
    }

    public CustomerBuilder gender(String gender) {
        person = new Person(gender, person.birthDate(), null, null, null, null, null);
        return this;
    }

    public CustomerBuilder born(LocalDate birthDate) {
        person = new Person(person.gender(), birthDate, null, null, null, null, null);
        return this;
    }

    public CustomerBuilder livesIn(String country, String state, String city) {
        place = new Place(country, state, city, null);
        return this;
    }

    public CustomerBuilder contactPoint(ContactPoint contactPoint) {
        contactPoints.add(contactPoint);
        return this;
    }

    public CustomerBuilder person(Person person) {
        this.person = person;
        return this;
    }

    public CustomerBuilder place(Place place) {
        this.place = place;
        return this;
    }

    public CustomerBuilder organization(Organization organization) {
        this.organization = organization;
        return this;
    }

    public CustomerBuilder membership(Membership membership) {
        this.membership = membership;
        return this;
    }

    public CustomerBuilder relationship(Relationship relationship) {
        this.relationship = relationship;
        return this;
    }

    public CustomerBuilder interestedIn(String interest) {
        interests.add(interest);
        return this;
    }

    public CustomerBuilder tag(String tag) {
        tags.add(tag);
        return this;
    }

    public CustomerBuilder consents(String purpose, String channel) {
        consents.add(new Consent(purpose, channel));
        return this;
    }

    public CustomerBuilder sharedWith(String recipient) {
        sharedWith.add(recipient);
        return this;
    }

    public CustomerBuilder frozenIn(String segment) {
        segments.add(segment);
        return this;
    }

    public CustomerBuilder order(Order order) {
        orders.add(order);
        return this;
    }

    public CustomerBuilder order(Instant at, String channel, String total, Line... lines) {
        return order(new Order(at, channel, null, null, new BigDecimal(total), List.of(lines)));
    }

    public static Line line(String sku, String category, String brand, int quantity, String amount) {
        return new Line(sku, category, brand, quantity, new BigDecimal(amount));
    }

    public CustomerFacts build() {
        return new CustomerFacts(
                id,
                version,
                "PERSON",
                names,
                numbers,
                cards,
                taxNumbers,
                contactPoints,
                person,
                place,
                organization,
                membership,
                relationship,
                interests,
                tags,
                consents,
                sharedWith,
                segments,
                orders);
    }
}
