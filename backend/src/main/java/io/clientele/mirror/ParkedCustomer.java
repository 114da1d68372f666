package io.clientele.mirror;

import java.time.Instant;

/**
 * A customer that can't be mirrored as it is.
 *
 * @param reason names the fault and the field, never a value
 * @param since when the oldest change that searches do not show was made
 */
record ParkedCustomer(long id, String reason, Instant since) {}
