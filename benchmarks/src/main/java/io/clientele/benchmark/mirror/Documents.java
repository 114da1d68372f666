package io.clientele.benchmark.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of all customers as the app sent them, each with the line that says where it goes, one after the other in a
 * file: a request is a slice of it.
 */
final class Documents implements AutoCloseable {

    private final FileChannel file;
    private final Set<String> seen = new HashSet<>();
    private final List<Long> ends = new ArrayList<>();

    Documents(Path path) throws IOException {
        this.file = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    int count() {
        return ends.size();
    }

    long bytes() {
        return ends.isEmpty() ? 0 : ends.getLast();
    }

    /** @param lines of a bulk request: a line that says where, a line that says what */
    synchronized void add(List<String> lines) throws IOException {
        for (int line = 0; line + 1 < lines.size(); line += 2) {
            var index = JsonMapper.shared().readTree(lines.get(line)).required("index");
            // The relay's own count of batches is no customer.
            if (!index.required("_id").asString().equals("0")
                    && seen.add(index.required("_id").asString())) {
                append(action(index) + "\n" + lines.get(line + 1) + "\n");
            }
        }
    }

    private static String action(JsonNode index) {
        return "{\"index\":{\"_id\":\"%s\",\"version\":%s,\"version_type\":\"external_gte\"}}"
                .formatted(
                        index.required("_id").asString(),
                        index.required("version").asString());
    }

    private void append(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        var end = bytes() + bytes.remaining();
        file.write(bytes, bytes());
        ends.add(end);
    }

    /** Where requests of about so many bytes begin, of the first documents; the last number is where the last one ends. */
    List<Integer> requests(int documents, long mostBytes) {
        var starts = new ArrayList<>(List.of(0));
        for (int document = 1; document < documents; document++) {
            if (ends.get(document) - start(starts.getLast()) > mostBytes) starts.add(document);
        }
        starts.add(documents);
        return starts;
    }

    byte[] request(int first, int end) throws IOException {
        var bytes = ByteBuffer.allocate((int) (start(end) - start(first)));
        file.read(bytes, start(first));
        return bytes.array();
    }

    private long start(int document) {
        return document == 0 ? 0 : ends.get(document - 1);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
