package io.clientele.benchmark.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The servers of the run, which are its own: they may be stopped. */
public record Servers(Options options) {

    public Connection database() throws SQLException {
        return DriverManager.getConnection(
                environment("CLIENTELE_JDBC_URL"),
                environment("CLIENTELE_JDBC_USER"),
                environment("CLIENTELE_JDBC_PASSWORD"));
    }

    public String elasticsearch() {
        return environment("CLIENTELE_ELASTICSEARCH_URL");
    }

    public Tokens tokens() {
        return new Tokens(facts().required("keycloak").required("tokenUrl").asString());
    }

    public ProcessHandle process(String server) {
        return ProcessHandle.of(facts().required(server).required("pid").asLong())
                .orElseThrow();
    }

    /** At once, as when its machine dies. */
    public void killElasticsearch() {
        var process = process("elasticsearch");
        process.destroyForcibly();
        process.onExit().join();
    }

    public void startElasticsearch() throws IOException, InterruptedException {
        var start = new ProcessBuilder(
                        options.stack().toString(),
                        "start",
                        "--home",
                        options.home().toString(),
                        "elasticsearch")
                .redirectErrorStream(true)
                .redirectOutput(
                        options.home().resolve("logs/elasticsearch-start.log").toFile())
                .start();
        if (start.waitFor() != 0) throw new IllegalStateException("Elasticsearch does not start again");
    }

    private JsonNode facts() {
        return JsonMapper.shared().readTree(options.home().resolve("stack.json"));
    }

    public static String environment(String name) {
        var value = System.getenv(name);
        if (value == null) throw new IllegalStateException(name + " is not set");
        return value;
    }

    public Path log(String name) {
        return options.home().resolve("logs").resolve(name);
    }
}
