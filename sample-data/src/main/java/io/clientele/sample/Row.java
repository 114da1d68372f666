package io.clientele.sample;

import io.trino.tpcds.column.Column;
import io.trino.tpcds.row.TableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A generated row, read by column. */
record Row(List<String> values) {

    static Row of(TableRow row) {
        return new Row(row.getValues());
    }

    /** The value without outer spaces; null when there is none. */
    @Nullable
    String text(Column column) {
        String value = values.get(column.getPosition());
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Nullable
    Integer number(Column column) {
        String value = text(column);
        return value == null ? null : Integer.valueOf(value);
    }

    /** For columns that TPC-DS never leaves out. */
    int key(Column column) {
        return Integer.parseInt(values.get(column.getPosition()));
    }
}
