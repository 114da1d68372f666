package io.clientele.customer;

import io.clientele.secret.InstallationSecret;
import io.clientele.secret.KeyedDigest;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Keyed digests of numbers. Numbers are few enough to try them all, so without the key a digest would tell the number. Another
 * secret makes other digests: a number that was erased before is then no longer known as such.
 */
@Component
class NumberTokens {

    private final KeyedDigest erased;
    private final KeyedDigest cards;

    NumberTokens(InstallationSecret secret) {
        this.erased = secret.digest("erased numbers");
        this.cards = secret.digest("card numbers");
    }

    /** To know an erased customer's number again. */
    byte[] ofErased(String customerNumber) {
        return erased.of(customerNumber.getBytes(StandardCharsets.UTF_8));
    }

    /** To know whether a card's number is taken. */
    byte[] ofCard(String cardNumber) {
        return cards.of(cardNumber.getBytes(StandardCharsets.UTF_8));
    }
}
