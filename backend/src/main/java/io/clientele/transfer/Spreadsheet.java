package io.clientele.transfer;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What files that people open in a spreadsheet have to mind. */
public final class Spreadsheet {

    /** What a spreadsheet takes for a formula; a phone number is none. */
    private static final Pattern FORMULA = Pattern.compile("[=@\\t\\r-].*|\\+(?!\\d+$).*", Pattern.DOTALL);

    private Spreadsheet() {}

    /** Begins a file. Without it, a spreadsheet takes the file for something else than UTF-8 and damages it when it saves. */
    public static byte[] byteOrderMark() {
        return "\uFEFF".getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The text as one that no spreadsheet computes.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
     */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
