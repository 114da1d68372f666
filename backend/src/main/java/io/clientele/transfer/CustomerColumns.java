package io.clientele.transfer;

import io.clientele.customer.ConsentChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns of a file of customers. */
final class CustomerColumns {

    static final Set<String> REQUIRED = Set.of("customer_number");

    /** Cells whose text is a field of the API's input as it stands, by column. */
    static final Map<String, String> TEXTS = columns(
            "customer_number", "customerNumber",
            "display_name", "displayName",
            "given_name", "givenName",
            "family_name", "familyName",
            "birth_date", "birthDate",
            "education", "education",
            "occupation", "occupation",
            "household_size", "householdSize",
            "credit_rating", "creditRating",
            "notes", "notes",
            "tax_number", "taxNumber",
            "acquired_on", "acquiredOn");

    /** Cells that hold several texts, between semicolons. */
    static final Map<String, String> LISTS = columns("interests", "interests", "tags", "tags");

    /** Cells that hold one of a few words, in any case. */
    static final Map<String, String> WORDS =
            columns("kind", "kind", "gender", "gender", "marital_status", "maritalStatus");

    static final List<String> INCOME = List.of("income_from", "income_below");
    static final List<String> ORGANIZATION =
            List.of("legal_name", "industry", "head_count", "company_type", "decision_maker");
    static final List<String> ADDRESS = List.of("address_line", "city", "state", "postal_code", "country");
    static final List<String> CARD = List.of("card_number", "card_level", "card_joined_on", "card_points");

    /** The ways by which offers may be sent, by column. */
    static final Map<String, ConsentChannel> CONSENTS = consents();

    static final List<String> KNOWN = known();

    private CustomerColumns() {}

    private static Map<String, ConsentChannel> consents() {
        var columns = new LinkedHashMap<String, ConsentChannel>();
        for (var channel : ConsentChannel.values()) {
            if (channel != ConsentChannel.PARTNER) {
                columns.put("consent_" + channel.name().toLowerCase(Locale.ROOT) + "_marketing", channel);
            }
        }
        return columns;
    }

    private static List<String> known() {
        var known = new ArrayList<>(TEXTS.keySet());
        known.addAll(WORDS.keySet());
        known.addAll(INCOME);
        known.addAll(ORGANIZATION);
        known.addAll(List.of("email", "phone"));
        known.addAll(ADDRESS);
        known.addAll(CONSENTS.keySet());
        known.add("consent_source");
        known.addAll(CARD);
        known.add("source");
        known.add("last_contact_at");
        known.addAll(LISTS.keySet());
        return List.copyOf(known);
    }

    private static Map<String, String> columns(String... pairs) {
        var columns = new LinkedHashMap<String, String>();
        for (int index = 0; index < pairs.length; index += 2) {
            columns.put(pairs[index], pairs[index + 1]);
        }
        return columns;
    }
}
