package io.clientele.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Phone numbers as people write them, kept in E.164. */
@Component
public class PhoneNumbers {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    /** @param region where numbers without a country code are from, ISO 3166-1 alpha-2 */
    PhoneNumbers(@Value("${clientele.phone-region}") String region) {
        this.region = region;
    }

    /** Null when nobody could dial it. */
    @Nullable
    public String normalised(String written) {
        try {
            var number = numbers.parse(written, region);
            return numbers.isPossibleNumber(number) ? numbers.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }
}
