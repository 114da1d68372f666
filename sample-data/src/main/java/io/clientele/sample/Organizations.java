package io.clientele.sample;

import io.clientele.sample.SampleContact.Role;
import java.util.List;

/** One customer in fifty is an organisation, named after the person whom TPC-DS put there and who now speaks for it. */
final class Organizations {
    private static final int SHARE_OF_ORGANIZATIONS = 2;
    private static final List<String> FORMS = List.of("Inc.", "LLC", "Ltd.", "Corp.");
    private static final List<Trade> TRADES = List.of(
            new Trade("Construction", List.of("Builders", "Roofing", "Engineering")),
            new Trade("Education", List.of("Academy", "Learning", "Tutoring")),
            new Trade("Health care", List.of("Clinics", "Dental", "Care")),
            new Trade("Hospitality", List.of("Hotels", "Catering", "Kitchens")),
            new Trade("Manufacturing", List.of("Tools", "Plastics", "Furniture")),
            new Trade("Professional services", List.of("Consulting", "Design", "Accounting")),
            new Trade("Retail", List.of("Outfitters", "Supply", "Trading")),
            new Trade("Transport", List.of("Freight", "Couriers", "Logistics")));

    private Organizations() {}

    static boolean includes(long key) {
        return new Chance(key).inShare(SHARE_OF_ORGANIZATIONS, "organization");
    }

    static SampleOrganization of(Name name, long key) {
        Chance chance = new Chance(key);
        Trade trade = chance.pick(TRADES, "trade");
        String shortName = name.last() + " " + chance.pick(trade.nouns(), "noun");
        return new SampleOrganization(
                shortName + " " + chance.pick(FORMS, "legal form"),
                shortName,
                trade.industry(),
                employees(chance),
                new SampleContact(
                        name.salutation(), name.first(), name.last(), chance.pick(List.of(Role.values()), "role")));
    }

    /** From 2 to 5,000, small ones more often. */
    private static int employees(Chance chance) {
        int most = chance.pick(List.of(10, 10, 10, 50, 50, 250, 1_000, 5_000), "size");
        return 2 + chance.below(most - 1, "employees");
    }

    private record Trade(String industry, List<String> nouns) {}
}
