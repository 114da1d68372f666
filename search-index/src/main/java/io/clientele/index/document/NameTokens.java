package io.clientele.index.document;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as tokens that are matched from their beginning: folded (lower case, no diacritics) as written, and in Latin letters.
 * 王芳 becomes 王芳, 芳, wang, fang and wangfang; Jean-Luc becomes jean, luc and jeanluc; Иванов becomes иванов and ivanov.
 */
final class NameTokens {

    private static final Transliterator FOLD =
            Transliterator.getInstance("NFKC; Lower; NFD; [:Mn:] Remove; NFC; Latin-ASCII");
    private static final Transliterator LATIN =
            Transliterator.getInstance("NFKC; Any-Latin; NFD; [:Mn:] Remove; NFC; Latin-ASCII; Lower");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NOT_IN_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** A name longer than this is not written without spaces. */
    private static final int LONGEST_IDEOGRAPHIC_NAME = 20;

    private NameTokens() {}

    static Set<String> of(List<String> names) {
        var tokens = new LinkedHashSet<String>();
        names.forEach(name -> addName(name, tokens));
        return tokens;
    }

    /** For each word of a question, the prefixes of which a name must have one. */
    static List<Set<String>> prefixes(String text) {
        var prefixes = new ArrayList<Set<String>>();
        for (var word : words(text)) {
            var spellings = new LinkedHashSet<String>();
            addJoined(fold(word), spellings);
            // One syllable stands for dozens of ideographs: who writes one means that one.
            if (!isIdeographic(word)) addJoined(latin(word), spellings);
            if (!spellings.isEmpty()) prefixes.add(spellings);
        }
        return prefixes;
    }

    static String fold(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : FOLD.transliterate(text);
    }

    private static void addName(String name, Set<String> tokens) {
        words(name).forEach(word -> addWord(word, tokens));
        if (isIdeographic(name)) addWord(SPACE.matcher(name).replaceAll(""), tokens);
    }

    private static void addWord(String word, Set<String> tokens) {
        addParts(fold(word), tokens);
        if (!isAscii(word)) addParts(latin(word), tokens);
        if (isIdeographic(word)) addEndings(word, tokens);
    }

    private static void addParts(String word, Set<String> tokens) {
        NOT_IN_A_WORD.splitAsStream(word).filter(part -> !part.isEmpty()).forEach(tokens::add);
        addJoined(word, tokens);
    }

    private static void addJoined(String word, Set<String> tokens) {
        var joined = NOT_IN_A_WORD.matcher(word).replaceAll("");
        if (!joined.isEmpty()) tokens.add(joined);
    }

    /** Names without spaces are found by any part of them, since every part begins an ending. */
    private static void addEndings(String word, Set<String> tokens) {
        var letters = fold(word).codePoints().limit(LONGEST_IDEOGRAPHIC_NAME).toArray();
        for (int start = 1; start < letters.length; start++) {
            addJoined(new String(letters, start, letters.length - start), tokens);
        }
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
    }

    private static String latin(String word) {
        return isAscii(word) ? fold(word) : LATIN.transliterate(word);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    private static boolean isIdeographic(String text) {
        return text.codePoints().anyMatch(letter -> switch (UScript.getScript(letter)) {
            case UScript.HAN, UScript.HANGUL, UScript.HIRAGANA, UScript.KATAKANA -> true;
            default -> false;
        });
    }
}
