package io.clientele.index;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How an index of customers is laid out, and whether one that was found still is. */
final class Layout {

    private static final String MAPPING = "customer-mapping.json";

    /** Orders and lines of one customer together; below 2^24, up to which scores count exactly. */
    private static final long MOST_NESTED = 1_000_000;

    /** Percent of a file that may be of people who were overwritten and still be left alone when the disk is to forget. */
    private static final int NOTHING_STAYS = 0;

    private static final Jackson3JsonpMapper TYPED = new Jackson3JsonpMapper();
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode OURS = essence(mapping());

    private Layout() {}

    static CreateIndexRequest creation(String indexName, IndexSettings settings) {
        return CreateIndexRequest.of(index -> index.index(indexName)
                .aliases(BulkWriter.writeAlias(indexName), alias -> alias)
                .mappings(mapping())
                .settings(laidOut -> laidOut.numberOfShards(String.valueOf(settings.shards()))
                        .numberOfReplicas(String.valueOf(settings.replicas()))
                        .refreshInterval(refreshInterval(settings))
                        .otherSettings("merge.policy.expunge_deletes_allowed", JsonData.of(NOTHING_STAYS))
                        .mapping(limits -> limits.nestedObjects(nested -> nested.limit(MOST_NESTED)))));
    }

    static Time refreshInterval(IndexSettings settings) {
        return Time.of(time -> time.time(settings.refreshInterval().toMillis() + "ms"));
    }

    /** An index of another version, one that somebody changed by hand, and one that Elasticsearch made up by itself are not. */
    static boolean isOurs(TypeMapping found) {
        return essence(found).equals(OURS);
    }

    private static TypeMapping mapping() {
        try (var json = open()) {
            return TypeMapping.of(mapping -> mapping.withJson(json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open() {
        return Objects.requireNonNull(Layout.class.getResourceAsStream(MAPPING), MAPPING);
    }

    /** What searches depend on; remarks and dynamic templates do not matter. */
    private static JsonNode essence(TypeMapping mapping) {
        return JSON.readTree(JsonpUtils.toJsonString(mapping, TYPED))
                .asObject()
                .retain(Set.of("dynamic", "_source", "properties"));
    }
}
