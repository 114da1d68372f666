package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/** What the roles of a new installation may ask: each file of {@code access-cases} is a case. */
class AccessCaseTests {

    private final Asking asking = new Asking();

    static Stream<Case> cases() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:access-cases/*.yaml");
        assertThat(files).isNotEmpty();
        return Arrays.stream(files).flatMap(AccessCaseTests::read);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsTheCaseSays(Case asked) {
        var result = asking.as(SeededRules.viewer(asked.role()), asked.operation(), null, asked.variables());

        assertThat(errors(result)).isEqualTo(asked.refusal() == null ? List.of() : List.of(asked.refusal()));
        if (asked.answer() != null) {
            assertThat(result.<Map<String, Object>>getData()).isEqualTo(asked.answer());
        }
    }

    private static List<String> errors(ExecutionResult result) {
        return result.getErrors().stream()
                .map(error -> error.getExtensions().get("code") + ": " + error.getMessage())
                .toList();
    }

    /** A file may name several viewers of whom the same is expected. */
    private static Stream<Case> read(Resource file) {
        try (var content = file.getInputStream()) {
            Map<String, Object> fields = new Yaml().load(content);
            return ((List<?>) fields.get("viewers"))
                    .stream().map(viewer -> Case.of(file.getFilename(), viewer.toString(), fields));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    record Case(
            String file,
            String role,
            String operation,
            Map<String, Object> variables,
            String refusal,
            Map<String, Object> answer) {

        @SuppressWarnings("unchecked")
        static Case of(String file, String role, Map<String, Object> fields) {
            return new Case(
                    file,
                    role,
                    (String) fields.get("operation"),
                    (Map<String, Object>) fields.getOrDefault("variables", Map.of()),
                    (String) fields.get("refusal"),
                    (Map<String, Object>) fields.get("answer"));
        }

        @Override
        public String toString() {
            return "%s: %s".formatted(role, file.replace(".yaml", "").replace('-', ' '));
        }
    }
}
