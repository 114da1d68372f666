package io.clientele.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.clientele.secret.InstallationSecret;
import io.clientele.secret.Seal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Ids as viewers know them. Whoever sees only customers who consented to being shared with them gets ids of their own, so that
 * two partners can't put together what they know of one person. Theirs are sealed with a key for each client; everybody else
 * sees the record's.
 */
@Component
public class CustomerIds {

    private static final String CUSTOMER = "customer";
    private static final String ORDER = "order";

    private static final int MOST_CLIENTS = 1_000;

    private final LoadingCache<String, Seal> seals;

    CustomerIds(InstallationSecret secret) {
        this.seals = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).build(client -> secret.seal("ids for " + client));
    }

    /** What the viewer calls the customer. */
    public String customer(long id, Viewer viewer) {
        return shown(id, CUSTOMER, viewer);
    }

    /** What the viewer calls the order. */
    public String order(long id, Viewer viewer) {
        return shown(id, ORDER, viewer);
    }

    /** The customer whom the viewer calls so; empty when nobody can be called so by them. */
    public OptionalLong customer(String text, Viewer viewer) {
        return switch (viewer.rowScope()) {
            case RowScope.Everyone everyone -> number(text);
            case RowScope.ConsentedTo consented -> opened(text, seals.get(consented.clientId()));
        };
    }

    private String shown(long id, String kind, Viewer viewer) {
        return switch (viewer.rowScope()) {
            case RowScope.Everyone everyone -> Long.toString(id);
            case RowScope.ConsentedTo consented -> sealed(id, kind, seals.get(consented.clientId()));
        };
    }

    private static String sealed(long id, String kind, Seal seal) {
        var plain = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(plain, kind));
    }

    private static OptionalLong opened(String text, Seal seal) {
        try {
            return seal.open(Base64.getUrlDecoder().decode(text), CUSTOMER)
                    .map(plain -> OptionalLong.of(ByteBuffer.wrap(plain).getLong()))
                    .orElse(OptionalLong.empty());
        } catch (IllegalArgumentException notBase64) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException nobody) {
            return OptionalLong.empty();
        }
    }
}
