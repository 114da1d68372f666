package io.clientele.index.search;

import io.clientele.index.filter.Dimension;

/** The names of the mapping's fields. */
final class Fields {

    static final String ID = "id";
    static final String NAMES = "names";
    static final String NUMBERS = "numbers";
    static final String TAX_NUMBERS = "taxNumbers";
    static final String CONTACTS = "contacts";
    static final String BIRTH_DAY = "birthDay";
    static final String LIFETIME_SPEND = "lifetimeSpend";
    static final String LIFETIME_ORDERS = "lifetimeOrders";
    static final String FIRST_ORDER = "firstOrder";
    static final String LAST_ORDER = "lastOrder";
    static final String CONSENTS = "consents";
    static final String SHARED_WITH = "sharedWith";
    static final String SEGMENTS = "segments";
    static final String ORDERS = "orders";
    static final String LINES = "orders.lines";

    private Fields() {}

    static String of(Dimension dimension) {
        return switch (dimension) {
            case KIND -> "kind";
            case GENDER -> "gender";
            case COUNTRY -> "country";
            case STATE -> "state";
            case CITY -> "city";
            case CATEGORY -> "categories";
            case BRAND -> "brands";
            case CHANNEL -> "channels";
        };
    }
}
