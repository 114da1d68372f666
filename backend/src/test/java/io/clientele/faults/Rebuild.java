package io.clientele.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A rebuild of the index, asked for as an administrator does it. */
final class Rebuild {

    private static final String REQUEST = "mutation { rebuildIndex { id } }";

    private static final String RUNS = "{ mirror { runs(first: 20) { id state failure } } }";

    private static final Set<String> UNDER_WAY = Set.of("REQUESTED", "RUNNING");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Installation installation;
    private final String id;

    private Rebuild(Installation installation, String id) {
        this.installation = installation;
        this.id = id;
    }

    static Rebuild request(Installation installation) {
        var answer = installation.api().ask("admin", REQUEST, Map.of());
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return new Rebuild(installation, answer.at("/data/rebuildIndex/id").asString());
    }

    /** Whatever happened meanwhile, it must come to a good end. */
    void awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var run = run();
        while (UNDER_WAY.contains(run.path("state").asString("REQUESTED"))) {
            assertThat(System.nanoTime()).as("the rebuild's end").isLessThan(deadline);
            Thread.sleep(200);
            run = run();
        }
        assertThat(run.required("state").asString())
                .as(run.path("failure").asString(""))
                .isEqualTo("SUCCEEDED");
    }

    /** Missing while nobody answers. */
    private JsonNode run() {
        try {
            return installation
                    .api()
                    .ask("admin", RUNS, Map.of())
                    .at("/data/mirror/runs")
                    .valueStream()
                    .filter(run -> run.required("id").asString().equals(id))
                    .findFirst()
                    .orElseThrow();
        } catch (RuntimeException nobodyAnswers) {
            return MissingNode.getInstance();
        }
    }
}
