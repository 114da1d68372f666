package io.clientele.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.index.Fingerprint;
import io.clientele.index.document.CustomerDocument;
import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.SearchTokens;
import io.clientele.testing.InstallationTest;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@InstallationTest
class DriftCheckTests {

    /** Far beyond the customers of any test. */
    private static final long NOBODY = 900_000_000;

    private static final long ERASED = 900_000_001;

    private final MirrorDriver driver;
    private final SearchTokens tokens;
    private List<Long> ids = List.of();

    @Autowired
    DriftCheckTests(ApplicationContext application) {
        this.driver = new MirrorDriver(application);
        this.tokens = application.getBean(SearchTokens.class);
    }

    @BeforeEach
    void customers() {
        ids = driver.onlyCustomers(3);
    }

    @AfterEach
    void nobodyIsLeft() {
        driver.jdbc
                .sql("DELETE FROM customer_grave WHERE id >= ?")
                .param(NOBODY)
                .update();
        driver.heal();
    }

    @Test
    void findsNothingWhereNothingDiffers() {
        assertFound(driver.check(), 0, 0, 0, 0, 0);
    }

    @Test
    void mendsARowThatPlainSqlChanged() {
        var before = driver.held();
        driver.jdbc
                .sql("UPDATE customer SET gender = 'FEMALE' WHERE id = ?")
                .param(ids.get(1))
                .update();

        assertFound(driver.check(), 0, 1, 0, 0, 0);

        await().untilAsserted(() -> assertThat(driver.held().get(1).hash())
                .isNotEqualTo(before.get(1).hash()));
        driver.jdbc.sql("UPDATE customer SET gender = NULL").update();
        assertFound(driver.check(), 0, 1, 0, 0, 0);
        await().untilAsserted(() -> assertThat(driver.held()).isEqualTo(before));
    }

    /** Products are kept for seconds while customers are mirrored, but not for a check. */
    @Test
    void mendsWhoBoughtAProductThatPlainSqlChanged() {
        driver.order(ids.get(1), "DRIFT");
        var before = driver.held();
        driver.jdbc
                .sql("UPDATE product SET brand = 'Another' WHERE sku = 'DRIFT'")
                .update();

        assertFound(driver.check(), 0, 1, 0, 0, 0);

        await().untilAsserted(() -> assertThat(driver.held().get(1).hash())
                .isNotEqualTo(before.get(1).hash()));
        driver.jdbc.sql("UPDATE product SET brand = NULL WHERE sku = 'DRIFT'").update();
        assertFound(driver.check(), 0, 1, 0, 0, 0);
        await().untilAsserted(() -> assertThat(driver.held()).isEqualTo(before));
    }

    @Test
    void mendsADocumentThatIsMissing() {
        driver.index.bulk(
                List.of(driver.live()), List.of(CustomerDocument.tombstone(ids.get(2), driver.version(ids.get(2)))));
        driver.index.refresh(driver.live());

        assertFound(driver.check(), 1, 0, 0, 0, 0);

        await().untilAsserted(() ->
                assertThat(driver.held()).extracting(Fingerprint::id).containsExactlyElementsOf(ids));
    }

    @Test
    void overtakesADocumentThatIsNewerThanTheRecord() {
        long held = driver.version(ids.getFirst()) + 7;
        write(ids.getFirst(), held);

        assertFound(driver.check(), 0, 0, 0, 1, 0);

        driver.awaitQuiet();
        assertThat(driver.version(ids.getFirst())).isGreaterThan(held);
        assertFound(driver.check(), 0, 0, 0, 0, 0);
    }

    @Test
    void removesADocumentOfNobody() {
        write(NOBODY, 5);

        assertFound(driver.check(), 0, 0, 1, 0, 0);

        driver.awaitQuiet();
        assertThat(driver.held()).extracting(Fingerprint::id).containsExactlyElementsOf(ids);
    }

    /** More than any statement or request names at once. */
    @Test
    void removesDocumentsOfThousands() {
        var nobodies = LongStream.range(NOBODY + 100, NOBODY + 12_100)
                .mapToObj(id -> document(id, 1))
                .toList();
        driver.index.bulk(List.of(driver.live()), nobodies);
        driver.index.refresh(driver.live());

        assertFound(driver.check(), 0, 0, 12_000, 0, 0);

        driver.awaitQuiet();
        assertThat(driver.held()).extracting(Fingerprint::id).containsExactlyElementsOf(ids);
    }

    @Test
    void tellsOfAnErasedPersonInTheIndex() {
        driver.jdbc
                .sql("INSERT INTO customer_grave (id, version, erased_at) VALUES (?, 3, UTC_TIMESTAMP(6))")
                .param(ERASED)
                .update();
        write(ERASED, 5);

        assertFound(driver.check(), 0, 0, 1, 0, 1);

        driver.awaitQuiet();
        assertThat(driver.held()).extracting(Fingerprint::id).containsExactlyElementsOf(ids);
        assertThat(driver.api.get("admin", "/actuator/prometheus").body())
                .containsPattern("clientele_mirror_drift_total\\{kind=\"resurrected\"} [1-9]");
    }

    @Test
    void leavesMarkedCustomersToTheRelay() {
        driver.jdbc
                .sql("UPDATE customer SET gender = 'MARTIAN', version = version + 1 WHERE id = ?")
                .param(ids.getFirst())
                .update();
        driver.jdbc.sql("""
                INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked)
                SELECT id, version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, TRUE FROM customer WHERE id = ?
                """).param(ids.getFirst()).update();

        assertFound(driver.check(), 0, 0, 0, 0, 0);

        driver.jdbc.sql("UPDATE customer SET gender = NULL").update();
        driver.jdbc
                .sql("UPDATE mirror_dirty SET parked = FALSE, due_at = UTC_TIMESTAMP(6)")
                .update();
    }

    private void write(long id, long version) {
        driver.index.bulk(List.of(driver.live()), List.of(document(id, version)));
        driver.index.refresh(driver.live());
    }

    private CustomerDocument document(long id, long version) {
        var facts = new CustomerFacts(
                id,
                version,
                "PERSON",
                List.of("Somebody"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CustomerFacts.Person.UNKNOWN,
                CustomerFacts.Place.UNKNOWN,
                null,
                null,
                CustomerFacts.Relationship.UNKNOWN,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of());
        return CustomerDocument.of(facts, tokens);
    }

    private static void assertFound(JsonNode run, int missing, int changed, int orphaned, int ahead, int resurrected) {
        assertThat(run.get("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(List.of(
                        run.get("missing").asInt(),
                        run.get("changed").asInt(),
                        run.get("orphaned").asInt(),
                        run.get("ahead").asInt(),
                        run.get("resurrected").asInt()))
                .containsExactly(missing, changed, orphaned, ahead, resurrected);
    }
}
