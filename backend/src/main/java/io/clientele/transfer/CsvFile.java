package io.clientele.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.clientele.command.CommandRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file of comma-separated values in UTF-8 whose first row names the columns. It was read to its end once, so it is known
 * to be readable; its rows are streamed, however many there are.
 *
 * @param rows how many there are below the header
 */
record CsvFile(Path path, CsvHeader header, long rows) {

    /** More than any field of the record takes; a gigantic cell is a forgotten quotation mark or an attack. */
    private static final int LONGEST_CELL = 20_000;

    private static final int LONGEST_ROW = 100_000;
    private static final int MOST_CELLS = 200;

    /** @throws CommandRefused when the file is missing, is not UTF-8, is no CSV or has columns that nobody knows */
    static CsvFile open(Path path, List<String> known, Set<String> required) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new CommandRefused("There is no file %s that could be read.".formatted(path));
        }
        Utf8.refuseUnlessValid(path);
        var counter = new Counter(path, known, required);
        read(path, counter);
        return counter.file();
    }

    void forEach(Consumer<CsvRow> row) {
        read(path, new Consumer<>() {
            private boolean below;

            @Override
            public void accept(CsvRecord record) {
                if (below) {
                    row.accept(new CsvRow(header, record.getStartingLineNumber(), record.getFields()));
                }
                below = true;
            }
        });
    }

    private static void read(Path path, Consumer<CsvRecord> each) {
        var handler = CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_CELLS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW));
        var builder = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var reader = builder.build(handler, path)) {
            reader.forEach(each);
        } catch (CsvParseException unreadable) {
            throw new CommandRefused("%s cannot be read: %s".formatted(path, sentence(unreadable)), unreadable);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The parser says where; its cause says what. */
    private static String sentence(CsvParseException unreadable) {
        var cause = unreadable.getCause();
        return unreadable.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }

    /** Reads the header, then counts. */
    private static final class Counter implements Consumer<CsvRecord> {

        private final Path path;
        private final List<String> known;
        private final Set<String> required;
        private CsvHeader header = new CsvHeader(List.of());
        private long records;

        Counter(Path path, List<String> known, Set<String> required) {
            this.path = path;
            this.known = known;
            this.required = required;
        }

        @Override
        public void accept(CsvRecord record) {
            if (records++ == 0) {
                header = CsvHeader.read(path, record.getFields(), known, required);
            }
        }

        CsvFile file() {
            if (records == 0) {
                throw new CommandRefused("%s is empty; its first row must name the columns.".formatted(path));
            }
            return new CsvFile(path, header, records - 1);
        }
    }
}
