package io.clientele.encryption;

import java.nio.charset.StandardCharsets;

/**
 * A column whose values are encrypted, each bound to its place: moved to another row or column, it no longer opens. As a bean,
 * it is among those that are encrypted anew when the key changes.
 *
 * @param key the column that tells the table's rows apart, a whole number
 */
public record EncryptedColumn(String table, String key, String column) {

    byte[] place(long row) {
        return "%s.%s %d".formatted(table, column, row).getBytes(StandardCharsets.UTF_8);
    }
}
