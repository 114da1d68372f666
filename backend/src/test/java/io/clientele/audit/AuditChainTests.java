package io.clientele.audit;

import static io.clientele.testing.Somebody.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.field.DataCategory;
import io.clientele.testing.InstallationTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InstallationTest
class AuditChainTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    @AfterEach
    void emptyTrail() {
        transactions.executeWithoutResult(status -> {
            // Whoever adds to the chain holds the head.
            jdbc.sql("UPDATE audit_head SET position = 0, link = REPEAT(CHAR(0), 32)")
                    .update();
            List.of("audit_inbox", "audit_customer", "audit_entry")
                    .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        });
    }

    @Test
    void isWholeWhenNothingWasDone() {
        assertThat(verification.verify(null).fault()).isNull();
    }

    @Test
    void keepsAllThatIsNoted() {
        note(5);

        assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(verification.verify(null).fault()).isNull();
        assertThat(verification.verify(null).position()).isEqualTo(5);
        assertThat(waiting()).isZero();
    }

    @Test
    void linksTextsInAnyScriptAndWithoutThem() {
        trail.note(new AuditEvent(
                new Actor("王芳", "клиент", List.of("служба", "𠮷野家"), null),
                AuditAction.CHANGE_CUSTOMERS,
                Set.of(DataCategory.CONTACT, DataCategory.IDENTITY),
                LongStream.range(1, 1_001).boxed().toList(),
                "x".repeat(600),
                "日".repeat(600),
                true));
        awaitMoved(1);

        assertThat(verification.verify(null).fault()).isNull();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_customer")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_000);
    }

    @Test
    void forgetsWhatIsRolledBack() {
        transactions.executeWithoutResult(status -> {
            trail.note(event(1));
            status.setRollbackOnly();
        });
        note(1);

        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void addsEachOnceHoweverManyAddToIt() {
        IntStream.range(0, 700).forEach(number -> trail.note(event(number)));

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(number -> CompletableFuture.runAsync(chain::append, Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
        awaitMoved(700);

        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 700).boxed().toList());
        assertThat(verification.verify(null).fault()).isNull();
    }

    @Test
    void noticesAnEntryThatWasChanged() {
        note(3);

        jdbc.sql("UPDATE audit_entry SET user_name = 'somebody else' WHERE position = 2")
                .update();

        assertThat(verification.verify(null).fault()).isEqualTo("Entry 2 is not as it was made.");
    }

    @Test
    void noticesEveryColumn() {
        note(1);
        var changes = List.of(
                "happened_at = happened_at + INTERVAL 1 SECOND",
                "user_name = 'x'",
                "client = 'x'",
                "roles = 'x'",
                "action = 'ASK'",
                "operation = 'x'",
                "categories = 'CONTACT'",
                "affected = affected + 1",
                "customers = '7'",
                "detail = ''",
                "reason = 'x'",
                "refused = NOT refused",
                "link = REVERSE(link)");

        assertThat(changes)
                .allSatisfy(change -> assertThat(faultAfter(change)).isEqualTo("Entry 1 is not as it was made."));
    }

    private String faultAfter(String change) {
        return transactions.execute(status -> {
            jdbc.sql("UPDATE audit_entry SET " + change).update();
            status.setRollbackOnly();
            return verification.verify(null).fault();
        });
    }

    @Test
    void noticesAnEntryThatWasTakenOut() {
        note(3);

        jdbc.sql("DELETE FROM audit_entry WHERE position = 2").update();

        assertThat(verification.verify(null).fault()).isEqualTo("Entry 2 is gone.");
    }

    @Test
    void noticesEntriesThatChangedPlaces() {
        note(2);

        jdbc.sql("UPDATE audit_entry SET position = 9 WHERE position = 1").update();
        jdbc.sql("UPDATE audit_entry SET position = 1 WHERE position = 2").update();
        jdbc.sql("UPDATE audit_entry SET position = 2 WHERE position = 9").update();

        assertThat(verification.verify(null).fault()).isEqualTo("Entry 1 is not as it was made.");
    }

    @Test
    void noticesAnEndThatWasCutOff() {
        note(3);

        jdbc.sql("DELETE FROM audit_entry WHERE position = 3").update();

        assertThat(verification.verify(null).fault()).isEqualTo("Entries 3 to 3 are gone.");
    }

    @Test
    void noticesByANotedLinkThatTheEndAndItsHeadWereCutOff() {
        note(3);
        var noted = verification.verify(null);
        jdbc.sql("DELETE FROM audit_entry WHERE position = 3").update();
        jdbc.sql("""
                UPDATE audit_head SET position = 2, link = (SELECT link FROM audit_entry WHERE position = 2)
                """).update();
        var witness = new AuditVerification.Witness(noted.position(), noted.link());

        assertThat(verification.verify(null).fault()).isNull();
        assertThat(verification.verify(witness).fault()).isEqualTo("The chain ends at 2, before the noted link.");

        note(1);
        assertThat(verification.verify(witness).fault()).isEqualTo("Entry 3 has another link than was noted.");
    }

    private void note(int events) {
        long before = positions().size();
        IntStream.range(0, events).forEach(number -> trail.note(event(number)));
        awaitMoved(before + events);
    }

    private static AuditEvent event(long customer) {
        return AUTHOR.did(AuditAction.RECORD_ORDERS, List.of(customer));
    }

    private void awaitMoved(long entries) {
        chain.append();
        await().untilAsserted(() -> assertThat(positions()).hasSize((int) entries));
    }

    private List<Long> positions() {
        return jdbc.sql("SELECT position FROM audit_entry ORDER BY position")
                .query(Long.class)
                .list();
    }

    private int waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_inbox").query(Integer.class).single();
    }
}
