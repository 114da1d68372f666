package io.clientele.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Tells a fault harness in another process how far each batch got, and goes on when it answers. Not a component: only an
 * application that is started with it has it.
 */
public final class StageGate implements RelayProbe {

    /** The environment variable that names the harness's port. */
    public static final String PORT = "FAULTS_STAGES";

    private final int port = Integer.parseInt(System.getenv(PORT));

    @Override
    public void reached(RelayStage stage) {
        try (var harness = new Socket(InetAddress.getLoopbackAddress(), port)) {
            harness.getOutputStream().write((stage.name() + "\n").getBytes(StandardCharsets.US_ASCII));
            harness.getInputStream().read();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
