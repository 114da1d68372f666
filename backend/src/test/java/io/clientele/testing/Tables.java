package io.clientele.testing;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The record's tables without an application around them, for tests of what speaks SQL and nothing else: tag those with
 * {@code database}. Made when first asked for, gone when the tests end.
 */
public final class Tables {

    private static final String CUSTOMER = """
            INSERT INTO customer (version, customer_number, kind, display_name, created_at, changed_at)
            VALUES (1, ?, 'PERSON', 'Somebody', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            """;

    private static final JdbcClient JDBC = migrated();

    private Tables() {}

    public static JdbcClient jdbc() {
        return JDBC;
    }

    /** The id of somebody new. */
    public static long customer() {
        var number = "T-" + UUID.randomUUID();
        JDBC.sql(CUSTOMER).param(number).update();
        return JDBC.sql("SELECT id FROM customer WHERE customer_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private static JdbcClient migrated() {
        var database = TestInstallation.emptyDatabase();
        Runtime.getRuntime().addShutdownHook(new Thread(database::drop));
        var server = database.server().get();
        var connections =
                new DriverManagerDataSource(server.jdbcUrl(database.name()), server.user(), server.password());
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return JdbcClient.create(connections);
    }
}
