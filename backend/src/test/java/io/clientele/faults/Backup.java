package io.clientele.faults;

import io.clientele.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A copy of a record, to be put in its place later. */
final class Backup {

    private final Database record;
    private final Database copy;

    private Backup(Database record) {
        this.record = record;
        this.copy = new Database(record.server(), record.name() + "_backup");
    }

    static Backup of(Database record) throws SQLException {
        var backup = new Backup(record);
        copy(record, backup.copy);
        return backup;
    }

    void restore() throws SQLException {
        copy(copy, record);
    }

    private static void copy(Database from, Database to) throws SQLException {
        to.create();
        try (var connection = to.open()) {
            Database.execute(connection, "SET SESSION foreign_key_checks = 0");
            for (var table : tables(connection, from)) {
                Database.execute(connection, definition(connection, from, table));
                Database.execute(
                        connection, "INSERT INTO `%2$s` SELECT * FROM `%1$s`.`%2$s`".formatted(from.name(), table));
            }
        }
    }

    private static List<String> tables(Connection connection, Database database) throws SQLException {
        var tables = new ArrayList<String>();
        Database.each(connection, "SHOW TABLES FROM " + database.name(), row -> tables.add(row.getString(1)));
        return tables;
    }

    /** With its foreign keys, which CREATE TABLE ... LIKE leaves out. */
    private static String definition(Connection connection, Database database, String table) throws SQLException {
        return Database.value(
                connection, "SHOW CREATE TABLE `%s`.`%s`".formatted(database.name(), table), row -> row.getString(2));
    }
}
