package io.clientele.index.document;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Phone numbers as keyed tokens: the whole number (E.164), the number as dialled inside its country, and its last seven
 * digits, as dialled inside a town. So +49 171 234 56 78, 0171/2345678 and 2345678 find each other.
 */
final class PhoneTokens {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern LOOKS_LIKE_A_NUMBER = Pattern.compile("\\+?[\\d\\s()./\\-]{5,40}");
    private static final int LOCAL_DIGITS = 7;
    private static final int FEWEST_DIGITS = 5;

    private final SearchKey key;
    private final String defaultRegion;

    PhoneTokens(SearchKey key, String defaultRegion) {
        this.key = key;
        this.defaultRegion = defaultRegion;
    }

    /** The tokens that a customer with this number has. */
    Set<String> of(String phone) {
        var tokens = new LinkedHashSet<String>();
        var parsed = parsed(phone);
        parsed.ifPresent(number -> tokens.add(international(number)));
        var national = parsed.map(NUMBERS::getNationalSignificantNumber).orElseGet(() -> digits(phone));
        if (national.length() >= FEWEST_DIGITS) tokens.add(national(national));
        if (national.length() > LOCAL_DIGITS) tokens.add(local(national.substring(national.length() - LOCAL_DIGITS)));
        return tokens;
    }

    /** The tokens one of which a customer has who is meant by this text; none when it is no number. */
    Set<String> askedFor(String text) {
        var tokens = new LinkedHashSet<String>();
        var phone = text.strip();
        if (!LOOKS_LIKE_A_NUMBER.matcher(phone).matches()) return tokens;
        parsed(phone).ifPresent(number -> tokens.add(international(number)));
        if (phone.startsWith("+")) return tokens;
        var digits = digits(phone);
        if (digits.length() >= FEWEST_DIGITS) tokens.add(national(digits));
        if (digits.length() == LOCAL_DIGITS) tokens.add(local(digits));
        return tokens;
    }

    private Optional<PhoneNumber> parsed(String phone) {
        try {
            return Optional.of(NUMBERS.parse(phone, defaultRegion)).filter(NUMBERS::isPossibleNumber);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Without the zeros that are dialled before a number inside its country. */
    private static String digits(String phone) {
        var digits = new StringBuilder();
        phone.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString().replaceFirst("^0+", "");
    }

    private String international(PhoneNumber number) {
        return key.token("phone", NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    private String national(String digits) {
        return key.token("national", digits);
    }

    private String local(String digits) {
        return key.token("local", digits);
    }
}
