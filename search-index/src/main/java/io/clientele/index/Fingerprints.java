package io.clientele.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** Reads what an index holds, in brief and in large numbers. */
final class Fingerprints {

    private final ElasticsearchClient client;

    Fingerprints(ElasticsearchClient client) {
        this.client = client;
    }

    OptionalLong highestVersion(String indexName) {
        return search(SearchRequest.of(request -> request.index(indexName)
                        .size(1)
                        .allowPartialSearchResults(false)
                        .storedFields("_none_")
                        .trackTotalHits(total -> total.enabled(false))
                        .sort(sort -> sort.field(field -> field.field("version").order(SortOrder.Desc)))))
                .stream()
                .mapToLong(hit -> hit.sort().getFirst().longValue())
                .findFirst();
    }

    List<Fingerprint> between(String indexName, long afterId, long upToId, int limit) {
        return read(
                indexName,
                Query.of(query -> query.range(range -> range.untyped(
                        id -> id.field("id").gt(JsonData.of(afterId)).lte(JsonData.of(upToId))))),
                limit);
    }

    List<Fingerprint> of(String indexName, Collection<Long> ids) {
        var values = ids.stream().map(FieldValue::of).toList();
        return read(
                indexName,
                Query.of(query -> query.terms(terms -> terms.field("id").terms(any -> any.value(values)))),
                Math.max(1, values.size()));
    }

    private List<Fingerprint> read(String indexName, Query query, int limit) {
        return search(SearchRequest.of(request -> request.index(indexName)
                        .size(limit)
                        .query(filtered -> filtered.bool(bool -> bool.filter(query)))
                        .allowPartialSearchResults(false)
                        .storedFields("_none_")
                        .trackTotalHits(total -> total.enabled(false))
                        .docvalueFields(field -> field.field("version"))
                        .docvalueFields(field -> field.field("hash"))
                        .docvalueFields(field -> field.field("deleted"))
                        .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)))))
                .stream()
                .map(Fingerprints::fingerprint)
                .toList();
    }

    private static Fingerprint fingerprint(Hit<Void> hit) {
        return new Fingerprint(
                hit.sort().getFirst().longValue(), number(hit, "version"), number(hit, "hash"), flag(hit, "deleted"));
    }

    private static long number(Hit<Void> hit, String field) {
        return value(hit, field).to(long[].class)[0];
    }

    private static boolean flag(Hit<Void> hit, String field) {
        return value(hit, field).to(boolean[].class)[0];
    }

    private static JsonData value(Hit<Void> hit, String field) {
        return Objects.requireNonNull(hit.fields().get(field), field);
    }

    private List<Hit<Void>> search(SearchRequest request) {
        var indexName = request.index().getFirst();
        return IndexErrors.guard(indexName, () -> client.search(request, Void.class))
                .hits()
                .hits();
    }
}
