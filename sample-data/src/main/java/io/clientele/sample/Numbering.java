package io.clientele.sample;

import io.trino.tpcds.BusinessKeyGenerator;

/** How keys are written where people read them. */
final class Numbering {
    private Numbering() {}

    static String customer(long key) {
        return padded("S-", key, 7);
    }

    /** As TPC-DS writes business keys, one for every revision of an item: {@code AAAAAAAABAAAAAAA} is the first. */
    static String sku(long key) {
        return BusinessKeyGenerator.makeBusinessKey(key);
    }

    static String order(Channel channel, long key) {
        return padded(channel.name().charAt(0) + "-", key, 9);
    }

    /** Beyond its width a number is written in full. */
    private static String padded(String prefix, long key, int width) {
        String digits = Long.toString(key);
        return prefix + "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
