package io.clientele.sample;

import io.trino.tpcds.Session;
import io.trino.tpcds.Table;
import io.trino.tpcds.row.TableRow;
import io.trino.tpcds.row.generator.RowGenerator;
import java.util.stream.Stream;

/** The TPC-DS tables at one scale. */
record TpcdsTables(Session session) {

    static TpcdsTables atScale(double scale) {
        return new TpcdsTables(Session.getDefaultSession().withScale(scale));
    }

    long count(Table table) {
        return session.getScaling().getRowCount(table);
    }

    /** Every row by ascending key. */
    Stream<TableRow> rows(Table table, RowGenerator generator) {
        return Sequence.upTo(count(table), key -> next(key, generator));
    }

    /** One row out of order; every call costs a few microseconds, however far the key is. */
    TableRow row(long key, RowGenerator generator) {
        generator.skipRowsUntilStartingRowNumber(key);
        return next(key, generator);
    }

    private TableRow next(long key, RowGenerator generator) {
        TableRow row = generator
                .generateRowAndChildRows(key, session, null, null)
                .getRowAndChildRows()
                .getFirst();
        generator.consumeRemainingSeedsForRow();
        return row;
    }
}
