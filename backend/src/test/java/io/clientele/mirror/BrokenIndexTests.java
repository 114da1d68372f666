package io.clientele.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.index.Fingerprint;
import io.clientele.localstack.LocalStack;
import io.clientele.testing.InstallationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An index that somebody broke: the app says what is wrong, and whatever is read from and written to the record works. */
@InstallationTest
class BrokenIndexTests {

    private final MirrorDriver driver;
    private final RecordGeneration generation;
    private List<Long> ids = List.of();

    @Autowired
    BrokenIndexTests(ApplicationContext application) {
        this.driver = new MirrorDriver(application);
        this.generation = application.getBean(RecordGeneration.class);
    }

    @BeforeEach
    void customers() {
        ids = driver.onlyCustomers(3);
    }

    @AfterEach
    void heal() {
        driver.heal();
    }

    @Test
    void isDeletedUnderTheRunningApp() {
        driver.index.drop(driver.live());

        awaitProblem("is gone. Rebuild the index");
        assertSearchesAreUnavailable();
        assertTheRecordWorks();
        assertRebuildMends();
    }

    @Test
    void hasAMappingThatSomebodyChanged() throws Exception {
        send("PUT", driver.live() + "/_mapping", "{\"properties\": {\"nickname\": {\"type\": \"keyword\"}}}");

        awaitProblem("The mapping of index");
        assertTheRecordWorks();
        assertRebuildMends();
    }

    @Test
    void losesItsAlias() {
        driver.index.removeAlias(driver.properties.alias());

        awaitProblem("Alias " + driver.properties.alias() + " is missing");
        assertSearchesAreUnavailable();
        assertTheRecordWorks();
        assertRebuildMends();
    }

    @Test
    void isNotSearchedAfterTheGenerationWasRaised() {
        var former = driver.live();

        long raised = generation.raise();

        assertThat(driver.targets.live()).isEmpty();
        assertSearchesAreUnavailable();
        assertTheRecordWorks();
        driver.awaitNoRun();
        if (driver.targets.live().isEmpty()) {
            driver.rebuild();
        }
        assertThat(driver.index.exists(former)).isFalse();
        assertThat(driver.version(ids.getFirst()) >> 40).isEqualTo(raised);
    }

    @Test
    void isMissedByHealthToo() {
        driver.index.removeAlias(driver.properties.alias());
        awaitProblem("missing");

        var health = driver.api.get("admin", "/actuator/health/mirror");

        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("SEARCH_DOWN");
        assertThat(driver.api.get("admin", "/actuator/health").statusCode()).isEqualTo(200);
    }

    private void awaitProblem(String part) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(driver.mirror.problem()).isNotNull().contains(part));
        assertThat(driver.mirror.state()).isEqualTo(MirrorState.STOPPED);
        assertThat(driver.api
                        .ask("admin", "{ mirror { state problem } }", Map.of())
                        .at("/data/mirror/problem")
                        .asString())
                .contains(part);
    }

    private void assertSearchesAreUnavailable() {
        assertThat(driver.count().at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");
    }

    private void assertTheRecordWorks() {
        driver.rename(0, "Somebody else");
        var found = driver.api.ask(
                "admin",
                "query ($id: ID!) { customer(id: $id) { displayName } }",
                Map.of("id", String.valueOf(ids.getFirst())));
        assertThat(found.at("/data/customer/displayName").asString()).isEqualTo("Somebody else");
    }

    private void assertRebuildMends() {
        assertThat(driver.rebuild().get("state").asString()).isEqualTo("SUCCEEDED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(driver.mirror.problem()).isNull());
        driver.awaitQuiet();
        assertThat(driver.held()).extracting(Fingerprint::id).containsExactlyElementsOf(ids);
        assertThat(driver.held().getFirst().version()).isEqualTo(driver.version(ids.getFirst()));
        assertThat(driver.count().at("/data/customers/totalCount").asInt()).isEqualTo(3);
    }

    private static void send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(LocalStack.endpoints().elasticsearchUrl() + "/" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}
