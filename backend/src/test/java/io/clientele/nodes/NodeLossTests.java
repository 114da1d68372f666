package io.clientele.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.process.AppProcess;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One of three Elasticsearch nodes is killed while people write and search, and comes back. */
@Tag("nodes")
class NodeLossTests {

    private static final Installation INSTALLATION = Installation.empty();
    private static Cluster cluster;
    private static AppProcess app;
    private static Load load;
    private static int writtenWithoutTheNode;

    @BeforeAll
    static void loseANodeUnderLoad() throws Exception {
        cluster = new Cluster();
        var settings = INSTALLATION.settings();
        settings.put("CLIENTELE_ELASTICSEARCH_URL", cluster.addresses());
        settings.put("CLIENTELE_INDEX_SHARDS", "3");
        settings.put("CLIENTELE_INDEX_REPLICAS", "1");
        app = AppProcess.start("nodes/node-loss", settings).awaitReady();
        try (var people = Load.on(app.api())) {
            load = people;
            load.goOn(Duration.ofSeconds(5));
            var lost = cluster.leader();
            lost.kill();
            int written = load.written();
            load.goOn(Duration.ofSeconds(15));
            writtenWithoutTheNode = load.written() - written;
            cluster.start();
            cluster.awaitGreen();
        }
        LoggerFactory.getLogger(NodeLossTests.class).info("Losing a node: {}", load);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        app.close();
        cluster.close();
        INSTALLATION.close();
    }

    @Test
    void goesOnWriting() {
        assertThat(load.failedWrites()).isZero();
        assertThat(writtenWithoutTheNode).isPositive();
    }

    @Test
    void failsNoSearchTwice() {
        assertThat(load.failedSearches()).isZero();
    }

    @Test
    void leavesNobodyOutOfASearch() {
        assertThat(load.wrongCounts()).isZero();
    }

    @Test
    void losesNothing() throws IOException, InterruptedException {
        var index = INSTALLATION.index(cluster.leader().url());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(index.versions()).isEqualTo(INSTALLATION.versions()));
    }
}
