package io.clientele;

import io.clientele.transfer.CommandLine;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Clientele: the record, its mirror and the API over both. */
@SpringBootApplication
@EnableScheduling
@EnableResilientMethods
public class ClienteleApplication {

    public static void main(String[] arguments) {
        // Instants are UTC in the record; a JVM elsewhere must not shift them on their way through JDBC.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (CommandLine.isCommand(arguments)) {
            System.exit(CommandLine.run(ClienteleApplication.class, arguments));
        }
        SpringApplication.run(ClienteleApplication.class, arguments);
    }
}
