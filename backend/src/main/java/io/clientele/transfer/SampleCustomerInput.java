package io.clientele.transfer;

import io.clientele.customer.AddressKind;
import io.clientele.customer.ConsentChannel;
import io.clientele.customer.ContactKind;
import io.clientele.customer.CustomerKind;
import io.clientele.sample.SampleConsent;
import io.clientele.sample.SampleConsent.Purpose;
import io.clientele.sample.SampleContact;
import io.clientele.sample.SampleCustomer;
import io.clientele.sample.SampleDemographics;
import io.clientele.sample.SampleHousehold;
import io.clientele.sample.SampleOrganization;
import io.clientele.sample.SamplePerson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Customers of the sample in the shape of the API's {@code CustomerInput}.
 *
 * @param source marks every one of them
 * @param partner with whom those who agree share their data, a client id
 */
record SampleCustomerInput(String source, String partner) {

    Map<String, @Nullable Object> of(SampleCustomer customer) {
        var input = new Inputs()
                .with("customerNumber", customer.customerNumber())
                .with("source", source)
                .withKnownOrNot("acquiredOn", customer.acquiredOn());
        switch (customer.party()) {
            case SamplePerson person -> addPerson(input, person);
            case SampleOrganization organization -> addOrganization(input, organization);
        }
        return input.withEach("contactPoints", contactPoints(customer))
                .withEach("addresses", addresses(customer))
                .withEach(
                        "consents",
                        customer.consents().stream().map(this::consent).toList())
                .with("membership", membership(customer))
                .toMap();
    }

    private static void addPerson(Inputs input, SamplePerson person) {
        input.with("kind", CustomerKind.PERSON)
                .with("givenName", person.firstName())
                .with("familyName", person.lastName())
                .with("birthDate", person.birthDate());
        if (person.demographics() != null) {
            addDemographics(input, person.demographics());
        }
        if (person.household() != null) {
            addHousehold(input, person.household());
        }
    }

    private static void addDemographics(Inputs input, SampleDemographics demographics) {
        input.with("gender", demographics.gender())
                .with("maritalStatus", demographics.maritalStatus())
                .with("education", words(demographics.education()))
                .with("creditRating", words(demographics.creditRating()));
    }

    /** The sample includes the upper bound of an income, the record does not; it counts others, the record everybody. */
    private static void addHousehold(Inputs input, SampleHousehold household) {
        input.with("householdSize", household.dependents() + 1)
                .with(
                        "incomeBand",
                        new Inputs().with("gte", household.incomeFrom()).with("lt", household.incomeTo() + 1));
    }

    private static void addOrganization(Inputs input, SampleOrganization organization) {
        input.with("kind", CustomerKind.ORGANIZATION)
                .with("displayName", organization.shortName())
                .with(
                        "organization",
                        new Inputs()
                                .with("legalName", organization.legalName())
                                .with("industry", organization.industry())
                                .with("headCount", organization.employees())
                                .with("decisionMaker", decisionMaker(organization.contact())));
    }

    private static @Nullable String decisionMaker(SampleContact contact) {
        var name = contact.firstName() == null ? contact.lastName() : contact.firstName() + " " + contact.lastName();
        return contact.role() == SampleContact.Role.DECISION_MAKER ? name : null;
    }

    private static List<Inputs> contactPoints(SampleCustomer customer) {
        var points = new ArrayList<Inputs>();
        if (customer.email() != null) {
            points.add(contactPoint(ContactKind.EMAIL, customer.email(), customer.verifiedOn()));
        }
        if (customer.phone() != null) {
            points.add(contactPoint(ContactKind.PHONE, customer.phone(), customer.verifiedOn()));
        }
        return points;
    }

    private static Inputs contactPoint(ContactKind kind, String value, @Nullable LocalDate verifiedOn) {
        var verifiedAt = verifiedOn == null ? null : verifiedOn.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Inputs().with("kind", kind).with("value", value).with("verifiedAt", verifiedAt);
    }

    private static List<Inputs> addresses(SampleCustomer customer) {
        var address = customer.address();
        if (address == null) {
            return List.of();
        }
        var kind = customer.party() instanceof SamplePerson ? AddressKind.HOME : AddressKind.WORK;
        return List.of(new Inputs()
                .with("kind", kind)
                .with("line", address.street())
                .with("city", address.city())
                .with("state", address.state())
                .with("postalCode", address.postalCode())
                .with("country", address.countryCode()));
    }

    private Inputs consent(SampleConsent consent) {
        boolean sharing = consent.purpose() == Purpose.SHARING;
        return new Inputs()
                .with("purpose", consent.purpose())
                .with("channel", sharing ? ConsentChannel.PARTNER : consent.channel())
                .with("recipient", sharing ? partner : null)
                .with("status", consent.status())
                .with("since", consent.recordedAt())
                .with("source", consent.source());
    }

    private static @Nullable Inputs membership(SampleCustomer customer) {
        var membership = customer.membership();
        return membership == null
                ? null
                : new Inputs()
                        .with("cardNumber", membership.cardNumber())
                        .with("level", membership.level())
                        .with("joinedOn", membership.joinedOn())
                        .with("points", membership.points());
    }

    /** {@code FOUR_YEAR_DEGREE} is what a program says; people say "Four year degree". */
    private static @Nullable String words(@Nullable Enum<?> constant) {
        if (constant == null) {
            return null;
        }
        var name = constant.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
