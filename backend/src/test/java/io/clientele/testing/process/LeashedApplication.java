package io.clientele.testing.process;

import io.clientele.ClienteleApplication;
import java.io.IOException;

/** The application as it ships, but that it ends with the tests that started it, however those end. */
final class LeashedApplication {

    private LeashedApplication() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(LeashedApplication::endWithTheTests);
        ClienteleApplication.main(arguments);
    }

    /** The pipe from the tests closes when they end. */
    private static void endWithTheTests() {
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
