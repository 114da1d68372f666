package io.clientele.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.faults.Stages.Trap;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A relay that was paused between its reading and its writing comes back with what was true before. */
@Tag("faults")
@ExtendWith(SharedInstallation.class)
class StaleRelayTests {

    private static final String FORGET_SOON = "{\"index.gc_deletes\":\"1s\"}";
    private static final Duration FORGOTTEN = Duration.ofSeconds(3);

    private final Installation installation;
    private final Customers customers;

    StaleRelayTests(Installation installation) {
        this.installation = installation;
        this.customers = new Customers(installation);
    }

    @AfterEach
    void passBulks() {
        installation.passBulks();
    }

    @Test
    void doesNotBringBackAnErasedPerson() throws Exception {
        installation.awaitNothingWaits();
        var live = installation.liveIndex();
        installation.elasticsearch().put(live + "/_settings", FORGET_SOON);
        var traps = installation.instances().stream()
                .map(instance -> instance.stages().trap(Stage.READ))
                .toList();

        long erased = customers.create("stale-1");
        await().until(() -> traps.stream().anyMatch(Trap::holdsABatch));
        traps.stream().filter(trap -> !trap.holdsABatch()).forEach(Trap::close);
        customers.awaitMirrored(erased);
        customers.erase(erased);
        installation.awaitNothingWaits();
        long grave = customers.mirroredVersion(erased);
        Thread.sleep(FORGOTTEN);
        var answers = answersFor(erased);
        traps.forEach(Trap::close);

        assertThat(answers.poll(30, TimeUnit.SECONDS).at("/index/status").asInt())
                .isEqualTo(409);
        assertThat(customers.mirroredVersion(erased)).isEqualTo(grave);
        assertThat(installation.index().read(live).get(erased).isGone()).isTrue();
    }

    /** Why a tombstone is written, and nothing deleted. */
    @Test
    void wouldBringBackWhatElasticsearchDeletedForReal() throws Exception {
        var elasticsearch = installation.elasticsearch();
        elasticsearch.put(
                "clientele-faults-scratch", "{\"settings\":{\"number_of_replicas\":0,\"index.gc_deletes\":\"1s\"}}");
        elasticsearch.put("clientele-faults-scratch/_doc/1?version=5&version_type=external_gte", "{}");
        elasticsearch.delete("clientele-faults-scratch/_doc/1?version=6&version_type=external_gte");
        Thread.sleep(FORGOTTEN);
        elasticsearch.post("clientele-faults-scratch/_refresh", "");

        var late = elasticsearch.put("clientele-faults-scratch/_doc/1?version=5&version_type=external_gte", "{}");

        elasticsearch.delete("clientele-faults-scratch");
        assertThat(late.required("result").asString()).isEqualTo("created");
    }

    /** What Elasticsearch says to every later write of the customer. */
    private LinkedBlockingQueue<JsonNode> answersFor(long customer) {
        var answers = new LinkedBlockingQueue<JsonNode>();
        installation.handleBulks((bulk, index) -> {
            var answer = index.send(bulk);
            List<JsonNode> items = JsonMapper.shared()
                    .readTree(answer.body())
                    .required("items")
                    .valueStream()
                    .toList();
            items.stream()
                    .filter(item -> item.at("/index/_id").asString().equals(String.valueOf(customer)))
                    .forEach(answers::add);
            return answer;
        });
        return answers;
    }
}
