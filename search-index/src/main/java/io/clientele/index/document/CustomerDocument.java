package io.clientele.index.document;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** One customer as the index holds it, written out and ready to send; or the tombstone of an erased one. */
public final class CustomerDocument {

    private final long id;
    private final long version;
    private final long hash;
    private final boolean deleted;
    private final byte[] json;

    private CustomerDocument(long id, long version, long hash, boolean deleted, byte[] json) {
        this.id = id;
        this.version = version;
        this.hash = hash;
        this.deleted = deleted;
        this.json = json;
    }

    /**
     * The document of a customer.
     *
     * @throws UnindexableCustomerException if the facts cannot be held exactly, such as a negative amount
     */
    public static CustomerDocument of(CustomerFacts facts, SearchTokens tokens) {
        var content = Json.bytes(new Content(facts, tokens)::write);
        var hash = hash(content);
        return new CustomerDocument(
                facts.id(), facts.version(), hash, false, Json.with(facts.version(), hash, content));
    }

    /** What stays of an erased customer, so that a late write cannot bring the person back. */
    public static CustomerDocument tombstone(long id, long version) {
        var json = Json.with(
                version, 0, Json.bytes(tombstone -> tombstone.number("id", id).flag("deleted", true)));
        return new CustomerDocument(id, version, 0, true, json);
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Of all that the document says but its version: equal facts have equal hashes. 0 for a tombstone. */
    public long hash() {
        return hash;
    }

    public boolean deleted() {
        return deleted;
    }

    /** Of the source, in bytes. */
    public int size() {
        return json.length;
    }

    /** The document's source, UTF-8. */
    public byte[] json() {
        return Arrays.copyOf(json, json.length);
    }

    /** Puts the document's source into a buffer that has room for it. */
    public void writeTo(ByteBuffer buffer) {
        buffer.put(json);
    }

    @Override
    public String toString() {
        return "CustomerDocument[id=" + id + ", version=" + version + "]";
    }

    private static long hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
