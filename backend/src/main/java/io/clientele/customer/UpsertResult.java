package io.clientele.customer;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param customers ids in the order of the drafts
 */
public record UpsertResult(int created, int changed, int unchanged, List<Long> customers, WaitToken waitToken) {}
