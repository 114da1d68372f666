package io.clientele.transfer;

import io.clientele.command.CommandRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes sure that a file is what it says it is: guessing an encoding damages names. */
final class Utf8 {

    private static final int CHUNK = 1 << 16;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer characters = CharBuffer.allocate(CHUNK);
    private long line = 1;

    private Utf8() {}

    /** @throws CommandRefused naming the first line that is not UTF-8 */
    static void refuseUnlessValid(Path path) {
        var check = new Utf8();
        try (var channel = Files.newByteChannel(path)) {
            if (!check.isValid(channel)) {
                throw new CommandRefused(
                        "%s is not UTF-8 on line %d; save it as \"CSV UTF-8\".".formatted(path, check.line));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean isValid(ReadableByteChannel channel) throws IOException {
        boolean more = true;
        while (more) {
            more = channel.read(bytes) >= 0;
            bytes.flip();
            boolean bad = decoder.decode(bytes, characters, !more).isError();
            bytes.compact();
            countLines();
            if (bad) {
                return false;
            }
        }
        return true;
    }

    private void countLines() {
        characters.flip();
        line += characters.chars().filter(character -> character == '\n').count();
        characters.clear();
    }
}
