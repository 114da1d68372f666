package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeycloakSettingsTests {

    @Test
    void leaveTimeToRenewBeforeTrustEnds() {
        assertThat(settings(2, 5).trustFor()).isEqualTo(Duration.ofMinutes(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(5, 5))
                .withMessageContaining("must be shorter than trust-for");
        assertThatIllegalArgumentException().isThrownBy(() -> settings(-1, 5));
    }

    private static KeycloakSettings settings(int renewAfter, int trustFor) {
        return new KeycloakSettings(
                "http://localhost",
                null,
                "clientele",
                "clientele-ui",
                "",
                Duration.ofMinutes(renewAfter),
                Duration.ofMinutes(trustFor));
    }
}
