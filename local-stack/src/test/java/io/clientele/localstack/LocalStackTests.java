package io.clientele.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocalStackTests {

    private final Endpoints endpoints = LocalStack.endpoints();

    static Stream<Endpoints.Database> databases() {
        var endpoints = LocalStack.endpoints();
        return Stream.of(endpoints.mariadb(), endpoints.mysql()).filter(Objects::nonNull);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letsTestsMakeDatabasesOfTheirOwn(Endpoints.Database database) throws SQLException {
        var url = database.jdbcUrl("clientele_test_local_stack");
        try (var connection = DriverManager.getConnection(
                        url + "&createDatabaseIfNotExist=true", database.user(), database.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT DATABASE(), @@session.time_zone, @@character_set_server")) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo("clientele_test_local_stack");
            assertThat(answer.getString(2)).isIn("UTC", "+00:00");
            assertThat(answer.getString(3)).isEqualTo("utf8mb4");
        }
    }

    @Test
    void namesADevelopmentUserForEachRole() {
        assertThat(endpoints.users()).containsOnlyKeys("marketing", "service", "privacy-officer", "admin");
    }

    @Test
    void findsTheSameServersAgain() {
        assertThat(LocalStack.endpoints()).isSameAs(endpoints);
    }
}
