package io.clientele.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.MountableFile;

/** The same servers as containers, for machines with Docker; Testcontainers removes them when this JVM ends. */
final class ContainerStack {

    private static final String ACCOUNTS = """
            GRANT ALL ON `clientele\\_%`.* TO 'clientele'@'%';
            """;

    private final Path root;
    private final String secret =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private final MySQLContainer mysql;
    private final GenericContainer<?> elasticsearch;
    private final GenericContainer<?> keycloak;

    private ContainerStack(Path root) {
        this.root = root;
        this.mysql = mysql();
        this.elasticsearch = elasticsearch();
        this.keycloak = keycloak();
    }

    static Endpoints start(Path root) throws IOException {
        var stack = new ContainerStack(root);
        Startables.deepStart(stack.mysql, stack.elasticsearch, stack.keycloak).join();
        var endpoints = stack.endpoints();
        new KeycloakAdmin(endpoints.keycloak(), stack.secret)
                .importDevelopment(root.resolve("keycloak-realm/development.json"));
        return endpoints;
    }

    private static MySQLContainer mysql() {
        return new MySQLContainer("mysql:8.4")
                .withDatabaseName("clientele")
                .withUsername("clientele")
                .withPassword("clientele")
                .withCommand("--character-set-server=utf8mb4", "--default-time-zone=+00:00")
                .withCopyToContainer(Transferable.of(ACCOUNTS), "/docker-entrypoint-initdb.d/accounts.sql");
    }

    private static GenericContainer<?> elasticsearch() {
        return new GenericContainer<>("docker.elastic.co/elasticsearch/elasticsearch:9.2.8")
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .withExposedPorts(9200)
                .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow"));
    }

    private GenericContainer<?> keycloak() {
        return new GenericContainer<>("quay.io/keycloak/keycloak:26.7")
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", secret)
                .withEnv("CLIENTELE_UI_CLIENT_SECRET", secret)
                .withEnv("CLIENTELE_PARTNER_CLIENT_SECRET", secret)
                .withEnv("CLIENTELE_APP_URL", "http://localhost:8080")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(root.resolve("keycloak-realm/realm.json")),
                        "/opt/keycloak/data/import/clientele-realm.json")
                .withCommand("start-dev", "--import-realm")
                .withExposedPorts(8080)
                .waitingFor(Wait.forHttp("/realms/clientele/.well-known/openid-configuration"));
    }

    /** There is one database server, MySQL; it also stands where MariaDB does among the local processes. */
    private Endpoints endpoints() {
        return new Endpoints(
                database(), database(), "http://" + address(elasticsearch, 9200), keycloakEndpoint(), users());
    }

    private Endpoints.Database database() {
        var options = "rewriteBatchedStatements=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&allowPublicKeyRetrieval=true";
        return new Endpoints.Database(
                "jdbc:mysql://" + address(mysql, 3306) + "/clientele?" + options,
                mysql.getHost(),
                mysql.getMappedPort(3306),
                "clientele",
                "clientele");
    }

    private Endpoints.Keycloak keycloakEndpoint() {
        var url = "http://" + address(keycloak, 8080);
        var issuer = url + "/realms/clientele";
        return new Endpoints.Keycloak(
                url,
                "clientele",
                issuer,
                issuer + "/protocol/openid-connect/token",
                "admin",
                secret,
                "clientele-ui",
                secret,
                "clientele-dev",
                "clientele-partner",
                secret);
    }

    private static Map<String, Endpoints.User> users() {
        return Stream.of("marketing", "service", "privacy-officer", "admin")
                .collect(Collectors.toMap(Function.identity(), role -> new Endpoints.User(role, role)));
    }

    private static String address(GenericContainer<?> container, int port) {
        return container.getHost() + ":" + container.getMappedPort(port);
    }
}
