package io.clientele.transfer;

import io.clientele.ClienteleApplication;
import io.clientele.command.CommandLine;
import io.clientele.localstack.Endpoints.Database;
import io.clientele.localstack.LocalStack;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as commands start it, on a database of its own, with neither Elasticsearch nor Keycloak. */
record CommandContext(ConfigurableApplicationContext context, String database) implements AutoCloseable {

    static Stream<Database> databases() {
        var endpoints = LocalStack.endpoints();
        return Stream.of(endpoints.mariadb(), endpoints.mysql()).filter(Objects::nonNull);
    }

    static CommandContext start(Database server) {
        // What a run that was killed has left behind must not meet the next one.
        var database = "clientele_test_transfer_" + Long.toString(System.nanoTime(), 36);
        var context = CommandLine.start(
                ClienteleApplication.class,
                "--spring.datasource.url=" + server.jdbcUrl(database) + "&createDatabaseIfNotExist=true",
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password(),
                "--spring.elasticsearch.uris=http://localhost:1",
                "--clientele.secret=a secret of the tests, long enough");
        return new CommandContext(context, database);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    @Override
    public void close() {
        jdbc().sql("DROP DATABASE " + database).update();
        context.close();
    }
}
