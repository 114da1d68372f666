package io.clientele.audit;

import io.clientele.secret.InstallationSecret;
import io.clientele.secret.KeyedDigest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The links of the chain: a keyed digest of the link before and of the entry. Whoever can write the record but does not know
 * the installation's secret can make none.
 */
@Component
class AuditLinks {

    private final KeyedDigest digest;

    AuditLinks(InstallationSecret secret) {
        this.digest = secret.digest("audit trail");
    }

    byte[] after(byte[] before, long position, AuditEntry entry) {
        return digest.of(before, bytes(position, entry));
    }

    /** Texts with their lengths before them, so that no two entries have the same bytes. */
    private static byte[] bytes(long position, AuditEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(position);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.happenedAt()));
            out.writeInt(entry.affected());
            out.writeBoolean(entry.refused());
            for (var text : Arrays.asList(
                    entry.user(),
                    entry.client(),
                    entry.roles(),
                    entry.action(),
                    entry.operation(),
                    entry.categories(),
                    entry.customers(),
                    entry.detail(),
                    entry.reason())) {
                write(out, text);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
