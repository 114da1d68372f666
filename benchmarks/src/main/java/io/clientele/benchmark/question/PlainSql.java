package io.clientele.benchmark.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Asks the record, without the product: all statements that a set of parameters takes, the first of which says how many were found. */
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
        long first = -1;
        for (var sql : statements.get(set)) {
            long found = read(connections.get(client), sql);
            if (first < 0) first = found;
        }
        long found = first;
        return () -> found;
    }

    /** Reads every row, and says how many there are; of a statement that counts, what the first of them begins with. */
    private static long read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            boolean counts = sql.startsWith("SELECT COUNT(*)");
            int columns = rows.getMetaData().getColumnCount();
            long found = 0;
            for (int row = 1; rows.next(); row++) {
                for (int column = 1; column <= columns; column++) rows.getString(column);
                if (!counts) found = row;
                else if (row == 1) found = rows.getLong(1);
            }
            return found;
        }
    }
}
