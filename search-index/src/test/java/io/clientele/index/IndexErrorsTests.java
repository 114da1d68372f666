package io.clientele.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import io.clientele.index.IndexUnavailableException.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.elasticsearch.NoSuchIndexException;

class IndexErrorsTests {

    @ParameterizedTest
    @CsvSource({
        "404, index_not_found_exception, MISSING",
        "429, search_timeout_exception, TIMED_OUT",
        "429, circuit_breaking_exception, OVERLOADED",
        "429, cluster_block_exception, BLOCKED",
        "503, master_not_discovered_exception, OVERLOADED",
        "400, parsing_exception, REFUSED",
        "413, unknown, REFUSED",
        "401, security_exception, FAILED"
    })
    void tellsReasonsApartWithoutRepeatingValues(int status, String type, Reason reason) {
        var response = ErrorResponse.of(answer -> answer.status(status)
                .error(error -> error.type("search_phase_execution_exception")
                        .reason("value 'Secret'")
                        .rootCause(root -> root.type(type).reason("value 'Secret'"))));

        var told = told(() -> {
            throw new ElasticsearchException("search", response);
        });

        assertThat(told.reason()).isEqualTo(reason);
        assertThat(told).hasMessageNotContaining("Secret").hasNoCause();
    }

    @Test
    void looksThroughWhatSpringMakesOfIt() {
        var told = told(() -> {
            throw new DataAccessResourceFailureException("", new RuntimeException(new SocketTimeoutException()));
        });

        assertThat(told.reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void knowsAMissingIndexInSpringsWords() {
        var told = told(() -> {
            throw new NoSuchIndexException("customers");
        });

        assertThat(told.reason()).isEqualTo(Reason.MISSING);
        assertThat(told).hasMessage("There is no index or alias customers.");
    }

    @Test
    void knowsARefusedConnection() {
        var told = told(() -> {
            throw new IOException(new ConnectException());
        });

        assertThat(told.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    private static IndexUnavailableException told(IndexErrors.Call<Void> call) {
        return catchThrowableOfType(IndexUnavailableException.class, () -> IndexErrors.guard("customers", call));
    }
}
