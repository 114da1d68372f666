package io.clientele.input;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that a sender can mend it in one go. */
public final class Problems {

    /** Enough to mend by; a batch that is wrong throughout need not be told a thousand times. */
    private static final int MOST = 50;

    private final List<Problem> found = new ArrayList<>();

    public void add(String path, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(path, message));
        }
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** @throws RequestRefused with code VALIDATION when there is any problem */
    public void refuseIfAny() {
        if (any()) {
            throw new RequestRefused(ErrorCode.VALIDATION, found);
        }
    }
}
