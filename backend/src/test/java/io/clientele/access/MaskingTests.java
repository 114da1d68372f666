package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clientele.field.Mask;
import io.clientele.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource({
        "NAME, 王芳, 王•••",
        "NAME, John, J•••",
        "NAME, 𠮷野, 𠮷•••",
        "NAME, '', •••",
        "CONTACT, jane.roe@example.com, j•••@e•••.com",
        "CONTACT, \"a@b\"@sub.example.co.uk, \"•••@s•••.uk",
        "CONTACT, root@localhost, r•••@l•••",
        "CONTACT, +8613800138042, •••42",
        "CONTACT, +1 (555) 010-0199, •••99",
        "CONTACT, 12345, •••",
        "CONTACT, 123456, •••56",
        "CONTACT, a@.org, a•••@.•••.org",
        "CONTACT, wechat_handle, •••",
        "TEXT, anything, •••",
        "KEEP, anything, anything"
    })
    void coversTexts(Mask mask, String text, String covered) {
        assertThat(Masking.cover(text, mask)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0",
        "1, 1",
        "1.99, 1",
        "2, 2",
        "4.99, 2",
        "5, 5",
        "9.99, 5",
        "10, 10",
        "273.10, 200",
        "499.99, 200",
        "500, 500",
        "123456789, 100000000",
        "0.70, 0.5",
        "0.05, 0.05",
        "0.01, 0.01",
        "-7, -5",
        "-0.30, -0.2"
    })
    void tellsWhereTheBandOfAnAmountBegins(BigDecimal amount, String covered) {
        var shown = (BigDecimal) Masking.cover(amount, Mask.AMOUNT);

        assertThat(shown.toPlainString()).isEqualTo(covered);
    }

    @Test
    void keepsTheCurrency() {
        assertThat(Masking.cover(new Money(new BigDecimal("273.10"), "EUR"), Mask.AMOUNT))
                .isEqualTo(new Money(new BigDecimal("200"), "EUR"));
    }

    @Test
    void tellsTheYearOfADate() {
        assertThat(Masking.cover(LocalDate.of(1992, 2, 29), Mask.DATE)).isEqualTo(LocalDate.of(1992, 1, 1));
    }

    @Test
    void keepsAbsence() {
        assertThat(Masking.cover(null, Mask.NAME)).isNull();
        assertThat(Masking.cover(Arrays.asList("Jane", null), Mask.NAME)).isEqualTo(Arrays.asList("J•••", null));
    }

    @Test
    void refusesWhatItCannotCover() {
        assertThatIllegalStateException().isThrownBy(() -> Masking.cover(42, Mask.NAME));
        assertThatIllegalStateException().isThrownBy(() -> Masking.cover("42", Mask.AMOUNT));
        assertThatIllegalStateException().isThrownBy(() -> Masking.cover("1992-02-29", Mask.DATE));
        assertThatIllegalStateException().isThrownBy(() -> Masking.cover(LocalDate.EPOCH, Mask.TEXT));
        assertThatIllegalStateException().isThrownBy(() -> Masking.cover(List.of(BigDecimal.ONE), Mask.TEXT));
    }
}
