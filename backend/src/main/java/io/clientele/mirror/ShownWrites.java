package io.clientele.mirror;

import io.clientele.customer.WaitToken;
import io.clientele.segment.MirrorProgress;
import org.springframework.stereotype.Component;

/** Tells whoever freezes a segment how far searches have come. */
@Component
class ShownWrites implements MirrorProgress {

    private final Mirror mirror;

    ShownWrites(Mirror mirror) {
        this.mirror = mirror;
    }

    @Override
    public boolean shows(WaitToken token) {
        return mirror.shows(token);
    }
}
