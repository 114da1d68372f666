package io.clientele.index;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.CustomerFacts.Consent;
import io.clientele.index.document.CustomerFacts.Line;
import io.clientele.index.document.CustomerFacts.Order;
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
    private String gender;
    private LocalDate birthDate;
    private String country;
    private String state;
    private String city;
    private final List<String> names = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private final List<String> taxNumbers = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<String> phones = new ArrayList<>();
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
        emails.add(email);
        return this;
    }

    public CustomerBuilder phone(String phone) {
        phones.add(phone);
        return this;
    }

    public CustomerBuilder gender(String gender) {
        this.gender = gender;
        return this;
    }

    public CustomerBuilder born(LocalDate birthDate) {
        this.birthDate = birthDate;
        return this;
    }

    public CustomerBuilder livesIn(String country, String state, String city) {
        this.country = country;
        this.state = state;
        this.city = city;
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
        return order(new Order(at, channel, null, new BigDecimal(total), List.of(lines)));
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
                emails,
                phones,
                gender,
                birthDate,
                country,
                state,
                city,
                consents,
                sharedWith,
                segments,
                orders);
    }
}
