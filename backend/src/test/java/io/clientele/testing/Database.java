package io.clientele.testing;

import io.clientele.localstack.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The way to the record past the product: plain JDBC.
 *
 * @param server whose port may change when it is started again
 */
public record Database(Supplier<Endpoints.Database> server, String name) {

    /** Empty, whatever there was. */
    public void create() {
        drop();
        administer("CREATE DATABASE " + name);
    }

    public void drop() {
        administer("DROP DATABASE IF EXISTS " + name);
    }

    /** Commits each statement until told otherwise, and sees what is committed. */
    public Connection open() throws SQLException {
        var connection = connect(server -> server.jdbcUrl(name));
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    /** Begins a transaction whose reads are all of one instant. */
    public Connection snapshot() throws SQLException {
        var connection = open();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    public long count(String sql) throws SQLException {
        try (var connection = open()) {
            return value(connection, sql, row -> row.getLong(1));
        }
    }

    public List<Long> ids(String sql) throws SQLException {
        try (var connection = open()) {
            var ids = new ArrayList<Long>();
            each(connection, sql, row -> ids.add(row.getLong(1)));
            return ids;
        }
    }

    /** Of the first row. */
    public static <T> T value(Connection connection, String sql, Value<T> value) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return value.read(rows);
        }
    }

    public static void each(Connection connection, String sql, Row row) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }

    public static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        }
    }

    private void administer(String sql) {
        try (var connection = connect(Endpoints.Database::jdbcUrl)) {
            execute(connection, sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect(Function<Endpoints.Database, String> url) throws SQLException {
        var now = server.get();
        return DriverManager.getConnection(url.apply(now), now.user(), now.password());
    }

    @FunctionalInterface
    public interface Value<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    public interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
