package io.clientele.faults;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Stands between the applications and their database. It can cut a connection after the server has committed and before the
 * application learns of it. It reads as much of MySQL's protocol as that takes: packets and the text of plain queries.
 */
final class DatabaseProxy implements AutoCloseable {

    private static final byte PLAIN_QUERY = 3;

    private final ServerSocket server;
    private final IntSupplier database;
    private final AtomicInteger answersToLose = new AtomicInteger();

    /** @param database the port, which may change when the server is started again */
    DatabaseProxy(IntSupplier database) {
        this.database = database;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Cuts the connections of the next commits once the server has answered them. */
    void loseAnswersOfCommits(int commits) {
        answersToLose.set(commits);
    }

    /** How many are still to come. */
    int answersToLose() {
        return answersToLose.get();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            new Link(client, new Socket(InetAddress.getLoopbackAddress(), database.getAsInt())).open();
        } catch (IOException refused) {
            closed(client);
        }
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // As wanted.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One connection through the proxy. */
    private final class Link {

        private final Socket client;
        private final Socket upstream;
        private volatile boolean isCommitting;

        Link(Socket client, Socket upstream) throws IOException {
            this.client = client;
            this.upstream = upstream;
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
        }

        void open() {
            Thread.ofVirtual().start(() -> carry(this::questions));
            carry(this::answers);
        }

        private void carry(Direction direction) {
            try {
                direction.carry();
            } catch (IOException broken) {
                // The other side learns of it below.
            } finally {
                closed(client);
                closed(upstream);
            }
        }

        private void questions() throws IOException {
            var from = new DataInputStream(client.getInputStream());
            var to = upstream.getOutputStream();
            for (byte[] packet = packet(from); ; packet = packet(from)) {
                isCommitting = isCommit(packet) && answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                to.write(packet);
            }
        }

        private void answers() throws IOException {
            InputStream from = upstream.getInputStream();
            OutputStream to = client.getOutputStream();
            var buffer = new byte[65_536];
            for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                if (isCommitting) {
                    throw new EOFException("The answer is lost");
                }
                to.write(buffer, 0, length);
            }
        }

        /** With its header of three bytes of length, the lowest first, and one that counts. */
        private byte[] packet(DataInputStream from) throws IOException {
            var header = from.readNBytes(4);
            if (header.length < 4) {
                throw new EOFException();
            }
            int length = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
            var packet = new byte[4 + length];
            System.arraycopy(header, 0, packet, 0, 4);
            from.readFully(packet, 4, length);
            return packet;
        }

        private boolean isCommit(byte[] packet) {
            return packet.length >= 11
                    && packet[4] == PLAIN_QUERY
                    && new String(packet, packet.length - 6, 6, StandardCharsets.US_ASCII).equalsIgnoreCase("commit");
        }
    }

    private interface Direction {
        void carry() throws IOException;
    }
}
