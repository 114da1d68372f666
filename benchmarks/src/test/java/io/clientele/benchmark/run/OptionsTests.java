package io.clientele.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void holdsAnswersAgainstWhatIsNamedOrElseAgainstAll() {
        assertThat(options("--against", "elasticsearch,sql").against("sql")).isTrue();
        assertThat(options("--against", "elasticsearch,sql").against("kept")).isFalse();
        assertThat(options().against("kept")).isTrue();
    }

    private static Options options(String... words) {
        var all = new String[words.length + 1];
        all[0] = "questions";
        System.arraycopy(words, 0, all, 1, words.length);
        return Options.parse(all);
    }
}
