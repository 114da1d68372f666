package io.clientele.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The way to the record past the product: plain JDBC, past the proxy. */
record Database(Servers servers, String name) {

    static final String USER = "clientele";

    void create() throws SQLException {
        try (var connection = open("clientele")) {
            execute(connection, "DROP DATABASE IF EXISTS " + name);
            execute(connection, "CREATE DATABASE " + name);
        }
    }

    /** Commits each statement until told otherwise, and sees what is committed. */
    Connection open() throws SQLException {
        return open(name);
    }

    /** Begins a transaction whose reads are all of one instant. */
    Connection snapshot() throws SQLException {
        var connection = open();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    long count(String sql) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void each(Connection connection, String sql, Row row) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }

    static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        }
    }

    private Connection open(String database) throws SQLException {
        var url = servers.jdbcUrl(database, servers.databasePort());
        var connection = DriverManager.getConnection(url, USER, servers.databasePassword());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
