package io.clientele.customer;

import org.jspecify.annotations.Nullable;

/** How a person's name parts are put together. */
final class DisplayName {

    private DisplayName() {}

    /** 王 + 芳 is 王芳; other scripts put the given name first, with a space. Null when both parts are missing. */
    static @Nullable String of(@Nullable String given, @Nullable String family) {
        if (given == null || family == null) {
            return given == null ? family : given;
        }
        return eastAsian(family) ? family + given : given + " " + family;
    }

    private static boolean eastAsian(String name) {
        var script = Character.UnicodeScript.of(name.codePointAt(0));
        return switch (script) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
