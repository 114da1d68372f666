package io.clientele.transfer;

import io.clientele.command.CommandRefused;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of a file, in its order.
 *
 * @param columns as documented, in lower case
 */
record CsvHeader(List<String> columns) {

    /** What an earlier load wrote beside the rows that it refused; mended rows may keep it. */
    static final String REASON = "reason";

    static CsvHeader read(Path path, List<String> cells, List<String> known, Set<String> required) {
        var columns = cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!known.contains(column) && !column.equals(REASON)) {
                throw new CommandRefused("%s has a column '%s' that is not known; known are %s."
                        .formatted(path, shortened(column), String.join(", ", known)));
            }
            if (!seen.add(column)) {
                throw new CommandRefused("%s has two columns '%s'.".formatted(path, column));
            }
        }
        for (var column : required) {
            if (!seen.contains(column)) {
                throw new CommandRefused("%s needs a column '%s'.".formatted(path, column));
            }
        }
        return new CsvHeader(columns);
    }

    /** A file without a header has a row of data in its place. */
    private static String shortened(String column) {
        return column.length() <= 40 ? column : column.substring(0, 40) + "…";
    }

    boolean has(String column) {
        return columns.contains(column);
    }
}
