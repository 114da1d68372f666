package io.clientele.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** A bulk write as it travels. */
record Bulk(List<Item> items) {

    static Bulk parse(byte[] body) {
        var lines = new String(body, StandardCharsets.UTF_8).lines().toList();
        return new Bulk(IntStream.range(0, lines.size() / 2)
                .mapToObj(index -> new Item(lines.get(2 * index), lines.get(2 * index + 1)))
                .toList());
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        for (var item : items) {
            bytes.writeBytes((item.action() + "\n" + item.document() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    Bulk firstHalf() {
        return new Bulk(items.subList(0, (items.size() + 1) / 2));
    }

    /** A pair of lines: what to do, and the document. */
    record Item(String action, String document) {

        String id() {
            return JsonMapper.shared().readTree(action).at("/index/_id").asString();
        }

        String index() {
            return JsonMapper.shared().readTree(action).at("/index/_index").asString();
        }
    }
}
