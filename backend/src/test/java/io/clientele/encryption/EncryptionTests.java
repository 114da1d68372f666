package io.clientele.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clientele.customer.CustomerParts;
import io.clientele.secret.InstallationSecret;
import io.clientele.testing.EmptyRecord;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@InstallationTest
class EncryptionTests {

    @Autowired
    Intake intake;

    @Autowired
    CustomerParts parts;

    @Autowired
    KeyRotation rotation;

    @Autowired
    Reencryption reencryption;

    @Autowired
    Keyring keyring;

    @Autowired
    KeysetStore store;

    @Autowired
    List<EncryptedColumn> columns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private final String secret = "qzk" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void nobody() {
        EmptyRecord.clear(application);
    }

    @Test
    void leavesNothingInClear() {
        var customer = customers(1).getFirst();

        assertThat(columns)
                .hasSize(3)
                .allSatisfy(column -> assertThat(stored(column, customer))
                        .isNotEmpty()
                        .satisfies(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                                .doesNotContain(secret)));
    }

    @Test
    void readsBackWhatWasWritten() {
        var customer = customers(1).getFirst();

        assertReadable(List.of(customer));
    }

    @Test
    void encryptsEqualValuesDifferently() {
        var both = customers(2);
        var notes = new EncryptedColumn("customer_confidential", "customer_id", "notes");

        assertThat(stored(notes, both.getFirst())).isNotEqualTo(stored(notes, both.getLast()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE customer_confidential SET notes = tax_number",
                "UPDATE customer_confidential SET notes = CONCAT(LEFT(notes, 20), REVERSE(SUBSTRING(notes, 21)))",
                "UPDATE customer_confidential SET notes = 'in clear'"
            })
    void opensNothingThatSomebodyChangedOrMoved(String change) {
        var customers = customers(1);

        jdbc.sql(change).update();

        assertThatIllegalStateException()
                .isThrownBy(() -> parts.confidential(customers))
                .withMessageContaining("customer_confidential.notes")
                .withMessageNotContaining(secret);
    }

    @Test
    void opensNothingOfAnotherCustomer() {
        var both = customers(2);
        var card = new EncryptedColumn("customer_membership", "customer_id", "card_number");
        var firsts = stored(card, both.getFirst());

        jdbc.sql("UPDATE customer_membership SET card_number = ? WHERE customer_id = ?")
                .params(firsts, both.getLast())
                .update();

        assertThatIllegalStateException().isThrownBy(() -> parts.memberships(both));
    }

    @Test
    void readsOldRowsAfterAChangeOfTheKeyAndEncryptsThemAnew() {
        var before = customers(3);
        rotation.rotate();
        assertReadable(before);
        keyring.newer();
        var after = customers(2);

        assertThat(marks()).hasSize(2);
        assertThat(reencryption.carryThrough()).isEqualTo(9);

        assertThat(marks()).hasSize(1);
        assertThat(reencryption.carryThrough()).isZero();
        assertReadable(before);
        assertReadable(after);
    }

    @Test
    void isNotHeldUpByWhatCannotBeRead() {
        var both = customers(2);
        jdbc.sql("UPDATE customer_confidential SET notes = 'in clear' WHERE customer_id = ?")
                .param(both.getFirst())
                .update();
        rotation.rotate();

        assertThat(reencryption.carryThrough()).isEqualTo(5);
        assertThat(reencryption.carryThrough()).isZero();

        assertReadable(both.subList(1, 2));
    }

    @Test
    void changesTheKeyWhilePeopleWork() {
        var customers = new ArrayList<>(customers(40));
        var working = new AtomicBoolean(true);
        var people = CompletableFuture.supplyAsync(() -> {
            var written = new ArrayList<Long>();
            while (working.get()) {
                assertReadable(customers);
                written.addAll(customers(3));
            }
            return written;
        });

        for (int round = 0; round < 3; round++) {
            rotation.rotate();
            reencryption.carryThrough();
        }
        working.set(false);
        customers.addAll(people.join());
        reencryption.carryThrough();

        assertThat(marks()).hasSize(1);
        assertReadable(customers);
    }

    @Test
    void readsWhatAnInstanceEncryptedThatHeardOfTheKeyEarlier() {
        var column = columns.getFirst();
        var late = new Encryption(new Keyring(store));
        rotation.rotate();
        var early = new Encryption(new Keyring(store));

        assertThat(late.decrypt(column, 7, early.encrypt(column, 7, secret))).isEqualTo(secret);
        assertThat(early.decrypt(column, 7, late.encrypt(column, 7, secret))).isEqualTo(secret);
    }

    @Test
    void doesNotCallAKeyCarriedThroughBeforeEverybodyKnowsIt() {
        rotation.rotate();
        keyring.newer();
        while (reencryption.carryThrough() > 0) {
            // Until nothing is left.
        }
        assertThat(store.leftToCarryThrough()).isTrue();

        jdbc.sql("UPDATE encryption_keyset SET changed_at = changed_at - INTERVAL 3 MINUTE")
                .update();
        reencryption.carryThrough();

        assertThat(store.leftToCarryThrough()).isFalse();
    }

    @Test
    void readsNothingWithAnotherSecret() {
        var other = new KeysetStore(jdbc, new InstallationSecret("another secret, long enough"));

        assertThatExceptionOfType(SecretDoesNotFitException.class)
                .isThrownBy(other::read)
                .withMessageContaining("CLIENTELE_SECRET");
    }

    private List<Long> customers(int count) {
        var drafts = IntStream.range(0, count)
                .mapToObj(each -> UUID.randomUUID().toString())
                .map(number -> Map.of(
                        "customerNumber",
                        number,
                        "displayName",
                        "Somebody",
                        "notes",
                        secret + " notes, 很长, длинные",
                        "taxNumber",
                        secret,
                        "membership",
                        Map.of("cardNumber", secret + number, "level", "GOLD", "joinedOn", "2024-05-01", "points", 1)))
                .toList();
        return intake.customers(drafts);
    }

    private void assertReadable(List<Long> customers) {
        assertThat(parts.confidential(customers)).hasSameSizeAs(customers);
        assertThat(parts.confidential(customers).values()).allSatisfy(each -> {
            assertThat(each.notes()).isEqualTo(secret + " notes, 很长, длинные");
            assertThat(each.taxNumber()).isEqualTo(secret);
        });
        assertThat(parts.memberships(customers).values())
                .hasSameSizeAs(customers)
                .allSatisfy(card -> assertThat(card.cardNumber()).startsWith(secret));
    }

    private byte[] stored(EncryptedColumn column, long customer) {
        return jdbc.sql("SELECT %s FROM %s WHERE %s = ?".formatted(column.column(), column.table(), column.key()))
                .param(customer)
                .query(byte[].class)
                .single();
    }

    /** With what everything that is encrypted begins: one for each key. */
    private Set<String> marks() {
        var marks = new HashSet<String>();
        columns.forEach(column -> marks.addAll(
                jdbc.sql("SELECT DISTINCT HEX(LEFT(%s, 5)) FROM %s".formatted(column.column(), column.table()))
                        .query(String.class)
                        .list()));
        return marks;
    }
}
