package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InstallationTest
class ErasedNumberTests {

    @Autowired
    private FileLoader loader;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void setsTheRowOfAnErasedCustomerAside(@LocalServerPort int port) throws IOException {
        load("E-1,Ada");
        new Api(port)
                .ask(
                        "privacy-officer",
                        "mutation ($id: ID!) { eraseCustomer(id: $id) { id } }",
                        Map.of("id", id("E-1")));

        load("E-1,Ada", "E-2,Grace");

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("2 read = 1 created + 0 changed + 0 unchanged + 1 refused");
        assertThat(folder.resolve("customers.refused.csv"))
                .content()
                .contains("E-1,Ada,customer_number: was erased with its customer and is not taken again")
                .doesNotContain("Grace");
    }

    private void load(String... rows) throws IOException {
        var file = folder.resolve("customers.csv");
        Files.writeString(file, "customer_number,given_name\n" + String.join("\n", rows));
        loader.load(file, null, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String id(String number) {
        return jdbc.sql("SELECT id FROM customer WHERE customer_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
