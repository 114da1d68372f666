package io.clientele.index.filter;

import java.util.Locale;

/** What constants are called in a filter: {@code MARITAL_STATUS} is {@code maritalStatus}. */
final class Keys {

    private Keys() {}

    static String of(Enum<?> constant) {
        var words = constant.name().split("_");
        var key = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
        for (int word = 1; word < words.length; word++) {
            key.append(words[word].charAt(0)).append(words[word].substring(1).toLowerCase(Locale.ROOT));
        }
        return key.toString();
    }
}
