package io.clientele.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that ring nowhere: an area code of the customer's state, then 555-0100 to 555-0199, which are kept for fiction. */
final class Phones {
    private static final int SHARE_WITH_PHONE = 90;

    private Phones() {}

    static @Nullable String of(@Nullable String state, long key) {
        Chance chance = new Chance(key);
        if (!chance.inShare(SHARE_WITH_PHONE, "phone")) return null;
        List<String> areaCodes = AreaCodes.of(state);
        int lastDigits = 100 + chance.below(100, "phone number");
        return "+1" + chance.pick(areaCodes, "area code") + "5550" + lastDigits;
    }
}
