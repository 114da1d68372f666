package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.Tables;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RowGateTests {

    private static final Viewer PARTNER = SeededRules.viewer("partner");

    private final RowGate gate = new RowGate(Tables.jdbc());

    @Test
    void letsAPartnerSeeWhoLatelyConsentedToThem() {
        long silent = Tables.customer();
        long agreed = consenting("acme-app", "GRANTED");
        long agreedWithAnother = consenting("other-app", "GRANTED");
        long withdrew = consenting("acme-app", "GRANTED", "WITHDRAWN");
        long returned = consenting("acme-app", "WITHDRAWN", "GRANTED");

        assertThat(gate.visible(PARTNER, List.of(silent, agreed, agreedWithAnother, withdrew, returned)))
                .containsExactlyInAnyOrder(agreed, returned);
    }

    @Test
    void letsAPartnerSeeNobodyButThoseAskedFor() {
        consenting("acme-app", "GRANTED");

        assertThat(gate.visible(PARTNER, List.of())).isEmpty();
    }

    @Test
    void letsOthersSeeEverybody() {
        assertThat(gate.visible(SeededRules.viewer("service"), List.of(1L, 2L))).containsExactlyInAnyOrder(1L, 2L);
    }

    private static long consenting(String recipient, String... statuses) {
        long customer = Tables.customer();
        for (var status : statuses) {
            Tables.jdbc().sql("""
                            INSERT INTO customer_consent (customer_id, purpose, channel, recipient, status, since)
                            VALUES (?, 'SHARING', 'PARTNER', ?, ?, UTC_TIMESTAMP(6))
                            """).params(customer, recipient, status).update();
        }
        return customer;
    }
}
