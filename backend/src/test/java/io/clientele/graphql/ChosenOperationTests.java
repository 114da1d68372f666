package io.clientele.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChosenOperationTests {

    private static final String FILE = """
            query Mine { viewer { ...names } }
            query Theirs { secrets { ...more } }
            fragment names on Viewer { name ...roles }
            fragment roles on Viewer { roles }
            fragment more on Secret { all }
            """;

    @Test
    void keepsTheOperationAndTheFragmentsThatItReaches() {
        assertThat(ChosenOperation.chosen(FILE, "Mine"))
                .contains("query Mine", "fragment names", "fragment roles")
                .doesNotContain("Theirs", "fragment more");
    }

    @Test
    void survivesFragmentsInACircle() {
        var circle = "query A { ...a } query B { b } fragment a on Query { ...b } fragment b on Query { ...a }";

        assertThat(ChosenOperation.chosen(circle, "A"))
                .contains("fragment a", "fragment b")
                .doesNotContain("query B");
    }

    @Test
    void leavesToTheEngineWhatItCannotRead() {
        assertThat(ChosenOperation.chosen(FILE, "Nobodys")).isEqualTo(FILE);
        assertThat(ChosenOperation.chosen("query {", "Mine")).isEqualTo("query {");
    }
}
