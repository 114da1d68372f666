package io.clientele.index.document;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents, field by field in the order of the record; what is missing or empty is left out. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_EMPTY))
            .build();

    private Json() {}

    static byte[] bytes(Record content) {
        return MAPPER.writeValueAsBytes(content);
    }

    /** Puts version and hash in front of an object that is not empty. */
    static byte[] with(long version, long hash, byte[] object) {
        var front = "{\"version\":%d,\"hash\":%d,".formatted(version, hash).getBytes(StandardCharsets.US_ASCII);
        var json = new ByteArrayOutputStream(front.length + object.length);
        json.writeBytes(front);
        json.write(object, 1, object.length - 1);
        return json.toByteArray();
    }
}
