package io.clientele.index.search;

import io.clientele.index.filter.Filter.Consented;

/** Consents as the index holds them: a purpose, and a purpose with a channel. */
final class ConsentTokens {

    private ConsentTokens() {}

    static String of(Consented consent) {
        return consent.channel() == null ? consent.purpose() : consent.purpose() + ":" + consent.channel();
    }
}
