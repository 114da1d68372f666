package io.clientele.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Watches how much memory servers and instances occupy. Reads /proc, so elsewhere it sees nothing. */
final class MemoryWatch implements AutoCloseable {

    private static final String RESIDENT = "VmRSS:";
    private static final long PAUSE_MILLIS = 1_000;

    private final Installation installation;
    private final Map<String, Long> peaks = new TreeMap<>();
    private final Thread thread = Thread.ofVirtual().start(this::watch);

    MemoryWatch(Installation installation) {
        this.installation = installation;
    }

    /** In MiB, by process. */
    synchronized Map<String, Long> peaks() {
        return new TreeMap<>(peaks);
    }

    private void watch() {
        try {
            while (true) {
                look(Servers.DATABASE, installation.servers().processId(Servers.DATABASE));
                look(Servers.INDEX, installation.servers().processId(Servers.INDEX));
                installation
                        .instances()
                        .forEach(instance ->
                                look("application", instance.process().processId()));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException closed) {
            // As wanted.
        }
    }

    private synchronized void look(String name, long process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
            lines.filter(line -> line.startsWith(RESIDENT))
                    .map(line -> line.replaceAll("\\D", ""))
                    .forEach(kibibytes -> peaks.merge(name, Long.parseLong(kibibytes) / 1_024, Math::max));
        } catch (IOException gone) {
            // Killed meanwhile.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
