package io.clientele.customer;

import static io.clientele.testing.Somebody.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import io.clientele.testing.InstallationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InstallationTest
class CustomerRegisterTests {

    @Autowired
    CustomerReader reader;

    @Autowired
    CustomerRegister register;

    @Autowired
    Customers customers;

    @Autowired
    CustomerParts parts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String number = "C-" + UUID.randomUUID();

    @Test
    void createsAPersonWithAllThatHangsOnIt() {
        var result = upsert(wangFang());

        assertThat(result.created()).isEqualTo(1);
        var id = result.customers().getFirst();
        var customer = customers.find(id).orElseThrow();
        assertThat(customer.displayName()).isEqualTo("王芳");
        assertThat(customer.version()).isEqualTo((1L << 40) + 1);
        assertThat(parts.contactPoints(List.of(id)).get(id))
                .extracting(ContactPoint::value)
                .containsExactly("wang.fang@example.com", "+8613800138000");
        assertThat(parts.primaryAddresses(List.of(id)).get(id).city()).isEqualTo("上海");
        assertThat(parts.consents(List.of(id)).get(id)).singleElement().matches(Consent::granted);
        assertThat(parts.memberships(List.of(id)).get(id).points()).isEqualTo(120);
    }

    @Test
    void marksWhatItWritesForTheMirrorInTheSameTransaction() {
        var id = upsert(wangFang()).customers().getFirst();
        upsert(Map.of("customerNumber", number, "gender", "OTHER"));

        assertThat(customers.find(id).orElseThrow().version()).isEqualTo((1L << 40) + 2);
        assertThat(upsert(Map.of("customerNumber", number, "gender", "FEMALE")).changed())
                .isEqualTo(1);
    }

    @Test
    void replacesInterestsAndTagsEachByItself() {
        var both = Map.of("customerNumber", number, "displayName", "Ada", "interests", List.of("chess", "chess", " "));
        var id = upsert(both).customers().getFirst();
        assertThat(labels(id)).containsExactly("INTEREST chess");

        assertThat(upsert(Map.of("customerNumber", number, "tags", List.of("vip", "press")))
                        .changed())
                .isEqualTo(1);
        assertThat(labels(id)).containsExactly("INTEREST chess", "TAG vip", "TAG press");

        assertThat(upsert(Map.of("customerNumber", number, "tags", List.of("press", "vip")))
                        .changed())
                .isZero();
        upsert(Map.of("customerNumber", number, "interests", List.of()));
        assertThat(labels(id)).containsExactly("TAG vip", "TAG press");
    }

    private List<String> labels(long id) {
        return parts.labels(List.of(id)).get(id).stream()
                .map(label -> label.kind() + " " + label.value())
                .toList();
    }

    @Test
    void takesWhoeverIsNewForAcquiredTodayUnlessItIsSaid() {
        var today = customers.find(upsert(wangFang()).customers().getFirst()).orElseThrow();
        assertThat(today.acquiredOn()).isEqualTo(LocalDate.now(clock));

        var told = new HashMap<String, Object>(Map.of("customerNumber", number + "-2", "displayName", "Ada"));
        told.put("acquiredOn", null);
        assertThat(customers
                        .find(upsert(told).customers().getFirst())
                        .orElseThrow()
                        .acquiredOn())
                .isNull();
    }

    @Test
    void refusesDaysAndTimesThatAreToCome() {
        for (var field : Map.of("acquiredOn", "2999-01-01", "lastContactAt", "2999-01-01T00:00:00Z")
                .entrySet()) {
            var customer = Map.of("customerNumber", number, "displayName", "Ada", field.getKey(), field.getValue());
            assertThatThrownBy(() -> upsert(customer)).hasMessageContaining(field.getKey());
        }
    }

    @Test
    void keepsWhatIsAbsentAndClearsWhatIsNull() {
        var id = upsert(wangFang()).customers().getFirst();
        var change = new HashMap<String, Object>(Map.of("customerNumber", number, "familyName", "李"));
        change.put("birthDate", null);

        assertThat(upsert(change).changed()).isEqualTo(1);

        var customer = customers.find(id).orElseThrow();
        assertThat(customer.familyName()).isEqualTo("李");
        assertThat(customer.givenName()).isEqualTo("芳");
        assertThat(customer.birthDate()).isNull();
        assertThat(parts.contactPoints(List.of(id)).get(id)).hasSize(2);
    }

    @Test
    void leavesAloneWhatDoesNotDiffer() {
        var id = upsert(wangFang()).customers().getFirst();
        var version = customers.find(id).orElseThrow().version();

        var again = upsert(wangFang());

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(customers.find(id).orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void replacesContactPointsAndCardsAsAWhole() {
        var id = upsert(wangFang()).customers().getFirst();

        upsert(Map.of(
                "customerNumber",
                number,
                "contactPoints",
                List.of(Map.of("kind", "EMAIL", "value", "fang@example.org"))));

        assertThat(parts.contactPoints(List.of(id)).get(id))
                .singleElement()
                .satisfies(point -> assertThat(point.primary()).isTrue());
        assertThat(parts.memberships(List.of(id))).containsKey(id);
    }

    @Test
    void addsToTheConsentLedgerAndLetsTheLatestHold() {
        var id = upsert(wangFang()).customers().getFirst();

        upsert(Map.of(
                "customerNumber",
                number,
                "consents",
                List.of(Map.of("purpose", "MARKETING", "channel", "EMAIL", "status", "WITHDRAWN"))));

        assertThat(parts.consents(List.of(id)).get(id))
                .singleElement()
                .satisfies(consent -> assertThat(consent.status()).isEqualTo(ConsentStatus.WITHDRAWN));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM customer_consent WHERE customer_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void writesNothingWhenOneOfTheBatchIsRefused() {
        var nameless = Map.<String, Object>of("customerNumber", number + "-x");

        assertThatThrownBy(() -> upsert(wangFang(), nameless))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("customers[1]: is new and needs a displayName");

        assertThat(customers.withNumbers(List.of(number))).isEmpty();
    }

    @Test
    void refusesACardThatBelongsToSomebodyElse() {
        upsert(wangFang());
        var thief = new HashMap<>(wangFang());
        thief.put("customerNumber", number + "-2");

        assertThatThrownBy(() -> upsert(thief))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));

        assertThat(customers.withNumbers(List.of(number + "-2"))).isEmpty();
    }

    private UpsertResult upsert(Map<?, ?>... inputs) {
        return register.upsert(
                reader.read(
                        Arrays.stream(inputs).map(CustomerRegisterTests::fields).toList()),
                AUTHOR);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Map<?, ?> input) {
        return (Map<String, Object>) input;
    }

    private Map<String, Object> wangFang() {
        return Map.of(
                "customerNumber",
                number,
                "givenName",
                "芳",
                "familyName",
                "王",
                "gender",
                "FEMALE",
                "birthDate",
                "1992-02-29",
                "contactPoints",
                List.of(
                        Map.of("kind", "EMAIL", "value", "wang.fang@Example.com"),
                        Map.of("kind", "PHONE", "value", "+86 138 0013 8000")),
                "addresses",
                List.of(Map.of("kind", "HOME", "city", "上海", "state", "SH", "country", "CN")),
                "consents",
                List.of(Map.of("purpose", "MARKETING", "channel", "EMAIL", "status", "GRANTED")),
                "membership",
                Map.of("cardNumber", "K" + number, "level", "GOLD", "joinedOn", "2024-05-01", "points", 120));
    }
}
