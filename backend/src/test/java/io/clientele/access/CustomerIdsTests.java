package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.secret.InstallationSecret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIdsTests {

    private static final Viewer SERVICE = SeededRules.viewer("service");
    private static final Viewer ACME = partner("acme-app");
    private static final Viewer OTHER = partner("other-app");

    private final CustomerIds ids = new CustomerIds(new InstallationSecret("a secret of the tests, long enough"));

    @Test
    void areTheRecordsForWhoeverSeesEveryone() {
        assertThat(ids.customer(42, SERVICE)).isEqualTo("42");
        assertThat(ids.order(42, SERVICE)).isEqualTo("42");
        assertThat(ids.customer("42", SERVICE)).hasValue(42);
    }

    @Test
    void areAPartnersOwn() {
        var id = ids.customer(42, ACME);

        assertThat(id).isNotEqualTo("42").isNotEqualTo(ids.customer(42, OTHER)).isNotEqualTo(ids.customer(43, ACME));
        assertThat(id).isEqualTo(ids.customer(42, ACME));
        assertThat(ids.customer(id, ACME)).hasValue(42);
    }

    @Test
    void openForNobodyElse() {
        assertThat(ids.customer(ids.customer(42, ACME), OTHER)).isEmpty();
        assertThat(ids.customer(ids.customer(42, ACME), SERVICE)).isEmpty();
        assertThat(ids.customer("42", ACME)).isEmpty();
    }

    @Test
    void ofOrdersAreNotThoseOfCustomers() {
        assertThat(ids.order(42, ACME)).isNotEmpty().isNotEqualTo(ids.customer(42, ACME));
        assertThat(ids.customer(ids.order(42, ACME), ACME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "4 2", "9999999999999999999", "!"})
    void nameNobodyWhenTheyAreNone(String text) {
        assertThat(ids.customer(text, SERVICE)).isEmpty();
        assertThat(ids.customer(text, ACME)).isEmpty();
    }

    private static Viewer partner(String client) {
        return SeededRules.read().viewer("somebody", client, List.of("partner"));
    }
}
