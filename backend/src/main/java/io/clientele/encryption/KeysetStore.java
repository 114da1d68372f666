package io.clientele.encryption;

import io.clientele.secret.InstallationSecret;
import io.clientele.secret.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keyset as it lies in the record, sealed with the installation's secret. */
final class KeysetStore {

    private static final String CONTEXT = "keyset";

    private static final String CREATE = """
            INSERT IGNORE INTO encryption_keyset (id, revision, sealed_keys, changed_at, carried_through)
            VALUES (1, ?, ?, UTC_TIMESTAMP(6), 1)
            """;

    private static final String READ = "SELECT revision, sealed_keys FROM encryption_keyset WHERE id = 1";

    private static final String REVISION = "SELECT revision FROM encryption_keyset WHERE id = 1";

    private static final String REPLACE = """
            UPDATE encryption_keyset SET revision = ?, sealed_keys = ?, changed_at = UTC_TIMESTAMP(6) WHERE id = 1
            """;

    private static final String LEFT_TO_CARRY_THROUGH =
            "SELECT COUNT(*) FROM encryption_keyset WHERE id = 1 AND carried_through < revision";

    /** Not before every instance has surely heard of the key: until then one may still encrypt with the one before. */
    private static final String NOTE_CARRIED_THROUGH = """
            UPDATE encryption_keyset SET carried_through = revision
            WHERE id = 1 AND revision = ? AND changed_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND
            """;

    private final JdbcClient jdbc;
    private final Seal seal;

    KeysetStore(JdbcClient jdbc, InstallationSecret secret) {
        this.jdbc = jdbc;
        this.seal = secret.seal("encryption keyset");
    }

    /** Unless there is one. */
    void create() {
        var keys = Keys.first();
        jdbc.sql(CREATE).params(keys.revision(), sealed(keys)).update();
    }

    /** @throws SecretDoesNotFitException when the keys were sealed with another secret */
    Keys read() {
        return read(READ);
    }

    /** Nobody else changes them until the transaction ends. */
    Keys lock() {
        return read(READ + " FOR UPDATE");
    }

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    void replace(Keys keys) {
        jdbc.sql(REPLACE).params(keys.revision(), sealed(keys)).update();
    }

    /** Whether there may be values that an earlier key has encrypted. */
    boolean leftToCarryThrough() {
        return jdbc.sql(LEFT_TO_CARRY_THROUGH).query(Long.class).single() > 0;
    }

    void noteCarriedThrough(Keys keys, long settledSeconds) {
        jdbc.sql(NOTE_CARRIED_THROUGH).params(keys.revision(), settledSeconds).update();
    }

    private Keys read(String sql) {
        return jdbc.sql(sql)
                .query((row, index) -> opened(row.getLong("revision"), row.getBytes("sealed_keys")))
                .single();
    }

    private Keys opened(long revision, byte[] sealedKeys) {
        return Keys.parse(revision, seal.open(sealedKeys, CONTEXT).orElseThrow(SecretDoesNotFitException::new));
    }

    private byte[] sealed(Keys keys) {
        return seal.seal(keys.serialized(), CONTEXT);
    }
}
