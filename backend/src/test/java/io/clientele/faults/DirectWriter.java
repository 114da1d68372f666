package io.clientele.faults;

import io.clientele.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Changes the record past the product, in transactions that keep to its protocol: version first, then the change, then the mark. */
final class DirectWriter {

    private static final String BUMP = "UPDATE customer SET version = version + 1 WHERE id = ?";

    private static final String SET_GENDER = "UPDATE customer SET gender = ? WHERE id = ?";

    private static final String MARK = """
            INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked)
            SELECT id, version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE FROM customer WHERE id = ?
            ON DUPLICATE KEY UPDATE
                version = customer.version, due_at = UTC_TIMESTAMP(6), attempts = 0, parked = FALSE, last_error = NULL
            """;

    private final Database database;

    DirectWriter(Database database) {
        this.database = database;
    }

    /** A value that no customer has makes the document unreadable; a good one mends it. */
    void setGender(Collection<Long> customers, String gender) throws SQLException {
        for (long customer : customers) {
            try (var connection = transaction()) {
                Database.execute(connection, BUMP, customer);
                Database.execute(connection, SET_GENDER, gender, customer);
                Database.execute(connection, MARK, customer);
                connection.commit();
            }
        }
    }

    /** Locks customers in any order, and marks too, as no careful program would. */
    void storm(List<Long> customers, Random random) {
        try (var connection = transaction()) {
            for (int locks = 0; locks < 5; locks++) {
                long customer = customers.get(random.nextInt(customers.size()));
                Database.execute(connection, BUMP, customer);
                Database.execute(connection, MARK, customer);
                Thread.sleep(random.nextInt(20));
            }
            Thread.sleep(random.nextInt(10) == 0 ? 4_000 : 10);
            connection.commit();
        } catch (SQLException victim) {
            // As expected of a storm.
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection transaction() throws SQLException {
        var connection = database.open();
        connection.setAutoCommit(false);
        return connection;
    }
}
