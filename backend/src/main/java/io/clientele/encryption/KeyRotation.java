package io.clientele.encryption;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the installation a new key to encrypt with. The earlier ones are kept, to read what they encrypted. */
@Component
class KeyRotation {

    private final KeysetStore store;

    KeyRotation(KeysetStore store) {
        this.store = store;
    }

    @Transactional
    public void rotate() {
        store.replace(store.lock().rotated());
    }
}
