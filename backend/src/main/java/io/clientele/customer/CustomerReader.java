package io.clientele.customer;

import io.clientele.input.Fields;
import io.clientele.input.Given;
import io.clientele.input.Problems;
import io.clientele.input.RequestRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of what people and programs send, and refuses what no customer can be. */
@Component
public class CustomerReader {

    /** As many as one call may bring. */
    public static final int MOST_CUSTOMERS = 1_000;

    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    private final ChildReader children;
    private final Clock clock;

    CustomerReader(ChildReader children, Clock clock) {
        this.children = children;
        this.clock = clock;
    }

    /**
     * Reads a whole batch, or nothing of it.
     *
     * @param customers objects shaped like the API's {@code CustomerInput}
     * @throws RequestRefused naming every item and field that is wrong
     */
    public List<CustomerDraft> read(List<? extends Map<String, ?>> customers) {
        var problems = new Problems();
        if (customers.size() > MOST_CUSTOMERS) {
            throw RequestRefused.argument(
                    "customers", "has %d entries, at most %d are taken".formatted(customers.size(), MOST_CUSTOMERS));
        }
        var drafts = new ArrayList<CustomerDraft>(customers.size());
        var numbers = new HashSet<String>();
        for (var fields : Fields.each(customers, "customers", problems)) {
            var draft = read(fields);
            if (draft != null && !numbers.add(draft.customerNumber())) {
                fields.problem("customerNumber", "stands twice in this call");
            }
            if (draft != null) {
                drafts.add(draft);
            }
        }
        problems.refuseIfAny();
        return drafts;
    }

    private @Nullable CustomerDraft read(Fields fields) {
        var number = fields.required("customerNumber", fields.text("customerNumber", 64));
        if (number == null) {
            return null;
        }
        return new CustomerDraft(
                fields.path("customerNumber").replaceFirst("\\.customerNumber$", ""),
                number,
                fields.oneOf("kind", CustomerKind.class),
                fields.text("displayName", 200),
                fields.text("givenName", 100),
                fields.text("familyName", 100),
                fields.oneOf("gender", Gender.class),
                birthDate(fields),
                fields.oneOf("maritalStatus", MaritalStatus.class),
                fields.text("education", 50),
                fields.text("occupation", 100),
                fields.number("householdSize", 1, 100),
                incomeBand(fields),
                fields.text("creditRating", 50),
                fields.text("notes", 10_000),
                fields.text("taxNumber", 64),
                organization(fields),
                fields.text("source", 100),
                acquiredOn(fields),
                children.pastInstant(fields, "lastContactAt"),
                children.contactPoints(fields),
                children.addresses(fields),
                children.membership(fields),
                children.labels(fields, "interests", LabelKind.INTEREST),
                children.labels(fields, "tags", LabelKind.TAG),
                children.consents(fields));
    }

    private Given<LocalDate> birthDate(Fields fields) {
        return pastDate(fields, "birthDate", LocalDate.now(clock), "today");
    }

    /** Tomorrow is today already, somewhere in the world. */
    private Given<LocalDate> acquiredOn(Fields fields) {
        return pastDate(fields, "acquiredOn", LocalDate.now(clock).plusDays(1), "tomorrow");
    }

    private static Given<LocalDate> pastDate(Fields fields, String field, LocalDate latest, String words) {
        var given = fields.date(field);
        var date = given.value();
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(latest))) {
            fields.problem(field, "must lie between %s and %s".formatted(EARLIEST, words));
        }
        return given;
    }

    private static Given<IncomeBand> incomeBand(Fields fields) {
        if (!fields.has("incomeBand")) {
            return Given.absent();
        }
        var band = fields.object("incomeBand");
        if (band == null) {
            return Given.of(null);
        }
        var from = band.required("gte", band.number("gte", 0, Integer.MAX_VALUE));
        var below = band.number("lt", 0, Integer.MAX_VALUE).value();
        if (from != null && below != null && below <= from) {
            band.problem("lt", "must be above gte");
        }
        return Given.of(from == null ? null : new IncomeBand(from, below));
    }

    private static Given<Organization> organization(Fields fields) {
        if (!fields.has("organization")) {
            return Given.absent();
        }
        var organization = fields.object("organization");
        if (organization == null) {
            return Given.of(null);
        }
        var name = organization.required("legalName", organization.text("legalName", 200));
        var industry = organization.text("industry", 100).value();
        var headCount = organization.number("headCount", 0, Integer.MAX_VALUE).value();
        var type = organization.oneOf("companyType", CompanyType.class).value();
        var decisionMaker = organization.text("decisionMaker", 200).value();
        return Given.of(name == null ? null : new Organization(name, industry, headCount, type, decisionMaker));
    }
}
