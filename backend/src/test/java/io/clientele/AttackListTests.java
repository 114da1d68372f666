package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/attacks.md} promises a test for each attack. */
class AttackListTests {

    private static final Path LIST = Path.of("../docs/attacks.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|.*\\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

    @Test
    void namesATestForEachAttack() throws IOException {
        var rows = ROW.matcher(Files.readString(LIST)).results().toList();

        assertThat(rows).hasSize(39);
        for (var row : rows) {
            var tests = TEST.matcher(row.group(2)).results().toList();
            assertThat(tests).as("tests of attack " + row.group(1)).isNotEmpty();
            assertThat(tests)
                    .allSatisfy(test ->
                            assertThat(source(test.group(1))).as(test.group()).contains("void " + test.group(2) + "("));
        }
    }

    private static String source(String testClass) {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.endsWith(testClass + ".java"))
                    .findFirst()
                    .map(AttackListTests::read)
                    .orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
