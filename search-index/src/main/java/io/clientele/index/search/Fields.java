package io.clientele.index.search;

import io.clientele.index.filter.Amount;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Occasion;

/** The names of the mapping's fields. */
final class Fields {

    static final String ID = "id";
    static final String NAMES = "names";
    static final String NUMBERS = "numbers";
    static final String TAX_NUMBERS = "taxNumbers";
    static final String CONTACTS = "contacts";
    static final String CONTACT_KINDS = "contactKinds";
    static final String BIRTH_DAY = "birthDay";
    static final String BIRTHDAY = "birthday";
    static final String INCOME_FROM = "incomeFrom";
    static final String INCOME_BELOW = "incomeBelow";
    static final String POSTAL_CODE = "postalCode";
    static final String DECISION_MAKER = "decisionMaker";
    static final String BRAND_PATHS = "brandPaths";
    static final String CONSENTS = "consents";
    static final String SHARED_WITH = "sharedWith";
    static final String SEGMENTS = "segments";
    static final String ORDERS = "orders";
    static final String LINES = "orders.lines";

    private Fields() {}

    static String of(Dimension dimension) {
        return switch (dimension) {
            case KIND, GENDER, OCCUPATION, EDUCATION, MARITAL_STATUS -> dimension.key();
            case COUNTRY, STATE, CITY, INDUSTRY, COMPANY_TYPE, LEVEL, SOURCE, ACQUIRED_MONTH -> dimension.key();
            case INTEREST -> "interests";
            case TAG -> "tags";
            case CONTACT -> CONTACT_KINDS;
            case VERIFIED_CONTACT -> "verifiedKinds";
            case CATEGORY -> "categories";
            case BRAND -> "brands";
            case PRODUCT -> "products";
            case CHANNEL -> "channels";
            case STORE -> "stores";
            case PAYMENT -> "payments";
        };
    }

    static String of(Count count) {
        return count.key();
    }

    static String of(Amount amount) {
        return amount.key();
    }

    /** In days since 1970 where the occasion is a day, else in milliseconds since then. */
    static String of(Occasion occasion) {
        return occasion.key();
    }
}
