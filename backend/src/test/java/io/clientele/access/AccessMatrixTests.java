package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.field.SchemaElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/access-matrix.md} says what the roles of a new installation see. With {@code -Dclientele.write-docs=true} this
 * writes it anew.
 */
class AccessMatrixTests {

    private static final Path FILE = Path.of("../docs/access-matrix.md");

    private static final String HEAD = """
            # Who sees what

            Of each element of the schema that holds customer data, what the roles of a new installation may do with it: `x` it
            exists, `~` it exists and its value is covered, empty it does not exist. Written by `AccessMatrixTests` from the
            schema and the seeded grants; administrators can change the grants afterwards.

            """;

    private final Asking asking = new Asking();

    @Test
    void isWhatTheDocumentSays() throws IOException {
        if (Boolean.getBoolean("clientele.write-docs")) {
            Files.writeString(FILE, matrix());
        }
        assertThat(Files.readString(FILE)).isEqualTo(matrix());
    }

    private String matrix() {
        var roles = SeededRules.ROLES;
        var rows = Asking.catalogue().elements().stream()
                .filter(SchemaElement::isClassified)
                .map(this::row)
                .collect(Collectors.joining("\n"));
        return HEAD
                + "| element | category | " + String.join(" | ", roles) + " |\n"
                + "|---|---" + "|:-:".repeat(roles.size()) + "|\n"
                + rows + "\n";
    }

    private String row(SchemaElement element) {
        var marks = SeededRules.ROLES.stream().map(role -> mark(element, role)).collect(Collectors.joining(" | "));
        return "| `%s` | %s | %s |".formatted(element.coordinate(), element.category(), marks);
    }

    private String mark(SchemaElement element, String role) {
        var grants = SeededRules.viewer(role).grants();
        if (!asking.schemas().classifiedElements(grants).contains(element)) {
            return " ";
        }
        return grants.on(element.category()) == Visibility.MASKED ? "~" : "x";
    }
}
