package io.clientele.field;

import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** Which masks make sense on an element. */
enum MaskUse {
    /** What is sent, or a composite whose parts are covered one by one. */
    NOTHING_TO_COVER,
    TEXT,
    AMOUNT,
    DATE;

    static MaskUse on(GraphQLType type) {
        return switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
            case "String" -> TEXT;
            case "Money", "Decimal" -> AMOUNT;
            case "Date" -> DATE;
            default -> NOTHING_TO_COVER;
        };
    }

    boolean allows(Mask mask) {
        return switch (mask) {
            case KEEP -> true;
            case NAME, CONTACT, TEXT -> this == TEXT;
            case AMOUNT -> this == AMOUNT;
            case DATE -> this == DATE;
        };
    }
}
