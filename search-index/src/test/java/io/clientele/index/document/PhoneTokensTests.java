package io.clientele.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTokensTests {

    private final PhoneTokens phones = new PhoneTokens(SearchKey.of(new byte[32]), "US");

    @ParameterizedTest
    @CsvSource({
        "+1 415 555 2671, (415) 555-2671",
        "(415) 555-2671, +14155552671",
        "+1 415 555 2671, 1-415-555-2671",
        "+1 415 555 2671, 555-2671",
        "+86 138 0013 8000, 138 0013 8000",
        "+86 138 0013 8000, +8613800138000",
        "+49 171 2345678, 0171/2345678",
        "12345, 12345"
    })
    void findsANumberInAnyFormat(String phone, String scrap) {
        assertThat(isFound(phone, scrap)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"+86 138 0013 8000, +1 138 001 38000", "+1 415 555 2671, 415 555 2672", "+1 415 555 2671, 2671"})
    void doesNotFindOtherNumbers(String phone, String scrap) {
        assertThat(isFound(phone, scrap)).isFalse();
    }

    @Test
    void isNotFooledByText() {
        assertThat(phones.askedFor("Anna 4155552671")).isEmpty();
        assertThat(phones.of("unknown")).isEmpty();
    }

    @Test
    void holdsNoDigitsOfTheNumber() {
        assertThat(phones.of("+1 415 555 2671"))
                .noneMatch(token -> token.contains("555"))
                .hasSize(3);
    }

    private boolean isFound(String phone, String scrap) {
        return !Collections.disjoint(phones.of(phone), phones.askedFor(scrap));
    }
}
