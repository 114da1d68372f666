package io.clientele.index;

/** What an index holds of a customer, in brief; the hash is that of the document, 0 for a tombstone. */
public record Fingerprint(long id, long version, long hash, boolean deleted) {}
