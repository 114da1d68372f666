package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The operations that users of the API send, by every role: those who may ask them are answered, the others refused. */
class OperationTests {

    private static final Map<String, Set<String>> WHO_MAY = Map.of(
            "Viewer", Set.of("marketing", "service", "partner", "privacy-officer", "admin"),
            "Segment", Set.of("marketing", "privacy-officer", "admin"),
            "Count", Set.of("marketing", "service", "partner", "privacy-officer", "admin"),
            "Find", Set.of("service", "privacy-officer"),
            "Customer360", Set.of("marketing", "service", "privacy-officer"),
            "UpsertCustomers", Set.of("service", "privacy-officer"),
            "RecordOrders", Set.of("service", "admin"),
            "AfterWrite", Set.of("marketing", "service", "partner", "privacy-officer", "admin"));

    private final Asking asking = new Asking();

    static Stream<Arguments> operations() throws IOException {
        var document = new Parser().parseDocument(read("operations.graphql"));
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .flatMap(operation -> SeededRules.ROLES.stream()
                        .map(role -> Arguments.of(operation.getName(), role, AstPrinter.printAst(operation))));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("operations")
    void answersWhoMayAsk(String name, String role, String operation) throws IOException {
        var result = asking.as(SeededRules.viewer(role), operation, name, variables(name));

        if (WHO_MAY.get(name).contains(role)) {
            assertThat(result.getErrors()).isEmpty();
            assertThat(result.<Map<String, Object>>getData()).isNotEmpty();
        } else {
            assertThat(result.getErrors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.getExtensions()).containsEntry("code", "VALIDATION"));
        }
    }

    private static Map<String, Object> variables(String operation) throws IOException {
        Map<String, Map<String, Object>> all = new JsonMapper().readValue(read("operations-variables.json"), Map.class);
        return all.getOrDefault(operation, Map.of("id", "42"));
    }

    private static String read(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }
}
