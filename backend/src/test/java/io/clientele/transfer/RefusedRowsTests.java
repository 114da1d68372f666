package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedRowsTests {

    @TempDir
    private Path folder;

    @Test
    void leaveNoFileWhenThereAreNone() throws IOException {
        try (var refused = new RefusedRows(file())) {
            assertThat(refused.path()).isNull();
        }
        assertThat(folder.resolve("customers.refused.csv")).doesNotExist();
    }

    @Test
    void keepEveryCellAsItCame() throws IOException {
        refuse(file(), "has no name");

        assertThat(folder.resolve("customers.refused.csv"))
                .content()
                .isEqualTo("\uFEFFcustomer_number,city,reason\r\nK-1,\"a,\"\"b\"\"\",has no name\r\n");
    }

    @Test
    void replaceTheReasonOfAnEarlierLoad() throws IOException {
        refuse(file(), "has no name");
        refuse(CsvFiles.customers(folder.resolve("customers.refused.csv")), "still has none");

        assertThat(folder.resolve("customers.refused-2.csv"))
                .content()
                .isEqualTo("\uFEFFcustomer_number,city,reason\r\nK-1,\"a,\"\"b\"\"\",still has none\r\n");
    }

    @Test
    void neverOverwriteWhatSomebodyMayBeMending() throws IOException {
        Files.writeString(folder.resolve("customers.refused.csv"), "half mended");

        refuse(file(), "has no name");

        assertThat(folder.resolve("customers.refused.csv")).hasContent("half mended");
        assertThat(folder.resolve("customers.refused-2.csv")).exists();
    }

    @Test
    void giveNoReasonThatASpreadsheetWouldCompute() {
        assertThat(Spreadsheet.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(Spreadsheet.harmless("email: is wrong")).isEqualTo("email: is wrong");
    }

    private CsvFile file() throws IOException {
        return CsvFiles.customers(
                CsvFiles.write(folder, "customers.csv", "customer_number,city", "K-1,\"a,\"\"b\"\"\""));
    }

    private static void refuse(CsvFile file, String reason) {
        try (var refused = new RefusedRows(file)) {
            file.forEach(row -> refused.add(row, reason));
        }
    }
}
