package io.clientele.transfer.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.access.PermittedFields;
import io.clientele.transfer.Spreadsheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of customers as it is written: one row each, UTF-8, such that spreadsheets read it and run nothing in it. */
final class ExportFile implements AutoCloseable {

    private final CsvWriter writer;
    private final List<ExportColumn> columns;
    private final PermittedFields fields;

    ExportFile(OutputStream out, List<ExportColumn> columns, PermittedFields fields) throws IOException {
        this.columns = columns;
        this.fields = fields;
        out.write(Spreadsheet.byteOrderMark());
        this.writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        writer.writeRecord(columns.stream().map(ExportColumn::title).toList());
    }

    /** On its way at once: whoever reads sees that it goes on. */
    void write(List<ExportedCustomer> customers) throws IOException {
        for (var customer : customers) {
            writer.writeRecord(columns.stream()
                    .map(column -> cell(fields.shown(column.field(), column.of(customer))))
                    .toList());
        }
        writer.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> Spreadsheet.harmless(text);
            default -> value.toString();
        };
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
