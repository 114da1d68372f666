package io.clientele.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as people bring them. */
final class CsvFiles {

    private CsvFiles() {}

    static Path write(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    static CsvFile customers(Path path) {
        return CsvFile.open(path, CustomerColumns.KNOWN, CustomerColumns.REQUIRED);
    }

    static CsvFile orders(Path path) {
        return CsvFile.open(path, OrderColumns.KNOWN, OrderColumns.REQUIRED);
    }
}
