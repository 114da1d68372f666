package io.clientele.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTokensTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            王芳             | 王芳 芳 wang fang wangfang
            Иванов           | иванов ivanov
            Γιώργος          | γιωργος giorgos
            Jean-Luc Müller  | jean luc jeanluc muller
            O'Brien          | o brien obrien
            Łukasz Straße    | lukasz strasse
            Smith & Sons     | smith sons
            ＡＢＣ            | abc
            김 철수           | 김 gim 철수 수 cheolsu 김철수 gimcheolsu
            """)
    void makesTokensInBothScripts(String name, String tokens) {
        assertThat(NameTokens.of(List.of(name))).contains(tokens.split(" "));
    }

    @Test
    void makesNoTokenOfPunctuation() {
        assertThat(NameTokens.of(List.of("- & .", "", "  "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "王芳, 王",
        "王芳, 芳",
        "王芳, wang",
        "王芳, WangF",
        "王小明, 小明",
        "王 小明, 王小明",
        "Иванов, ива",
        "Иванов, iva",
        "Ivanov, Ива",
        "Ivanov, IVANOV",
        "O'Brien, o'b",
        "O'Brien, obr",
        "Jean-Luc, jean-l",
        "Jean-Luc, luc",
        "José, jose",
        "Jose, josé"
    })
    void findsANameFromItsScraps(String name, String scrap) {
        assertThat(isFound(name, scrap)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"汪洋, 王", "Ivanov, vanov", "Müller, mx"})
    void doesNotFindOtherNames(String name, String scrap) {
        assertThat(isFound(name, scrap)).isFalse();
    }

    private static boolean isFound(String name, String scrap) {
        var tokens = NameTokens.of(List.of(name));
        return NameTokens.prefixes(scrap).stream()
                .allMatch(prefixes -> prefixes.stream()
                        .anyMatch(prefix -> tokens.stream().anyMatch(token -> token.startsWith(prefix))));
    }
}
