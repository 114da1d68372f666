package io.clientele;

import io.clientele.audit.AuditCommands;
import io.clientele.command.CommandLine;
import io.clientele.command.Commands;
import io.clientele.encryption.EncryptionCommands;
import io.clientele.mirror.MirrorCommands;
import io.clientele.transfer.TransferCommands;
import java.util.List;
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

    private static final List<Commands> COMMANDS =
            List.of(new TransferCommands(), new MirrorCommands(), new AuditCommands(), new EncryptionCommands());

    public static void main(String[] arguments) {
        // Instants are UTC in the record; a JVM elsewhere must not shift them on their way through JDBC.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (CommandLine.isCommand(arguments)) {
            System.exit(CommandLine.run(ClienteleApplication.class, COMMANDS, arguments));
        }
        SpringApplication.run(ClienteleApplication.class, arguments);
    }
}
