package io.clientele.graphql;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A real Tomcat with a servlet that looks for half a second whether its client is still there. */
class ConnectionWatchTests {

    private static final String REQUEST =
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi";

    private final BlockingQueue<Boolean> ended = new LinkedBlockingQueue<>();
    private WebServer server;

    @BeforeEach
    void start() {
        var tomcat = new TomcatServletWebServerFactory(0);
        new RequestAsker().customize(tomcat);
        server = tomcat.getWebServer(
                context -> context.addServlet("looking", new Looking()).addMapping("/"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void seesThatTheClientHungUp() throws Exception {
        connect(REQUEST).close();

        assertThat(ended.poll(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void seesThatTheClientWaits() throws Exception {
        try (var client = connect(REQUEST)) {
            assertThat(ended.poll(5, TimeUnit.SECONDS)).isFalse();
            assertThat(answers(client, 1)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void isNotMisledByANextRequestThatCameEarly() throws Exception {
        try (var client = connect(REQUEST + REQUEST)) {
            assertThat(ended.poll(5, TimeUnit.SECONDS)).isFalse();
            assertThat(ended.poll(5, TimeUnit.SECONDS)).isFalse();
            assertThat(answers(client, 2)).containsOnlyOnce("first").containsOnlyOnce("second");
        }
    }

    private Socket connect(String text) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        return socket;
    }

    private static String answers(Socket client, int count) throws IOException {
        var read = new StringBuilder();
        while (read.toString().split("HTTP/1.1 200", -1).length <= count
                || !read.toString().endsWith(".")) {
            int next = client.getInputStream().read();
            if (next < 0) break;
            read.append((char) next);
        }
        return read.toString();
    }

    private final class Looking extends HttpServlet {

        private int answered;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
            boolean gone = false;
            while (!gone && System.nanoTime() < end) {
                gone = ConnectionWatch.hasEnded(request.getAttribute(ConnectionWatch.CONNECTION));
                Thread.onSpinWait();
            }
            ended.add(gone);
            response.getWriter().print(answered++ == 0 ? "first." : "second.");
        }
    }
}
