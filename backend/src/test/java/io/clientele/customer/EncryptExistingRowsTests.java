package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.encryption.Encryption;
import io.clientele.secret.InstallationSecret;
import io.clientele.testing.Database;
import io.clientele.testing.TestInstallation;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The record of an older version, in which cards and notes stand in clear. */
@Tag("installation")
class EncryptExistingRowsTests {

    private static final int PEOPLE = 2_345;

    private final InstallationSecret secret = new InstallationSecret("a secret of the tests, long enough");
    private final NumberTokens tokens = new NumberTokens(secret);

    private Database database;
    private DataSource connections;
    private JdbcClient jdbc;

    @BeforeEach
    void olderVersion() {
        database = TestInstallation.emptyDatabase();
        var server = database.server().get();
        connections = new DriverManagerDataSource(server.jdbcUrl(database.name()), server.user(), server.password());
        jdbc = JdbcClient.create(connections);
        flyway().target("10").load().migrate();
        LongStream.rangeClosed(1, PEOPLE).forEach(this::insert);
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void encryptsWhatStoodInClear() {
        flyway().load().migrate();

        var rows = new EncryptedRows(Encryption.duringMigration(jdbc, secret), tokens);
        assertThat(jdbc.sql("SELECT * FROM customer_membership ORDER BY customer_id")
                        .query(rows::membership)
                        .list())
                .hasSize(PEOPLE)
                .allSatisfy(card -> assertThat(card.cardNumber()).isEqualTo("C-" + card.customerId()));
        assertThat(jdbc.sql("SELECT * FROM customer_confidential")
                        .query(rows::confidential)
                        .list())
                .hasSize(PEOPLE / 2)
                .allSatisfy(each -> assertThat(each.notes()).isEqualTo("Заметки 备注 " + each.customerId()));
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        flyway().target("11").load().migrate();
        var encryption = Encryption.duringMigration(jdbc, secret);
        jdbc.sql("UPDATE customer_membership SET card = ?, card_token = ? WHERE customer_id = 1")
                .params(encryption.encrypt(EncryptedColumns.CARD_NUMBER, 1, "C-1"), tokens.ofCard("C-1"))
                .update();

        encryptsWhatStoodInClear();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration")
                .javaMigrations(new EncryptExistingRows(secret, tokens));
    }

    private void insert(long id) {
        jdbc.sql("""
                        INSERT INTO customer (id, version, customer_number, kind, display_name, notes, created_at, changed_at)
                        VALUES (?, 1, ?, 'PERSON', 'Somebody', ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                        """)
                .params(id, "N-" + id, id % 2 == 0 ? "Заметки 备注 " + id : null)
                .update();
        jdbc.sql("INSERT INTO customer_membership VALUES (?, ?, 'GOLD', '2024-05-01', 1)")
                .params(id, "C-" + id)
                .update();
    }
}
