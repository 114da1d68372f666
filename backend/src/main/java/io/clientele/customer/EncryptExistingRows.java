package io.clientele.customer;

import io.clientele.encryption.Encryption;
import io.clientele.secret.InstallationSecret;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Between the migration that makes room for what is encrypted and the one that drops the clear columns: makes the first key, and
 * encrypts what an older version has left in clear. It can begin again wherever it was broken off.
 */
@Component
class EncryptExistingRows implements JavaMigration {

    private static final int BATCH = 1_000;

    private static final String CARDS = """
            SELECT customer_id, card_number FROM customer_membership
            WHERE customer_id > ? AND card IS NULL ORDER BY customer_id LIMIT ?
            """;

    private static final String ENCRYPT_CARD =
            "UPDATE customer_membership SET card = ?, card_token = ? WHERE customer_id = ?";

    private static final String NOTES =
            "SELECT id, notes FROM customer WHERE id > ? AND notes IS NOT NULL ORDER BY id LIMIT ?";

    private static final String ENCRYPT_NOTES =
            "INSERT IGNORE INTO customer_confidential (customer_id, notes) VALUES (?, ?)";

    private final InstallationSecret secret;
    private final NumberTokens tokens;

    EncryptExistingRows(InstallationSecret secret, NumberTokens tokens) {
        this.secret = secret;
        this.tokens = tokens;
    }

    @Override
    public void migrate(Context context) {
        var connection = new SingleConnectionDataSource(context.getConnection(), true);
        var encryption = Encryption.duringMigration(JdbcClient.create(connection), secret);
        var jdbc = new JdbcTemplate(connection);
        encrypt(jdbc, CARDS, ENCRYPT_CARD, clear -> new Object[] {
            encryption.encrypt(EncryptedColumns.CARD_NUMBER, clear.customer(), clear.text()),
            tokens.ofCard(clear.text()),
            clear.customer()
        });
        encrypt(jdbc, NOTES, ENCRYPT_NOTES, clear -> new Object[] {
            clear.customer(), encryption.encrypt(EncryptedColumns.NOTES, clear.customer(), clear.text())
        });
    }

    private static void encrypt(JdbcTemplate jdbc, String read, String write, Parameters parameters) {
        var batch = batch(jdbc, read, 0);
        while (!batch.isEmpty()) {
            jdbc.batchUpdate(write, batch.stream().map(parameters::of).toList());
            batch = batch(jdbc, read, batch.getLast().customer());
        }
    }

    private static List<Clear> batch(JdbcTemplate jdbc, String read, long after) {
        return jdbc.query(read, (row, index) -> new Clear(row.getLong(1), row.getString(2)), after, BATCH);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("11.1");
    }

    @Override
    public String getDescription() {
        return "encrypt existing rows";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    private record Clear(long customer, String text) {}

    @FunctionalInterface
    private interface Parameters {
        Object[] of(Clear clear);
    }
}
