package io.clientele.nodes;

import static org.awaitility.Awaitility.await;

import io.clientele.testing.Elasticsearch;
import io.clientele.testing.process.Stack;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three Elasticsearch nodes as three processes. */
final class Cluster implements AutoCloseable {

    private static final String[] NODES = {"--nodes", "3", "elasticsearch"};

    private final Stack stack = Stack.empty("cluster", Map.of("CLIENTELE_ELASTICSEARCH_HEAP", "320m"));

    Cluster() {
        start();
    }

    /** Starts the nodes that do not run. */
    void start() {
        stack.start(NODES);
    }

    /** Of all nodes, as the application is told them. */
    String addresses() {
        return nodes().stream().map(Node::url).collect(Collectors.joining(","));
    }

    /** The node that leads the cluster: its loss is the gravest. */
    Node leader() throws IOException, InterruptedException {
        var leader = nodes().getFirst()
                .elasticsearch()
                .get("_cat/master?format=json")
                .at("/0/node");
        return node(leader.asString());
    }

    void awaitGreen() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            var health = nodes().getFirst().elasticsearch().get("_cluster/health");
            return health.required("number_of_nodes").asInt() == 3
                    && health.required("status").asString().equals("green");
        });
    }

    @Override
    public void close() {
        stack.close();
    }

    private List<Node> nodes() {
        return stack.facts("elasticsearch")
                .required("nodes")
                .valueStream()
                .map(node -> new Node(
                        node.required("name").asString(),
                        node.required("url").asString(),
                        node.required("pid").asLong()))
                .toList();
    }

    private Node node(String name) {
        return nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    record Node(String name, String url, long processId) {

        /** As kill -9 does it. */
        void kill() {
            Stack.kill(processId);
        }

        private Elasticsearch elasticsearch() {
            return new Elasticsearch(() -> URI.create(url));
        }
    }
}
