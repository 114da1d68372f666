package io.clientele.segment;

import io.clientele.customer.WaitToken;

/** How far searches have come; the mirror knows. */
public interface MirrorProgress {

    /** Whether searches show the write that gave the token. What can't be mirrored as it is does not hold that up. */
    boolean shows(WaitToken token);
}
