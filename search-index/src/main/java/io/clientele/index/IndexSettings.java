package io.clientele.index;

import java.time.Duration;

/**
 * How an index is laid out.
 *
 * @param shards parts that the index is split into; answers are exact with any number of them
 * @param replicas copies of each part on other machines; 0 on a single one
 * @param refreshInterval how long a written customer may stay unseen by searches
 */
public record IndexSettings(int shards, int replicas, Duration refreshInterval) {

    /** For a single machine: one shard, no copy, visible within 200 ms. */
    public static final IndexSettings SINGLE_NODE = new IndexSettings(1, 0, Duration.ofMillis(200));
}
