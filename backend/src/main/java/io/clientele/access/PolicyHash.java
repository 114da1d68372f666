package io.clientele.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names what somebody may see, the same after a restart and on every machine. */
final class PolicyHash {

    private static final int BYTES = 12;

    private PolicyHash() {}

    static String of(Viewer viewer) {
        return of(viewer.grants().categories() + "\n" + viewer.grants().permissions() + "\n" + rows(viewer.rowScope())
                + "\n" + viewer.cellSize().size());
    }

    private static String rows(RowScope scope) {
        return switch (scope) {
            case RowScope.Everyone everyone -> "everyone";
            case RowScope.ConsentedTo consented -> "consented to " + consented.clientId();
        };
    }

    private static String of(String policy) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(policy.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
