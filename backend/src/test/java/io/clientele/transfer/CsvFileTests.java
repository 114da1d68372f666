package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.command.CommandRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTests {

    @TempDir
    private Path folder;

    @Test
    void readsCellsByTheNameOfTheirColumn() throws IOException {
        var file = customers("Email , customer_number", "ada@example.com,\" K-1 \"");

        var rows = new ArrayList<CsvRow>();
        file.forEach(rows::add);

        assertThat(file.rows()).isEqualTo(1);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.cell("customer_number")).isEqualTo("K-1");
            assertThat(row.cell("email")).isEqualTo("ada@example.com");
            assertThat(row.cell("phone")).isNull();
            assertThat(row.line()).isEqualTo(2);
        });
    }

    @Test
    void welcomesAByteOrderMark() throws IOException {
        assertThat(customers("\uFEFFcustomer_number", "K-1").header().columns()).containsExactly("customer_number");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        var path = folder.resolve("latin.csv");
        Files.write(path, "customer_number,city\nK-1,Paris\nK-2,Orléans\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CsvFiles.customers(path))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("is not UTF-8 on line 3");
    }

    @Test
    void refusesUnknownColumnsAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> customers("customer_number,shoe_size", "K-1,44"))
                .hasMessageContaining("'shoe_size'")
                .hasMessageContaining("customer_number, display_name");
    }

    @Test
    void refusesTheSameColumnTwice() {
        assertThatThrownBy(() -> customers("customer_number,city,city", "K-1,a,b"))
                .hasMessageContaining("two columns 'city'");
    }

    @Test
    void needsTheColumnsThatNoRowCanDoWithout() {
        assertThatThrownBy(() -> customers("email", "ada@example.com"))
                .hasMessageContaining("needs a column 'customer_number'");
    }

    @Test
    void refusesAGiganticCell() {
        assertThatThrownBy(() -> customers("customer_number,notes", "K-1," + "x".repeat(30_000)))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void refusesAQuotationMarkThatNeverCloses() {
        assertThatThrownBy(() -> customers("customer_number,notes", "K-1,\"once upon a time", "K-2,x"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> CsvFiles.customers(Files.createFile(folder.resolve("empty.csv"))))
                .hasMessageContaining("is empty");
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertThatThrownBy(() -> CsvFiles.customers(folder.resolve("none.csv")))
                .hasMessageContaining("There is no file");
    }

    @Test
    void tellsRowsWhoseCellsHaveShifted() throws IOException {
        var shapes = new ArrayList<String>();
        customers("customer_number,city", "K-1", "K-2,a,b", "K-3,a").forEach(row -> shapes.add(row.misshapen()));

        assertThat(shapes)
                .containsExactly("has 1 cells where the header has 2", "has 3 cells where the header has 2", null);
    }

    private CsvFile customers(String... lines) throws IOException {
        return CsvFiles.customers(CsvFiles.write(folder, "customers.csv", lines));
    }
}
