package io.clientele.access;

import static io.clientele.testing.Somebody.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.customer.CustomerReader;
import io.clientele.customer.CustomerRegister;
import io.clientele.testing.InstallationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Consents as the register keeps them. */
@InstallationTest
class RulesInTheRecordTests {

    private static final Viewer PARTNER = SeededRules.viewer("partner");

    @Autowired
    RowGate rows;

    @Autowired
    CustomerReader reader;

    @Autowired
    CustomerRegister register;

    @Test
    void showsAPartnerWhoLatelyConsented() {
        long silent = customer();
        long agreed = customer(sharing("acme-app", "GRANTED"));
        long agreedWithAnother = customer(sharing("other-app", "GRANTED"));
        long agreedCapitalised = customer(sharing("ACME-app", "GRANTED"));
        long withdrew = customer(sharing("acme-app", "GRANTED"), sharing("acme-app", "WITHDRAWN"));
        long returned = customer(sharing("acme-app", "WITHDRAWN"), sharing("acme-app", "GRANTED"));
        long marketed = customer(Map.of("purpose", "MARKETING", "channel", "EMAIL", "status", "GRANTED"));
        var all = List.of(silent, agreed, agreedWithAnother, agreedCapitalised, withdrew, returned, marketed);

        assertThat(rows.visible(PARTNER, all)).containsExactlyInAnyOrder(agreed, returned);
        assertThat(rows.visible(PARTNER, List.of())).isEmpty();
        assertThat(rows.visible(SeededRules.viewer("service"), all)).containsExactlyInAnyOrderElementsOf(all);
    }

    private static Map<String, Object> sharing(String client, String status) {
        return Map.of("purpose", "SHARING", "channel", "PARTNER", "recipient", client, "status", status);
    }

    /** One upsert for each consent, as time passes between them. */
    @SafeVarargs
    private long customer(Map<String, Object>... consents) {
        var number = "C-" + UUID.randomUUID();
        long id = upsert(Map.of("customerNumber", number, "kind", "PERSON", "displayName", "Somebody"));
        for (var consent : consents) {
            upsert(Map.of("customerNumber", number, "consents", List.of(consent)));
        }
        return id;
    }

    private long upsert(Map<String, Object> input) {
        return register.upsert(reader.read(List.of(input)), AUTHOR).customers().getFirst();
    }
}
