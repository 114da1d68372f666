package io.clientele.testing.process;

import io.clientele.localstack.LocalStack;
import io.clientele.testing.Database;
import java.util.HashMap;
import java.util.Map;

/** What an application must be told, in the environment's names. */
public final class Settings {

    private Settings() {}

    /**
     * Of an application on this record and an index below this alias; a test may add to them.
     *
     * @param index the address of Elasticsearch
     */
    public static Map<String, String> of(Database record, String index, String alias) {
        var server = record.server().get();
        return new HashMap<>(Map.of(
                "CLIENTELE_JDBC_URL",
                server.jdbcUrl(record.name()),
                "CLIENTELE_JDBC_USER",
                server.user(),
                "CLIENTELE_JDBC_PASSWORD",
                server.password(),
                "CLIENTELE_ELASTICSEARCH_URL",
                index,
                "CLIENTELE_INDEX",
                alias,
                // No search of a test takes longer.
                "CLIENTELE_MIRROR_DRAIN",
                "2s",
                "CLIENTELE_SECRET",
                "a secret of the tests, long enough",
                "CLIENTELE_KEYCLOAK_URL",
                LocalStack.endpoints().keycloak().url()));
    }
}
