package io.clientele.transfer.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.access.PermittedFields;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of customers as it is written: one row each, UTF-8, such that spreadsheets read it and run nothing in it. */
final class ExportFile implements AutoCloseable {

    /** Without it, a spreadsheet takes the file for something else than UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    /** What a spreadsheet takes for a formula; a phone number is none. */
    private static final Pattern FORMULA = Pattern.compile("[=@\\t\\r-].*|\\+(?!\\d+$).*", Pattern.DOTALL);

    private final CsvWriter writer;
    private final List<ExportColumn> columns;
    private final PermittedFields fields;

    ExportFile(OutputStream out, List<ExportColumn> columns, PermittedFields fields) throws IOException {
        this.columns = columns;
        this.fields = fields;
        out.write(BYTE_ORDER_MARK);
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
            case String text -> harmless(text);
            default -> value.toString();
        };
    }

    /** @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a> */
    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
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
