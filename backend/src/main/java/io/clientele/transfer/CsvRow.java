package io.clientele.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param line where it begins, from 1
 */
record CsvRow(CsvHeader header, long line, List<String> cells) {

    /** What is in the cell without surrounding blanks; null when the cell is blank or the file has no such column. */
    @Nullable
    String cell(String column) {
        int index = header.columns().indexOf(column);
        if (index < 0 || index >= cells.size()) {
            return null;
        }
        var text = cells.get(index).strip();
        return text.isEmpty() ? null : text;
    }

    boolean hasAny(List<String> columns) {
        return columns.stream().anyMatch(column -> cell(column) != null);
    }

    /** Cells that are missing or too many have shifted the others, so none can be trusted. */
    @Nullable
    String misshapen() {
        int wanted = header.columns().size();
        return cells.size() == wanted ? null : "has %d cells where the header has %d".formatted(cells.size(), wanted);
    }
}
