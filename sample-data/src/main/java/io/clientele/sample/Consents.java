package io.clientele.sample;

import static io.clientele.sample.SampleConsent.ContactChannel.EMAIL;
import static io.clientele.sample.SampleConsent.ContactChannel.PHONE;
import static io.clientele.sample.SampleConsent.Purpose.MARKETING;
import static io.clientele.sample.SampleConsent.Purpose.SHARING;
import static io.clientele.sample.SampleConsent.Status.GRANTED;
import static io.clientele.sample.SampleConsent.Status.WITHDRAWN;

import io.clientele.sample.SampleConsent.ContactChannel;
import io.clientele.sample.SampleConsent.Purpose;
import io.clientele.sample.SampleConsent.Status;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who agreed to what. Of a hundred customers 60 agree to marketing by e-mail and 10 more did and withdrew; 25 and 5 by telephone; 20 and 5
 * to sharing with the partner. Nobody agrees to a channel by which they cannot be reached.
 */
final class Consents {
    private static final List<Rule> RULES = List.of(
            new Rule(MARKETING, EMAIL, 60, 10), new Rule(MARKETING, PHONE, 25, 5), new Rule(SHARING, null, 20, 5));

    private static final List<String> SOURCES = List.of("web form", "store till", "phone call");

    private Consents() {}

    static List<SampleConsent> of(long key, Since since, Set<ContactChannel> reachableBy) {
        return RULES.stream()
                .filter(rule -> rule.channel() == null || reachableBy.contains(rule.channel()))
                .flatMap(rule -> rule.entries(key, since))
                .sorted(Comparator.comparing(SampleConsent::recordedAt))
                .toList();
    }

    private record Rule(Purpose purpose, @Nullable ContactChannel channel, int granted, int withdrawn) {

        Stream<SampleConsent> entries(long key, Since since) {
            String decision = purpose + "/" + channel;
            int percentile = new Chance(key).below(100, decision);
            if (percentile >= granted + withdrawn) return Stream.empty();
            LocalDate grantedOn = since.dayFor(decision + "/granted");
            SampleConsent grant = entry(GRANTED, grantedOn, 9, key);
            if (percentile < granted) return Stream.of(grant);
            LocalDate withdrawnOn = since.startingAt(grantedOn).dayFor(decision + "/withdrawn");
            return Stream.of(grant, entry(WITHDRAWN, withdrawnOn, 17, key));
        }

        /** Grants come in the morning and withdrawals in the afternoon, so that their order holds within a day. */
        private SampleConsent entry(Status status, LocalDate day, int hour, long key) {
            return new SampleConsent(
                    purpose,
                    channel,
                    status,
                    day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC),
                    new Chance(key).pick(SOURCES, purpose + "/" + channel + "/" + status),
                    wordingOn(day));
        }

        private static String wordingOn(LocalDate day) {
            if (day.isBefore(LocalDate.of(2018, 5, 25))) return "2015-01";
            if (day.isBefore(LocalDate.of(2021, 5, 1))) return "2018-05";
            return "2021-05";
        }
    }
}
