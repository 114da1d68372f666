package io.clientele.index.document;

import static io.clientele.index.CustomerBuilder.customer;
import static io.clientele.index.CustomerBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.index.CustomerBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustomerDocumentTests {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-01-15T18:00:00Z");

    private final SearchTokens tokens = new SearchTokens(SearchKey.of(new byte[32]), "US");

    @Test
    void holdsNoReadableContactPoints() {
        var document = document(customer(1).email("Ann@Example.com").phone("+1 415 555 2671"));

        assertThat(text(document)).doesNotContainIgnoringCase("example").doesNotContain("555 2671", "5552671");
    }

    @Test
    void worksOutLifetimeValuesFromTheOrders() {
        var document = document(customer(1)
                .order(EVENING, "WEB", "20.00", line("B", "Music", null, 1, "20.00"))
                .order(NOON, "STORE", "0.10", line("A", "Books", "Acme", 2, "0.10")));

        assertThat(text(document))
                .contains("\"lifetimeOrders\":2", "\"lifetimeSpend\":2010")
                .contains("\"firstOrder\":" + NOON.toEpochMilli(), "\"lastOrder\":" + EVENING.toEpochMilli())
                .contains("\"categories\":[\"Books\",\"Music\"]", "\"channels\":[\"STORE\",\"WEB\"]");
    }

    @Test
    void hashesWhatItSaysAndNotItsVersion() {
        assertThat(document(customer(1).gender("MALE").version(1)).hash())
                .isEqualTo(document(customer(1).gender("MALE").version(2)).hash())
                .isNotEqualTo(document(customer(1).gender("FEMALE").version(1)).hash())
                .isNotEqualTo(document(customer(2).gender("MALE").version(1)).hash());
    }

    @Test
    void hashesTheSameInWhateverOrderTheFactsCome() {
        var first = line("A", "Books", null, 1, "5");
        var second = line("B", null, null, 1, "5");

        assertThat(document(customer(1)
                                .names("Ann", "Lee")
                                .order(NOON, "WEB", "1", first, second)
                                .order(NOON, "WEB", "2"))
                        .hash())
                .isEqualTo(document(customer(1)
                                .names("Lee", "Ann")
                                .order(NOON, "WEB", "2.0")
                                .order(NOON, "WEB", "1", second, first))
                        .hash());
    }

    @Test
    void refusesAmountsThatItCannotHold() {
        assertRefused(customer(1).order(NOON, "WEB", "-0.01"), "an amount is negative");
        assertRefused(customer(1).order(NOON, "WEB", "0.001"), "an amount has more than two decimals or is too large");
        assertRefused(customer(1).order(NOON, "WEB", "1", line("A", null, null, -1, "1")), "a quantity is negative");
        assertRefused(
                customer(1).order(NOON, "WEB", "90000000000000").order(NOON, "WEB", "90000000000000"),
                "the amounts sum to more than the index counts");
    }

    @Test
    void writesATombstoneThatSaysNothing() {
        assertThat(new String(CustomerDocument.tombstone(7, 9).json(), StandardCharsets.UTF_8))
                .isEqualTo("{\"version\":9,\"hash\":0,\"id\":7,\"deleted\":true}");
    }

    @Test
    void refusesAShortSecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> SearchKey.of(new byte[8]));
    }

    private void assertRefused(CustomerBuilder customer, String reason) {
        assertThatExceptionOfType(UnindexableCustomerException.class)
                .isThrownBy(() -> document(customer))
                .withMessage(reason);
    }

    private CustomerDocument document(CustomerBuilder customer) {
        return CustomerDocument.of(customer.build(), tokens);
    }

    private static String text(CustomerDocument document) {
        return new String(document.json(), StandardCharsets.UTF_8);
    }
}
