package io.clientele.index;

import static io.clientele.index.CustomerBuilder.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.clientele.index.IndexUnavailableException.Reason;
import io.clientele.index.WriteOutcome.Refused;
import io.clientele.index.WriteOutcome.Retry;
import io.clientele.index.WriteOutcome.Stale;
import io.clientele.index.WriteOutcome.Written;
import io.clientele.index.document.CustomerDocument;
import io.clientele.index.document.SearchKey;
import io.clientele.index.document.SearchTokens;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerIndexTests {

    private final SearchTokens tokens = new SearchTokens(SearchKey.of(new byte[32]), "US");
    private final CustomerIndex index = TestElasticsearch.customerIndex();
    private final String name = TestElasticsearch.newName("index");
    private final String other = TestElasticsearch.newName("other");
    private final String alias = TestElasticsearch.newName("alias");

    @BeforeEach
    void createIndex() {
        index.create(name, IndexSettings.SINGLE_NODE);
    }

    @AfterEach
    void dropIndices() {
        index.drop(name);
        index.drop(other);
    }

    @Test
    void writesTheSameVersionTwice() {
        assertThat(write(document(1, 5))).isEqualTo(new Written(1));
        assertThat(write(document(1, 5))).isEqualTo(new Written(1));
    }

    @Test
    void leavesANewerVersionAlone() {
        write(document(1, 5));

        assertThat(write(document(1, 4))).isEqualTo(new Stale(1));
        assertThat(fingerprints()).extracting(Fingerprint::version).containsExactly(5L);
    }

    @Test
    void keepsTheTombstoneWhenALateWriteArrives() {
        write(document(1, 5));
        write(CustomerDocument.tombstone(1, 6));

        assertThat(write(document(1, 5))).isEqualTo(new Stale(1));
        assertThat(fingerprints()).containsExactly(new Fingerprint(1, 6, 0, true));
    }

    @Test
    void refusesAPoisonedDocumentAloneAndKeepsItsValuesToItself() {
        var poison = CustomerDocument.of(
                customer(2).livesIn("US", "CA", "Secret ".repeat(6_000)).build(), tokens);

        var outcomes = index.bulk(List.of(name), List.of(document(1, 1), poison, document(3, 1)));

        assertThat(outcomes.get(0)).isEqualTo(new Written(1));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).contains("city").doesNotContain("Secret"));
        assertThat(outcomes.get(2)).isEqualTo(new Written(3));
    }

    @Test
    void writesToEveryIndexAndTellsTheWorst() {
        index.create(other, IndexSettings.SINGLE_NODE);
        index.bulk(List.of(other), List.of(document(1, 9)));

        var outcomes = index.bulk(List.of(name, other), List.of(document(1, 5), document(2, 5)));

        assertThat(outcomes).containsExactly(new Stale(1), new Written(2));
        assertThat(fingerprints()).extracting(Fingerprint::id).containsExactly(1L, 2L);
    }

    @Test
    void doesNotBringBackADroppedIndex() {
        var outcomes = index.bulk(List.of(other), List.of(document(1, 1)));

        assertThat(outcomes).singleElement().isInstanceOf(Retry.class);
        assertThat(index.exists(other)).isFalse();
    }

    @Test
    void retriesWhileTheIndexIsBlocked() throws Exception {
        TestElasticsearch.client()
                .indices()
                .putSettings(change ->
                        change.index(name).settings(settings -> settings.blocks(blocks -> blocks.write(true))));

        assertThat(write(document(1, 1))).isInstanceOf(Retry.class);
    }

    @Test
    void adaptsToOtherSettings() throws Exception {
        index.adapt(name, new IndexSettings(1, 2, Duration.ofSeconds(7)));

        var settings = TestElasticsearch.client()
                .indices()
                .getSettings(get -> get.index(name))
                .get(name)
                .settings()
                .index();
        assertThat(settings.numberOfReplicas()).isEqualTo("2");
        assertThat(settings.refreshInterval().time()).isEqualTo("7000ms");
    }

    @Test
    void forgetsOnDiskWhoWasOverwritten() throws IOException {
        index.bulk(
                List.of(name),
                LongStream.range(1, 200).mapToObj(id -> document(id, 1)).toList());
        index.refresh(name);
        write(CustomerDocument.tombstone(1, 2));
        index.refresh(name);
        assertThat(overwritten()).isPositive();

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    index.expunge(name);
                    assertThat(overwritten()).isZero();
                });
    }

    private long overwritten() throws IOException {
        return Objects.requireNonNull(TestElasticsearch.client()
                        .indices()
                        .stats(stats -> stats.index(name))
                        .all()
                        .primaries()
                        .docs())
                .deleted();
    }

    @Test
    void tellsWhetherEveryCopyIsInPlace() {
        index.adapt(name, new IndexSettings(1, 0, Duration.ofSeconds(1)));
        assertThat(index.awaitCopies(name, Duration.ofSeconds(10))).isTrue();

        index.adapt(name, new IndexSettings(1, 3, Duration.ofSeconds(1)));
        assertThat(index.awaitCopies(name, Duration.ofMillis(50))).isFalse();
    }

    @Test
    void swapsTheAlias() throws Exception {
        index.create(other, IndexSettings.SINGLE_NODE);
        index.pointAlias(alias, name);
        index.pointAlias(alias, other);

        var holders = TestElasticsearch.client().indices().getAlias(get -> get.name(alias));

        assertThat(holders.aliases().keySet()).containsExactly(other);
    }

    @Test
    void knowsTheHighestVersionExactly() {
        assertThat(index.highestVersion(name)).isEmpty();

        var high = (9_999L << 40) + 1;
        index.bulk(List.of(name), List.of(document(1, high - 1), CustomerDocument.tombstone(2, high), document(3, 7)));

        assertThat(index.highestVersion(name)).hasValue(high);
    }

    @Test
    void pagesThroughFingerprints() {
        var documents = List.of(document(10, 1), document(-3, 2), document(7, 3));
        index.bulk(List.of(name), documents);
        index.refresh(name);

        assertThat(index.fingerprints(name, Long.MIN_VALUE, Long.MAX_VALUE, 2))
                .extracting(Fingerprint::id)
                .containsExactly(-3L, 7L);
        assertThat(index.fingerprints(name, 7, 10, 2))
                .containsExactly(new Fingerprint(10, 1, documents.getFirst().hash(), false));
    }

    @Test
    void readsTheFingerprintsOfSome() {
        index.bulk(List.of(name), List.of(document(1, 1), document(2, 2), CustomerDocument.tombstone(3, 3)));
        index.refresh(name);

        assertThat(index.fingerprints(name, List.of(3L, 2L, 4L)))
                .extracting(Fingerprint::id, Fingerprint::deleted)
                .containsExactly(tuple(2L, false), tuple(3L, true));
        assertThat(index.fingerprints(name, List.of())).isEmpty();
    }

    @Test
    void findsNoFaultWithAnIndexThatItMade() {
        index.pointAlias(alias, name);

        assertThat(index.defect(alias, name, Set.of())).isEmpty();
    }

    @Test
    void seesThatAnIndexIsGone() {
        assertThat(index.defect(alias, other, Set.of()))
                .hasValueSatisfying(defect -> assertThat(defect).contains(other, "is gone"));
    }

    @Test
    void seesAMappingThatSomebodyChanged() throws Exception {
        index.pointAlias(alias, name);
        TestElasticsearch.client()
                .indices()
                .putMapping(change -> change.index(name).properties("nickname", field -> field.keyword(text -> text)));

        assertThat(index.defect(alias, name, Set.of()))
                .hasValueSatisfying(defect -> assertThat(defect).contains("mapping"));
    }

    @Test
    void seesAnAliasThatIsMissingOrLeadsElsewhere() {
        assertThat(index.defect(alias, name, Set.of()))
                .hasValueSatisfying(defect -> assertThat(defect).contains(alias, "missing"));

        index.create(other, IndexSettings.SINGLE_NODE);
        index.pointAlias(alias, other);
        assertThat(index.defect(alias, name, Set.of()))
                .hasValueSatisfying(defect -> assertThat(defect).contains(alias, "elsewhere"));
        assertThat(index.defect(alias, name, Set.of(other))).isEmpty();
    }

    @Test
    void takesAnAliasAway() {
        index.pointAlias(alias, name);
        index.removeAlias(alias);
        index.removeAlias(alias);

        assertThat(index.defect(alias, name, Set.of())).isPresent();
        assertThat(index.exists(name)).isTrue();
    }

    @Test
    void saysThatAnIndexIsMissing() {
        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> index.fingerprints(other, 0, 9, 1))
                .satisfies(missing -> assertThat(missing.reason()).isEqualTo(Reason.MISSING))
                .withMessageContaining(other);
    }

    @Test
    void saysThatNobodyAnswers() {
        var unreachable = TestElasticsearch.customerIndex(TestElasticsearch.clientOf("http://localhost:9"));

        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> unreachable.bulk(List.of(name), List.of(document(1, 1))))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE));
        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> unreachable.exists(name))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    private WriteOutcome write(CustomerDocument document) {
        return index.bulk(List.of(name), List.of(document)).getFirst();
    }

    private List<Fingerprint> fingerprints() {
        index.refresh(name);
        return index.fingerprints(name, Long.MIN_VALUE, Long.MAX_VALUE, 10);
    }

    private CustomerDocument document(long id, long version) {
        return CustomerDocument.of(customer(id).version(version).build(), tokens);
    }
}
