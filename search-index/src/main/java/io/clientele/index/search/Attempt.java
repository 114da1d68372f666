package io.clientele.index.search;

/**
 * How hard the index is asked for facets. What the first attempt leaves out is rarely missing and costs every search.
 *
 * @param shardSize how many values each shard lists
 * @param isFirst whether the question was not asked before
 */
record Attempt(int shardSize, boolean isFirst) {

    static final Attempt FIRST = new Attempt(2_000, true);

    /** What Elasticsearch allows. */
    private static final int MOST_VALUES = 65_536;

    boolean isPossible() {
        return shardSize <= MOST_VALUES;
    }

    Attempt next() {
        return new Attempt(4 * shardSize, false);
    }
}
