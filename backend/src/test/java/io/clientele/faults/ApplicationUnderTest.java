package io.clientele.faults;

import io.clientele.ClienteleApplication;
import io.clientele.mirror.StageGate;
import java.io.IOException;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;

/** The application as it ships, but for a gate at each stage of its relay, where the harness can kill or pause it. */
final class ApplicationUnderTest {

    private ApplicationUnderTest() {}

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Thread.ofPlatform().daemon().start(ApplicationUnderTest::endWithTheHarness);
        new SpringApplication(ClienteleApplication.class, StageGate.class).run(arguments);
    }

    /** The pipe from the harness closes when it dies, however it died. */
    private static void endWithTheHarness() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException closed) {
            // Ended below.
        }
        Runtime.getRuntime().halt(1);
    }
}
