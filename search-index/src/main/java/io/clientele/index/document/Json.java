package io.clientele.index.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes an object field by field, without looking its type up first; what is missing or empty is left out. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Of a customer with some forty lines. */
    private static final int USUAL_BYTES = 16_384;

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    static byte[] bytes(Consumer<Json> fields) {
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            generator.writeStartObject();
            fields.accept(new Json(generator));
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Puts version and hash in front of an object that is not empty. */
    static byte[] with(long version, long hash, byte[] object) {
        var front = ("{\"version\":" + version + ",\"hash\":" + hash + ",").getBytes(StandardCharsets.US_ASCII);
        var json = new byte[front.length + object.length - 1];
        System.arraycopy(front, 0, json, 0, front.length);
        System.arraycopy(object, 1, json, front.length, object.length - 1);
        return json;
    }

    Json flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    Json number(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    Json number(String name, @Nullable Long value) {
        return value == null ? this : number(name, value.longValue());
    }

    Json number(String name, double value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    Json text(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) generator.writeStringProperty(name, value);
        return this;
    }

    Json texts(String name, Collection<String> values) {
        return list(name, values, generator::writeString);
    }

    <T> Json objects(String name, Collection<T> values, BiConsumer<T, Json> fields) {
        return list(name, values, value -> {
            generator.writeStartObject();
            fields.accept(value, this);
            generator.writeEndObject();
        });
    }

    private <T> Json list(String name, Collection<T> values, Consumer<T> element) {
        if (values.isEmpty()) return this;
        generator.writeArrayPropertyStart(name);
        values.forEach(element);
        generator.writeEndArray();
        return this;
    }
}
