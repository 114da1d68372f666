package io.clientele.sample;

/**
 * A shop.
 *
 * @param storeId the TPC-DS business key; two revisions of a shop share it
 */
public record SampleStore(String storeId, String name) {}
