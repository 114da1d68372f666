package io.clientele.sample;

/** How keys are written where people read them. */
final class Numbering {
    private Numbering() {}

    static String customer(long key) {
        return padded("S-", key, 7);
    }

    static String sku(long key) {
        return padded("I-", key, 6);
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
