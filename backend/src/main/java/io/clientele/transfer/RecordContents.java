package io.clientele.transfer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in the record already. */
@Component
class RecordContents {

    private static final String OTHERS =
            "SELECT EXISTS (SELECT 1 FROM customer WHERE source IS NULL OR source <> :source)";

    private final JdbcClient jdbc;

    RecordContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean holdsCustomersNotFrom(String source) {
        return jdbc.sql(OTHERS).param("source", source).query(Boolean.class).single();
    }
}
