package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Fact;
import io.clientele.index.filter.Occasion;

/** Says in Elasticsearch's words that something is known of a customer. */
final class FactCompiler {

    private FactCompiler() {}

    static Query compile(Fact fact) {
        return switch (fact) {
            case GENDER -> known(Dimension.GENDER);
            case BIRTH_DATE -> Queries.exists(Fields.BIRTH_DAY);
            case OCCUPATION -> known(Dimension.OCCUPATION);
            case EDUCATION -> known(Dimension.EDUCATION);
            case MARITAL_STATUS -> known(Dimension.MARITAL_STATUS);
            case HOUSEHOLD_SIZE -> Queries.exists(Fields.of(Count.HOUSEHOLD_SIZE));
            case INCOME -> Queries.exists(Fields.INCOME_FROM);
            case INTEREST -> known(Dimension.INTEREST);
            case TAG -> known(Dimension.TAG);
            case COUNTRY -> known(Dimension.COUNTRY);
            case STATE -> known(Dimension.STATE);
            case CITY -> known(Dimension.CITY);
            case POSTAL_CODE -> Queries.exists(Fields.POSTAL_CODE);
            case INDUSTRY -> known(Dimension.INDUSTRY);
            case HEAD_COUNT -> Queries.exists(Fields.of(Count.HEAD_COUNT));
            case COMPANY_TYPE -> known(Dimension.COMPANY_TYPE);
            case DECISION_MAKER -> Queries.isTrue(Fields.DECISION_MAKER);
            case MEMBERSHIP -> known(Dimension.LEVEL);
            case SOURCE -> known(Dimension.SOURCE);
            case ACQUIRED -> known(Dimension.ACQUIRED_MONTH);
            case LAST_CONTACT -> Queries.exists(Fields.of(Occasion.LAST_CONTACT));
            case EMAIL -> Queries.term(Fields.CONTACT_KINDS, "EMAIL");
            case PHONE -> Queries.term(Fields.CONTACT_KINDS, "PHONE");
            case ORDER -> Queries.exists(Fields.of(Occasion.LAST_ORDER));
        };
    }

    private static Query known(Dimension dimension) {
        return Queries.exists(Fields.of(dimension));
    }
}
