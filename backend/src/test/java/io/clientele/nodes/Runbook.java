package io.clientele.nodes;

import io.clientele.ClienteleApplication;
import io.clientele.localstack.LocalStack;
import io.clientele.testing.TestInstallation;
import io.clientele.testing.process.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of docs/backup-and-restore.md, run as they stand there, in a folder of their own. */
final class Runbook {

    private static final Path PAGE = LocalStack.projectRoot().resolve("docs/backup-and-restore.md");

    private final String page;
    private final Path folder;

    Runbook(Path folder) {
        this.folder = folder;
        try {
            this.page = Files.readString(PAGE);
            writePrograms();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs the commands of that name. */
    String run(String name, Installation installation) {
        writeAccount(installation);
        return Shell.of(List.of("bash", "-euo", "pipefail", "-c", commands(name)))
                .in(folder)
                .environment(installation.settings())
                .environment("DATABASE", installation.record().name())
                .environment("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"))
                .run();
    }

    private String commands(String name) {
        var block = Pattern.compile("(?ms)^ *```sh " + name + "\n(.*?)^ *```$").matcher(page);
        if (!block.find()) throw new IllegalArgumentException("The page has no commands of the name " + name);
        return block.group(1);
    }

    private void writeAccount(Installation installation) {
        var server = installation.record().server().get();
        try {
            Files.writeString(folder.resolve("client.cnf"), """
                    [client]
                    host=%s
                    port=%d
                    user=%s
                    password=%s
                    [mysqldump]
                    loose-set-gtid-purged=OFF
                    # The local server has no TLS.
                    [client-mariadb]
                    skip-ssl
                    """.formatted(
                            server.host(), server.port(), server.user(), server.password()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the page takes for granted: the programs of the database, and the application's jar. */
    private void writePrograms() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        var client = LocalStack.projectRoot().resolve("local-stack/stack") + " client " + TestInstallation.engine();
        writeProgram("mysql", client + " mysql \"$@\"");
        writeProgram("mysqldump", client + " mysqldump \"$@\"");
        // The classes that are under test stand for "-jar clientele.jar".
        writeProgram(
                "java",
                "shift 2; exec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\""
                        .formatted(
                                System.getProperty("java.home"),
                                System.getProperty("java.class.path"),
                                ClienteleApplication.class.getName()));
    }

    private void writeProgram(String name, String command) throws IOException {
        var program = folder.resolve("bin").resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + command + "\n");
        program.toFile().setExecutable(true);
    }
}
