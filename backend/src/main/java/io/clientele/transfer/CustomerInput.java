package io.clientele.transfer;

import io.clientele.customer.Address;
import io.clientele.customer.AddressKind;
import io.clientele.customer.ConsentPurpose;
import io.clientele.customer.ConsentStatus;
import io.clientele.customer.CustomerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row of a file in the shape of the API's {@code CustomerInput}. A blank cell keeps what the record says. */
@Component
class CustomerInput {

    private static final int LONGEST_SOURCE = 100;

    private final ContactCells contacts;
    private final TimeCells times;

    CustomerInput(ContactCells contacts, TimeCells times) {
        this.contacts = contacts;
        this.times = times;
    }

    /** @param origin where a new customer comes from when the row doesn't say */
    Map<String, @Nullable Object> of(CsvRow row, @Nullable CurrentCustomer current, String origin) {
        var input = new Inputs();
        CustomerColumns.TEXTS.forEach((column, field) -> input.with(field, row.cell(column)));
        CustomerColumns.WORDS.forEach((column, field) -> input.with(field, word(row, column)));
        CustomerColumns.LISTS.forEach((column, field) -> input.with(field, list(row.cell(column))));
        return input.with("kind", kind(row, current))
                .with("lastContactAt", times.of(row.cell("last_contact_at")))
                .with("source", source(row, current, origin))
                .with("incomeBand", income(row, current))
                .with("organization", organization(row, current))
                .withEach("contactPoints", contacts.merged(row, current == null ? List.of() : current.contactPoints()))
                .withEach("addresses", addresses(row, current))
                .with("membership", card(row, current))
                .withEach("consents", consents(row))
                .toMap();
    }

    private static @Nullable List<String> list(@Nullable String cell) {
        return cell == null ? null : List.of(cell.split(";"));
    }

    private static @Nullable String word(CsvRow row, String column) {
        var cell = row.cell(column);
        return cell == null ? null : cell.toUpperCase(Locale.ROOT);
    }

    /** Who is new and has a legal name is an organisation, unless the row says otherwise. */
    private static @Nullable Object kind(CsvRow row, @Nullable CurrentCustomer current) {
        boolean organization = current == null && row.cell("legal_name") != null;
        var said = word(row, "kind");
        return said == null && organization ? CustomerKind.ORGANIZATION : said;
    }

    private static @Nullable String source(CsvRow row, @Nullable CurrentCustomer current, String origin) {
        var said = row.cell("source");
        if (said != null || current != null) {
            return said;
        }
        return origin.length() <= LONGEST_SOURCE ? origin : origin.substring(0, LONGEST_SOURCE);
    }

    private static @Nullable Inputs income(CsvRow row, @Nullable CurrentCustomer current) {
        if (!row.hasAny(CustomerColumns.INCOME)) {
            return null;
        }
        var held = current == null ? null : current.customer().incomeBand();
        return new Inputs()
                .with("gte", first(row.cell("income_from"), held == null ? null : held.gte()))
                .with("lt", first(row.cell("income_below"), held == null ? null : held.lt()));
    }

    private static @Nullable Inputs organization(CsvRow row, @Nullable CurrentCustomer current) {
        if (!row.hasAny(CustomerColumns.ORGANIZATION)) {
            return null;
        }
        var held = current == null ? null : current.customer().organization();
        return new Inputs()
                .with("legalName", first(row.cell("legal_name"), held == null ? null : held.legalName()))
                .with("industry", first(row.cell("industry"), held == null ? null : held.industry()))
                .with("headCount", first(row.cell("head_count"), held == null ? null : held.headCount()))
                .with("companyType", first(word(row, "company_type"), held == null ? null : held.companyType()))
                .with("decisionMaker", first(row.cell("decision_maker"), held == null ? null : held.decisionMaker()));
    }

    private static @Nullable Inputs card(CsvRow row, @Nullable CurrentCustomer current) {
        if (!row.hasAny(CustomerColumns.CARD)) {
            return null;
        }
        var held = current == null ? null : current.membership();
        return new Inputs()
                .with("cardNumber", first(row.cell("card_number"), held == null ? null : held.cardNumber()))
                .with("level", first(row.cell("card_level"), held == null ? null : held.level()))
                .with("joinedOn", first(row.cell("card_joined_on"), held == null ? null : held.joinedOn()))
                .with("points", first(row.cell("card_points"), held == null ? null : held.points()));
    }

    /** The row's address completes the primary one, or becomes it; the others stay. */
    private static List<Inputs> addresses(CsvRow row, @Nullable CurrentCustomer current) {
        if (!row.hasAny(CustomerColumns.ADDRESS)) {
            return List.of();
        }
        var addresses = new ArrayList<Inputs>();
        boolean placed = false;
        for (var held : current == null ? List.<Address>of() : current.addresses()) {
            addresses.add(held.primary() ? address(row, held) : address(null, held));
            placed |= held.primary();
        }
        if (!placed) {
            addresses.addFirst(
                    address(row, new Address(null, 0, AddressKind.HOME, true, null, null, null, null, null)));
        }
        return addresses;
    }

    private static Inputs address(@Nullable CsvRow row, Address held) {
        return new Inputs()
                .with("kind", held.kind())
                .with("primary", held.primary())
                .with("line", first(cell(row, "address_line"), held.line()))
                .with("city", first(cell(row, "city"), held.city()))
                .with("state", first(cell(row, "state"), held.state()))
                .with("postalCode", first(cell(row, "postal_code"), held.postalCode()))
                .with("country", first(cell(row, "country"), held.country()));
    }

    private static @Nullable String cell(@Nullable CsvRow row, String column) {
        return row == null ? null : row.cell(column);
    }

    private static List<Inputs> consents(CsvRow row) {
        var consents = new ArrayList<Inputs>();
        CustomerColumns.CONSENTS.forEach((column, channel) -> {
            if (row.cell(column) != null) {
                consents.add(new Inputs()
                        .with("purpose", ConsentPurpose.MARKETING)
                        .with("channel", channel)
                        .with("status", word(row, column))
                        .with("source", row.cell("consent_source")));
            }
        });
        return consents;
    }

    /** A file may tighten what a customer allows, never loosen it: null, or why the row is refused. */
    static @Nullable String loosened(CsvRow row, @Nullable CurrentCustomer current) {
        if (current == null) {
            return null;
        }
        return CustomerColumns.CONSENTS.entrySet().stream()
                .filter(entry -> ConsentStatus.GRANTED.name().equals(word(row, entry.getKey())))
                .filter(entry -> current.refusesOffersBy(entry.getValue()))
                .map(entry ->
                        entry.getKey() + ": the customer has said no, which a file cannot undo; leave the cell blank")
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object first(@Nullable Object given, @Nullable Object held) {
        return given == null ? held : given;
    }
}
