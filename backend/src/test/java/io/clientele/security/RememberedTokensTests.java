package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTests {

    private final List<String> checked = new ArrayList<>();
    private boolean good = true;
    private final RememberedTokens tokens = new RememberedTokens(this::check, token -> rule());

    @Test
    void looksAtASignatureOnce() {
        assertThat(tokens.decode("signed")).isSameAs(tokens.decode("signed"));

        assertThat(checked).containsExactly("signed");
    }

    @Test
    void refusesWhatIsNoLongerGood() {
        tokens.decode("signed");

        good = false;

        assertThatThrownBy(() -> tokens.decode("signed")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void doesNotRememberWhatNobodySigned() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(checked).containsExactly("forged", "forged");
    }

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("forged")) throw new BadJwtException("nobody signed it");
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .issuedAt(Instant.now())
                .build();
    }

    private OAuth2TokenValidatorResult rule() {
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("expired"));
    }
}
