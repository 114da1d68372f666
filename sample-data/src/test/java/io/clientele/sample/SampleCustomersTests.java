package io.clientele.sample;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.clientele.sample.SampleConsent.ContactChannel;
import io.clientele.sample.SampleConsent.Purpose;
import io.clientele.sample.SampleConsent.Status;
import io.clientele.sample.SampleDemographics.Gender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleCustomersTests {
    private static final SampleData DATA = SampleData.atScale(0.05);
    private static final List<SampleCustomer> CUSTOMERS = DATA.customers().toList();

    @Test
    void numbersCustomersWithoutGaps() {
        assertThat(CUSTOMERS).hasSize((int) DATA.counts().customers());
        for (int index = 0; index < CUSTOMERS.size(); index++) {
            assertThat(CUSTOMERS.get(index).customerKey()).isEqualTo(index + 1);
        }
        assertThat(CUSTOMERS.getFirst().customerNumber()).isEqualTo("S-0000001");
    }

    @Test
    void yieldsTheSameCustomersEveryTime() {
        assertThat(SampleData.atScale(0.05).customers()).containsExactlyElementsOf(CUSTOMERS);
    }

    @Test
    void givesEveryEmailOnceAndOnlyAtReservedDomains() {
        List<String> emails = known(CUSTOMERS.stream().map(SampleCustomer::email));
        assertThat(emails)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z.]+\\.\\d+@example\\.(com|net|org)"));
        assertThat(share(customer -> customer.email() != null)).isBetween(0.94, 0.99);
    }

    @Test
    void givesOnlyFictitiousPhones() {
        List<String> phones = known(CUSTOMERS.stream().map(SampleCustomer::phone));
        assertThat(phones).allMatch(phone -> phone.matches("\\+1[2-9]\\d{2}55501\\d{2}"));
        assertThat(share(customer -> customer.phone() != null)).isBetween(0.87, 0.93);
    }

    @Test
    void knowsOnlyAreaCodesInUse() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        assertThat(AreaCodes.of(null)).allMatch(code -> isValid(numbers, "+1" + code + "5550123"));
    }

    @Test
    void givesMembersCardsThatPassTheirCheckDigit() {
        List<String> cards = known(CUSTOMERS.stream().map(SampleCustomer::membership)).stream()
                .map(SampleMembership::cardNumber)
                .toList();
        assertThat(cards).doesNotHaveDuplicates().allMatch(SampleCustomersTests::passesLuhn);
        assertThat(share(customer -> customer.membership() != null)).isBetween(0.37, 0.43);
    }

    @Test
    void makesOneInFiftyAnOrganization() {
        assertThat(share(customer -> customer.party() instanceof SampleOrganization))
                .isBetween(0.012, 0.028);
    }

    @Test
    void grantsConsentsInTheStatedShares() {
        assertThat(share(customer -> last(customer, Purpose.MARKETING, ContactChannel.EMAIL, Status.GRANTED)))
                .isBetween(0.55, 0.62);
        assertThat(share(customer -> last(customer, Purpose.MARKETING, ContactChannel.EMAIL, Status.WITHDRAWN)))
                .isBetween(0.07, 0.12);
        assertThat(share(customer -> last(customer, Purpose.MARKETING, ContactChannel.PHONE, Status.GRANTED)))
                .isBetween(0.19, 0.26);
        assertThat(share(customer -> last(customer, Purpose.SHARING, null, Status.GRANTED)))
                .isBetween(0.18, 0.22);
    }

    @Test
    void withdrawsOnlyWhatWasGrantedBefore() {
        for (SampleCustomer customer : CUSTOMERS) {
            for (SampleConsent consent : customer.consents()) {
                if (consent.status() == Status.GRANTED) continue;
                assertThat(customer.consents()).anyMatch(grant -> isGrantBefore(consent, grant));
            }
        }
    }

    @Test
    void asksNobodyAboutChannelsTheyLack() {
        assertThat(CUSTOMERS)
                .filteredOn(customer -> customer.email() == null)
                .allMatch(customer -> !last(customer, Purpose.MARKETING, ContactChannel.EMAIL, Status.GRANTED));
    }

    @Test
    void keepsDatesWithinTheirSpans() {
        List<LocalDate> births = known(persons().map(SamplePerson::birthDate));
        assertThat(births).allMatch(day -> day.getYear() >= 1947 && day.getYear() <= 2015);
        assertThat(CUSTOMERS.stream().flatMap(customer -> customer.consents().stream()))
                .allMatch(consent -> consent.recordedAt().isBefore(Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(known(CUSTOMERS.stream().map(SampleCustomer::acquiredOn)))
                .allMatch(day -> !day.isAfter(Dates.LAST_DAY));
    }

    @Test
    void addressesMenAndWomenByTheirGender() {
        List<SamplePerson> men = persons()
                .filter(person -> person.demographics() != null)
                .filter(person -> person.demographics().gender() == Gender.MALE)
                .toList();
        assertThat(men)
                .isNotEmpty()
                .noneMatch(man -> List.of("Mrs.", "Ms.", "Miss").contains(man.salutation() + ""));
    }

    @Test
    void sharesGenderEvenly() {
        var genders = persons()
                .map(SamplePerson::demographics)
                .filter(Objects::nonNull)
                .map(SampleDemographics::gender)
                .collect(groupingBy(identity(), counting()));
        assertThat(genders.get(Gender.MALE) / (double) genders.get(Gender.FEMALE))
                .isBetween(0.85, 1.15);
    }

    private static Stream<SamplePerson> persons() {
        return CUSTOMERS.stream()
                .map(SampleCustomer::party)
                .filter(SamplePerson.class::isInstance)
                .map(SamplePerson.class::cast);
    }

    private static <T> List<T> known(Stream<T> values) {
        return values.filter(Objects::nonNull).toList();
    }

    private static double share(Predicate<SampleCustomer> condition) {
        return CUSTOMERS.stream().filter(condition).count() / (double) CUSTOMERS.size();
    }

    private static boolean last(SampleCustomer customer, Purpose purpose, ContactChannel channel, Status status) {
        return customer.consents().stream()
                .filter(consent -> consent.purpose() == purpose && consent.channel() == channel)
                .reduce((earlier, later) -> later)
                .filter(consent -> consent.status() == status)
                .isPresent();
    }

    private static boolean isGrantBefore(SampleConsent withdrawal, SampleConsent grant) {
        return grant.status() == Status.GRANTED
                && grant.purpose() == withdrawal.purpose()
                && grant.channel() == withdrawal.channel()
                && grant.recordedAt().isBefore(withdrawal.recordedAt());
    }

    private static boolean isValid(PhoneNumberUtil numbers, String phone) {
        try {
            return numbers.isValidNumber(numbers.parse(phone, null));
        } catch (NumberParseException unreadable) {
            return false;
        }
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int position = 0; position < digits.length(); position++) {
            int digit = digits.charAt(digits.length() - 1 - position) - '0';
            sum += position % 2 == 0 ? digit : (digit * 2) / 10 + (digit * 2) % 10;
        }
        return sum % 10 == 0;
    }
}
