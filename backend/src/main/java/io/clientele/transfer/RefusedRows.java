package io.clientele.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that were not taken, beside the file, each with its reason. Cells stay as they were, so that the file
 * can be mended and loaded again: only our own words must not begin like a formula.
 */
final class RefusedRows implements AutoCloseable {

    private final CsvFile source;
    private @Nullable Path path;
    private @Nullable CsvWriter writer;
    private long count;

    RefusedRows(CsvFile source) {
        this.source = source;
    }

    synchronized void add(CsvRow row, String reason) {
        try {
            if (writer == null) {
                writer = begin();
            }
            writer.writeRecord(cells(row, Spreadsheet.harmless(reason)));
            count++;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized long count() {
        return count;
    }

    /** Where they are; null when there are none. */
    synchronized @Nullable Path path() {
        return path;
    }

    @Override
    public synchronized void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private CsvWriter begin() throws IOException {
        var free = freePath();
        path = free;
        var file = Files.newOutputStream(free, StandardOpenOption.CREATE_NEW);
        file.write(Spreadsheet.byteOrderMark());
        var begun = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
        var header = new ArrayList<>(source.header().columns());
        header.remove(CsvHeader.REASON);
        header.add(CsvHeader.REASON);
        begun.writeRecord(header);
        return begun;
    }

    /** A file that somebody may be mending is never overwritten. */
    private Path freePath() {
        var name = source.path().getFileName().toString().replaceFirst("(?i)(\\.refused(-\\d+)?)?(\\.csv)?$", "");
        var free = source.path().resolveSibling(name + ".refused.csv");
        for (int number = 2; Files.exists(free); number++) {
            free = source.path().resolveSibling(name + ".refused-" + number + ".csv");
        }
        return free;
    }

    private List<String> cells(CsvRow row, String reason) {
        var columns = source.header().columns();
        int earlier = columns.indexOf(CsvHeader.REASON);
        var cells = new ArrayList<>(row.cells());
        if (earlier >= 0 && earlier < cells.size()) {
            cells.remove(earlier);
        }
        cells.add(reason);
        return cells;
    }
}
