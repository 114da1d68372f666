package io.clientele.index.search;

import java.util.regex.Pattern;

/** Text in Lucene's regular expressions, which know no classes and no flags. */
final class TermPattern {

    private TermPattern() {}

    static String quote(String text) {
        var pattern = new StringBuilder();
        text.codePoints().forEach(letter -> pattern.append(quote(letter)));
        return pattern.toString();
    }

    /** The text in small or capital letters. */
    static String anyCase(String text) {
        var pattern = new StringBuilder();
        text.codePoints().forEach(letter -> {
            int small = Character.toLowerCase(letter);
            int capital = Character.toUpperCase(letter);
            pattern.append(small == capital ? quote(letter) : "(" + quote(small) + "|" + quote(capital) + ")");
        });
        return pattern.toString();
    }

    /** Whether the value contains the text, in small or capital letters. */
    static boolean contains(String value, String text) {
        return Pattern.compile(text, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(value)
                .find();
    }

    private static String quote(int letter) {
        var text = Character.toString(letter);
        return Character.isLetterOrDigit(letter) ? text : "\\" + text;
    }
}
