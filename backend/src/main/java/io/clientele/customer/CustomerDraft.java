package io.clientele.customer;

import io.clientele.input.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A validated change of one customer, or a new one. Children carry no customer yet. */
public record CustomerDraft(
        String path,
        String customerNumber,
        Given<CustomerKind> kind,
        Given<String> displayName,
        Given<String> givenName,
        Given<String> familyName,
        Given<Gender> gender,
        Given<LocalDate> birthDate,
        Given<MaritalStatus> maritalStatus,
        Given<String> education,
        Given<String> occupation,
        Given<Integer> householdSize,
        Given<IncomeBand> incomeBand,
        Given<String> creditRating,
        Given<String> notes,
        Given<String> taxNumber,
        Given<Organization> organization,
        Given<String> source,
        Given<LocalDate> acquiredOn,
        Given<Instant> lastContactAt,
        Given<List<ContactPoint>> contactPoints,
        Given<List<Address>> addresses,
        Given<Membership> membership,
        Given<List<Label>> interests,
        Given<List<Label>> tags,
        List<Consent> consents) {

    /** The customer that this draft describes when there is none yet: acquired today, unless it says otherwise. */
    Customer create(long version, Instant now, LocalDate today) {
        return new Customer(
                null,
                version,
                customerNumber,
                kindOr(CustomerKind.PERSON),
                nameOr(null),
                givenName.value(),
                familyName.value(),
                gender.value(),
                birthDate.value(),
                maritalStatus.value(),
                education.value(),
                occupation.value(),
                householdSize.value(),
                incomeBand.value(),
                creditRating.value(),
                organization.value(),
                source.value(),
                acquiredOn.or(today),
                lastContactAt.value(),
                now,
                now);
    }

    /** The customer after this change, its version and times untouched. */
    Customer applyTo(Customer current) {
        return new Customer(
                current.id(),
                current.version(),
                current.customerNumber(),
                kindOr(current.kind()),
                nameOr(current.displayName()),
                givenName.or(current.givenName()),
                familyName.or(current.familyName()),
                gender.or(current.gender()),
                birthDate.or(current.birthDate()),
                maritalStatus.or(current.maritalStatus()),
                education.or(current.education()),
                occupation.or(current.occupation()),
                householdSize.or(current.householdSize()),
                incomeBand.or(current.incomeBand()),
                creditRating.or(current.creditRating()),
                organization.or(current.organization()),
                source.or(current.source()),
                acquiredOn.or(current.acquiredOn()),
                lastContactAt.or(current.lastContactAt()),
                current.createdAt(),
                current.changedAt());
    }

    boolean speaksOfConfidential() {
        return notes.present() || taxNumber.present();
    }

    /** What nobody reads without need, after this change. */
    Confidential applyTo(Confidential current) {
        return new Confidential(current.customerId(), notes.or(current.notes()), taxNumber.or(current.taxNumber()));
    }

    /** What hangs on the customer after this change, of what hangs there now. */
    List<Label> labels(List<Label> current) {
        return Stream.concat(labels(interests, LabelKind.INTEREST, current), labels(tags, LabelKind.TAG, current))
                .toList();
    }

    private static Stream<Label> labels(Given<List<Label>> given, LabelKind kind, List<Label> current) {
        if (!given.present()) {
            return current.stream().filter(label -> label.kind() == kind);
        }
        return given.value() == null ? Stream.of() : given.value().stream();
    }

    /** Whether a customer can be made of this alone. */
    boolean names() {
        return displayName.value() != null || composedName() != null;
    }

    private CustomerKind kindOr(CustomerKind otherwise) {
        var given = kind.value();
        return given == null ? otherwise : given;
    }

    private String nameOr(@Nullable String current) {
        if (displayName.value() != null) {
            return displayName.value();
        }
        if (current != null) {
            return current;
        }
        var composed = composedName();
        return composed == null ? customerNumber : composed;
    }

    private @Nullable String composedName() {
        var legal = organization.value();
        return legal != null ? legal.legalName() : DisplayName.of(givenName.value(), familyName.value());
    }
}
