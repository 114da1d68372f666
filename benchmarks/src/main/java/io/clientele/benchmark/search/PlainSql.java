package io.clientele.benchmark.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Asks the record, without the product: all statements that a set of parameters takes, the first of which counts. */
final class PlainSql implements Way {

    private final String name;
    private final List<Connection> connections;
    private final List<List<String>> statements;

    /** @param connections one for each client */
    PlainSql(Spending spending, List<Connection> connections, List<Asked> sets) {
        this.name = spending.title();
        this.connections = connections;
        this.statements = sets.stream()
                .map(set -> set.statements().stream().map(spending::in).toList())
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer ask(int set, int client) throws SQLException {
        long customers = -1;
        for (var sql : statements.get(set)) {
            long first = read(connections.get(client), sql);
            if (customers < 0) customers = first;
        }
        long found = customers;
        return () -> found;
    }

    /** Reads every row, and says what the first of them begins with: 0 without one. */
    private static long read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            long first = 0;
            for (int row = 0; rows.next(); row++) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) rows.getString(column);
                if (row == 0 && sql.startsWith("SELECT COUNT(*)")) first = rows.getLong(1);
            }
            return first;
        }
    }
}
