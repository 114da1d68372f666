package io.clientele.customer;

import io.clientele.input.Fields;
import io.clientele.input.Given;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what hangs on a customer. */
@Component
class ChildReader {

    private static final int MOST_CHILDREN = 50;
    private static final int LONGEST_LABEL = 100;

    /** Deliberately generous: one @, something on both sides, no blanks. Only a delivered mail proves an address. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Clocks of two machines differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final PhoneNumbers phones;
    private final Clock clock;

    ChildReader(PhoneNumbers phones, Clock clock) {
        this.phones = phones;
        this.clock = clock;
    }

    Given<List<ContactPoint>> contactPoints(Fields customer) {
        if (!customer.has("contactPoints")) {
            return Given.absent();
        }
        var taken = EnumSet.noneOf(ContactKind.class);
        var fields = customer.objects("contactPoints", MOST_CHILDREN);
        fields.stream().filter(this::saysPrimary).forEach(each -> {
            var kind = each.oneOf("kind", ContactKind.class).value();
            if (kind != null && !taken.add(kind)) {
                each.problem("primary", "is said of two contact points of the same kind");
            }
        });
        return Given.of(fields.stream()
                .map(each -> contactPoint(each, taken))
                .filter(Objects::nonNull)
                .toList());
    }

    private @Nullable ContactPoint contactPoint(Fields fields, Set<ContactKind> withPrimary) {
        var kind = fields.required("kind", fields.oneOf("kind", ContactKind.class));
        var written = fields.required("value", fields.text("value", 254));
        var verifiedAt = fields.instant("verifiedAt").value();
        if (kind == null || written == null) {
            return null;
        }
        var value = normalised(fields, kind, written);
        boolean primary = saysPrimary(fields) || withPrimary.add(kind);
        return value == null ? null : new ContactPoint(null, 0, kind, value, primary, verifiedAt);
    }

    private @Nullable String normalised(Fields fields, ContactKind kind, String written) {
        return switch (kind) {
            case EMAIL -> email(fields, written);
            case PHONE, FAX -> phone(fields, written);
            case MESSAGING -> written;
        };
    }

    private static @Nullable String email(Fields fields, String written) {
        if (!EMAIL.matcher(written).matches()) {
            fields.problem("value", "is not an e-mail address");
            return null;
        }
        int at = written.indexOf('@');
        return written.substring(0, at) + written.substring(at).toLowerCase(Locale.ROOT);
    }

    private @Nullable String phone(Fields fields, String written) {
        var number = phones.normalised(written);
        if (number == null) {
            fields.problem("value", "is not a phone number; give it with its country code, like +86 138 0013 8000");
        }
        return number;
    }

    Given<List<Address>> addresses(Fields customer) {
        if (!customer.has("addresses")) {
            return Given.absent();
        }
        var fields = customer.objects("addresses", MOST_CHILDREN);
        long said = fields.stream().filter(this::saysPrimary).count();
        if (said > 1) {
            customer.problem("addresses", "has more than one primary address");
        }
        var addresses = new ArrayList<Address>();
        for (var each : fields) {
            var address = address(each, said == 0 ? addresses.isEmpty() : saysPrimary(each));
            if (address != null) {
                addresses.add(address);
            }
        }
        return Given.of(List.copyOf(addresses));
    }

    private @Nullable Address address(Fields fields, boolean primary) {
        var kind = fields.required("kind", fields.oneOf("kind", AddressKind.class));
        var line = fields.text("line", 200).value();
        var city = fields.text("city", 100).value();
        var state = fields.text("state", 100).value();
        var postalCode = fields.text("postalCode", 20).value();
        var country = fields.text("country", 2).value();
        if (country != null && !COUNTRIES.contains(country)) {
            fields.problem("country", "must be a country's two capital letters, like CN");
        }
        return kind == null ? null : new Address(null, 0, kind, primary, line, city, state, postalCode, country);
    }

    Given<Membership> membership(Fields customer) {
        if (!customer.has("membership")) {
            return Given.absent();
        }
        var fields = customer.object("membership");
        if (fields == null) {
            return Given.of(null);
        }
        var card = fields.required("cardNumber", fields.text("cardNumber", 64));
        var level = fields.required("level", fields.text("level", 50));
        var joinedOn = fields.required("joinedOn", fields.date("joinedOn"));
        var points = fields.required("points", fields.number("points", 0, Integer.MAX_VALUE));
        if (card == null || level == null || joinedOn == null || points == null) {
            return Given.of(null);
        }
        return Given.of(new Membership(0L, card, level, joinedOn, points));
    }

    List<Consent> consents(Fields customer) {
        return customer.objects("consents", MOST_CHILDREN).stream()
                .map(this::consent)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Consent consent(Fields fields) {
        var purpose = fields.required("purpose", fields.oneOf("purpose", ConsentPurpose.class));
        var channel = fields.required("channel", fields.oneOf("channel", ConsentChannel.class));
        var status = fields.required("status", fields.oneOf("status", ConsentStatus.class));
        var recipient = fields.text("recipient", 100).value();
        var source = fields.text("source", 100).value();
        var given = pastInstant(fields, "since").value();
        if (purpose == null || channel == null || status == null) {
            return null;
        }
        boolean sharing = purpose == ConsentPurpose.SHARING;
        if (sharing != (recipient != null) || sharing != (channel == ConsentChannel.PARTNER)) {
            fields.problem("recipient", "belongs to purpose SHARING with channel PARTNER, which needs it");
            return null;
        }
        var since = given == null ? clock.instant() : given;
        return new Consent(null, 0, purpose, channel, recipient == null ? "" : recipient, status, since, source);
    }

    Given<Instant> pastInstant(Fields fields, String field) {
        var given = fields.instant(field);
        var instant = given.value();
        if (instant != null && instant.isAfter(clock.instant().plus(TOLERANCE))) {
            fields.problem(field, "lies in the future");
        }
        return given;
    }

    /** Twice the same counts once. */
    Given<List<Label>> labels(Fields customer, String field, LabelKind kind) {
        var given = customer.texts(field, MOST_CHILDREN, LONGEST_LABEL);
        var texts = given.value();
        return texts == null
                ? new Given<>(given.present(), null)
                : Given.of(texts.stream()
                        .distinct()
                        .map(text -> new Label(null, 0, kind, text))
                        .toList());
    }

    private boolean saysPrimary(Fields fields) {
        return Boolean.TRUE.equals(fields.flag("primary").value());
    }
}
