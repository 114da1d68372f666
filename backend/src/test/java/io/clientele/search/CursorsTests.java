package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.input.RequestRefused;
import io.clientele.secret.InstallationSecret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTests {

    private static final long QUESTION = 4_711;

    private final Cursors cursors = new Cursors(new InstallationSecret("a secret of the tests, long enough"));

    @Test
    void keepTheirPlace() {
        var place = List.of(-3L, Long.MAX_VALUE, 42L);

        assertThat(cursors.decode(cursors.encode(place, QUESTION), QUESTION)).isEqualTo(place);
        assertThat(cursors.decode(cursors.encode(List.of(42L), QUESTION), QUESTION))
                .containsExactly(42L);
    }

    @Test
    void areGoodForTheirQuestionOnly() {
        var cursor = cursors.encode(List.of(42L), QUESTION);

        refuses(
                cursor,
                QUESTION + 1,
                "after: belongs to a list with another filter, search, sort order or other rights");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "NDI", "bm9uc2Vuc2UgdGhhdCBpcyBsb25nIGVub3VnaCB0byBiZSBvbmU"})
    void areNotMadeUp(String text) {
        refuses(text, QUESTION, "after: is not a cursor of this list");
    }

    @Test
    void areNotAlteredNorTakenFromAnotherInstallation() {
        var cursor = cursors.encode(List.of(42L), QUESTION);
        var another = new Cursors(new InstallationSecret("another secret of the tests"));

        refuses(
                (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1),
                QUESTION,
                "after: is not a cursor of this list");
        refuses(another.encode(List.of(42L), QUESTION), QUESTION, "after: is not a cursor of this list");
    }

    private void refuses(String cursor, long question, String why) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> cursors.decode(cursor, question))
                .withMessage(why);
    }
}
