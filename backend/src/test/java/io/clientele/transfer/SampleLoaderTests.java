package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ClienteleApplication;
import io.clientele.localstack.Endpoints.Database;
import io.clientele.localstack.LocalStack;
import io.clientele.sample.SampleData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class SampleLoaderTests {

    private static final String CONTENTS = """
            SELECT CONCAT_WS(' ',
                (SELECT COUNT(*) FROM customer), (SELECT COUNT(*) FROM product), (SELECT COUNT(*) FROM purchase_order),
                (SELECT COUNT(*) FROM purchase_line), (SELECT SUM(total_amount - returned_amount) FROM purchase_order),
                (SELECT COUNT(*) FROM customer_consent), (SELECT COUNT(*) FROM customer_contact_point))
            """;

    static Stream<Database> databases() {
        var endpoints = LocalStack.endpoints();
        return Stream.of(endpoints.mariadb(), endpoints.mysql()).filter(Objects::nonNull);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void loadsTheSampleOnceHoweverOftenItIsAsked(Database database) {
        try (var context = start(database)) {
            var jdbc = context.getBean(JdbcClient.class);
            try {
                load(context);
                var contents = jdbc.sql(CONTENTS).query(String.class).single();
                var counts = SampleData.atScale(0.01).counts();
                assertThat(contents)
                        .startsWith(counts.customers() + " " + counts.products() + " " + counts.orders() + " ");

                jdbc.sql("UPDATE customer SET occupation = 'Poet' WHERE customer_number = 'S-0000001'")
                        .update();
                load(context);

                assertThat(jdbc.sql(CONTENTS).query(String.class).single()).isEqualTo(contents);
                assertThat(jdbc.sql("SELECT occupation FROM customer WHERE customer_number = 'S-0000001'")
                                .query(String.class)
                                .list())
                        .isEqualTo(List.of("Poet"));
            } finally {
                jdbc.sql("DROP DATABASE clientele_test_transfer_sample").update();
            }
        }
    }

    private static void load(ConfigurableApplicationContext context) {
        var out = new PrintStream(new ByteArrayOutputStream());
        assertThat(context.getBean(SampleLoader.class).load(0.01, out)).isEqualTo(CommandLine.DONE);
    }

    private static ConfigurableApplicationContext start(Database database) {
        return CommandLine.start(
                ClienteleApplication.class,
                "--spring.datasource.url=" + database.jdbcUrl("clientele_test_transfer_sample")
                        + "&createDatabaseIfNotExist=true",
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.elasticsearch.uris=http://localhost:1");
    }
}
