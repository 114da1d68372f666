package io.clientele.sample;

import io.clientele.sample.SampleMembership.Level;
import org.jspecify.annotations.Nullable;

/** Four customers in ten are members: of a hundred members 60 bronze, 25 silver, 12 gold and 3 platinum. */
final class Memberships {
    private static final int SHARE_OF_MEMBERS = 40;

    /** Nine to the ninth; coprime to ten to the ninth, so that card numbers differ when keys do. */
    private static final long SCATTER = 387_420_489L;

    private Memberships() {}

    static @Nullable SampleMembership of(long key, Since since) {
        Chance chance = new Chance(key);
        if (!chance.inShare(SHARE_OF_MEMBERS, "member")) return null;
        Level level = level(chance.below(100, "level"));
        return new SampleMembership(cardNumber(key), level, since.dayFor("joined"), points(level, chance));
    }

    private static Level level(int percentile) {
        if (percentile < 60) return Level.BRONZE;
        if (percentile < 85) return Level.SILVER;
        if (percentile < 97) return Level.GOLD;
        return Level.PLATINUM;
    }

    private static int points(Level level, Chance chance) {
        int range = switch (level) {
            case BRONZE -> 1_000;
            case SILVER -> 5_000;
            case GOLD -> 20_000;
            case PLATINUM -> 60_000;
        };
        return chance.below(range, "points");
    }

    private static String cardNumber(long key) {
        String digits = Long.toString(60_000_000_000L + key * SCATTER % 1_000_000_000L);
        return digits + checkDigit(digits);
    }

    /** Luhn's, from the right, every second digit doubled. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int position = 0; position < digits.length(); position++) {
            int digit = digits.charAt(digits.length() - 1 - position) - '0';
            int weighted = position % 2 == 0 ? digit * 2 : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
