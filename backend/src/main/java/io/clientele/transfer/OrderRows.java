package io.clientele.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one order. */
record OrderRows(List<CsvRow> rows) {

    /** What stands in the first row that says anything of it. */
    @Nullable
    String cell(String column) {
        for (var row : rows) {
            var cell = row.cell(column);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** Why no order can be made of the rows; null when nothing speaks against it. */
    @Nullable
    String fault() {
        for (var row : rows) {
            var misshapen = row.misshapen();
            if (misshapen != null) {
                return "line %d %s".formatted(row.line(), misshapen);
            }
        }
        return disagreement();
    }

    private @Nullable String disagreement() {
        for (var column : OrderColumns.ORDER) {
            var said = cell(column);
            for (var row : rows) {
                var cell = row.cell(column);
                if (cell != null && !cell.equals(said)) {
                    return "%s: line %d differs from the rows of this order before it".formatted(column, row.line());
                }
            }
        }
        return null;
    }
}
