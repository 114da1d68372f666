package io.clientele.benchmark.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The app, as a process of its own with the heap and the collector that it ships with. */
public final class App implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    /** Of half a million customers with a hundred lines each it takes a quarter of an hour on two processors. */
    private static final Duration LONGEST_FILL = Duration.ofHours(1);

    /** With samples of where processor time goes, which Linux takes better than the JVM's own. */
    private static final String RECORD =
            "-XX:StartFlightRecording:settings=profile,jdk.CPUTimeSample#enabled=true,filename=";

    private final Process process;
    private final String url;

    private App(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** @param elasticsearch as the app reaches it */
    public static App start(Options options, String elasticsearch) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:+UseParallelGC"));
        options.recording().ifPresent(file -> command.add(RECORD + file));
        command.addAll(List.of("-jar", options.jar().toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(options.home().resolve("logs/app.log").toFile());
        builder.environment().put("CLIENTELE_ELASTICSEARCH_URL", elasticsearch);
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        // Nobody searches the index that a rebuild replaces.
        builder.environment().put("CLIENTELE_MIRROR_DRAIN", "0s");
        var process = builder.start();
        // A run that is interrupted leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var app = new App(process, "http://127.0.0.1:" + Servers.environment("CLIENTELE_APP_PORT"));
        app.awaitHealth();
        return app;
    }

    public String url() {
        return url;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    private void awaitHealth() throws InterruptedException {
        await("/actuator/health", LONGEST_START);
    }

    /** Waits until there is an index of everybody. */
    public void awaitSearches() throws InterruptedException {
        await("/actuator/health/mirror", LONGEST_FILL);
    }

    /** Waits until searches show all that was written. */
    public void awaitMirrored() throws IOException, InterruptedException {
        while (Http.get(url + "/actuator/health/mirror")
                        .at("/components/search/details/pending")
                        .asInt()
                > 0) {
            Thread.sleep(100);
        }
    }

    private void await(String health, Duration longest) throws InterruptedException {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!Http.answers(url + health)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("The app does not start; see app.log.");
            }
            Thread.sleep(500);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}
