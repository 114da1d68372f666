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

    /** Read once, by the first virtual thread. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final int FEWEST_CARRIERS = 16;

    private static final List<Commands> COMMANDS =
            List.of(new TransferCommands(), new MirrorCommands(), new AuditCommands(), new EncryptionCommands());

    public static void main(String[] arguments) {
        // Instants are UTC in the record; a JVM elsewhere must not shift them on their way through JDBC.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        giveVirtualThreadsCarriers();
        if (CommandLine.isCommand(arguments)) {
            System.exit(CommandLine.run(ClienteleApplication.class, COMMANDS, arguments));
        }
        SpringApplication.run(ClienteleApplication.class, arguments);
    }

    /**
     * A virtual thread that loads a class holds its carrier. With one for each of two processors, two that wait for each other's class
     * or for the jar can leave none to the thread that would let them go on, and the app stands still for good.
     */
    private static void giveVirtualThreadsCarriers() {
        if (System.getProperty(CARRIERS) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, Integer.toString(Math.max(FEWEST_CARRIERS, processors)));
        }
    }
}
