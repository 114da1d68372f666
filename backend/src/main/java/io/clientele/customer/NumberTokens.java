package io.clientele.customer;

import io.clientele.secret.InstallationSecret;
import io.clientele.secret.KeyedDigest;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Keyed digests of customer numbers. Numbers are few enough to try them all, so without the key a digest would tell the
 * number. Another secret makes other digests: a number that was erased before is then no longer known as such.
 */
@Component
class NumberTokens {

    private final KeyedDigest digest;

    NumberTokens(InstallationSecret secret) {
        this.digest = secret.digest("erased numbers");
    }

    byte[] of(String customerNumber) {
        return digest.of(customerNumber.getBytes(StandardCharsets.UTF_8));
    }
}
