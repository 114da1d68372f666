package io.clientele.faults;

import io.clientele.localstack.Endpoints;
import io.clientele.testing.TestInstallation;
import io.clientele.testing.process.Stack;
import java.net.URI;

/** A database server and an Elasticsearch of the harness's own, so that they can be killed. */
final class Servers implements AutoCloseable {

    static final String DATABASE = TestInstallation.engine();
    static final String INDEX = "elasticsearch";

    private final Stack stack = Stack.empty("faults");

    Servers() {
        start(DATABASE, INDEX);
    }

    /** Starts those that do not run; a port may change. */
    void start(String... servers) {
        stack.start(servers);
    }

    /** As a power cut does it. */
    void kill(String server) {
        Stack.kill(processId(server));
    }

    long processId(String server) {
        return stack.facts(server).required("pid").asLong();
    }

    Endpoints.Database database() {
        return stack.database(DATABASE);
    }

    /** The same server behind another port. */
    Endpoints.Database databaseBehind(int port) {
        var server = database();
        var url = server.jdbcUrl().replace(":" + server.port() + "/", ":" + port + "/");
        return new Endpoints.Database(url, server.host(), port, server.user(), server.password());
    }

    URI index() {
        return URI.create(stack.facts(INDEX).required("url").asString());
    }

    @Override
    public void close() {
        stack.close();
    }
}
