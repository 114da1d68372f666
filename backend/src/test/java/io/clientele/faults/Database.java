package io.clientele.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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
        try (var connection = open()) {
            return value(connection, sql, row -> row.getLong(1));
        }
    }

    List<Long> ids(String sql) throws SQLException {
        try (var connection = open()) {
            var ids = new ArrayList<Long>();
            each(connection, sql, row -> ids.add(row.getLong(1)));
            return ids;
        }
    }

    /** Of the first row. */
    static <T> T value(Connection connection, String sql, Value<T> value) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return value.read(rows);
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
    interface Value<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
