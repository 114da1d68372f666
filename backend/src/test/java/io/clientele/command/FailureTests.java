package io.clientele.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;

class FailureTests {

    @Test
    void saysWhichSettingIsMissing() {
        var unmade =
                new BeanCreationException("tokens", "unmade", new IllegalStateException("CLIENTELE_SECRET needs more"));

        assertThat(Failure.sentence(new UnsatisfiedDependencyException("here", "loader", "tokens", unmade)))
                .contains("CLIENTELE_SECRET needs more");
    }
}
