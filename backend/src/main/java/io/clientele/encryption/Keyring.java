package io.clientele.encryption;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The keys as this instance knows them. */
@Component
class Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);

    private final KeysetStore store;

    private volatile Keys keys;

    Keyring(KeysetStore store) {
        this.store = store;
        this.keys = store.read();
    }

    Keys keys() {
        return keys;
    }

    /** Often enough that {@link Reencryption} may count on it. */
    @Scheduled(fixedDelay = 15_000)
    void follow() {
        try {
            newer();
        } catch (DataAccessException away) {
            LOG.warn("The keyset could not be read again: {}", away.getClass().getSimpleName());
        }
    }

    /** The keys in the record when they are newer than those known here. */
    Optional<Keys> newer() {
        if (store.revision() == keys.revision()) {
            return Optional.empty();
        }
        keys = store.read();
        return Optional.of(keys);
    }
}
