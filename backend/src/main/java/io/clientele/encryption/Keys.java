package io.clientele.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/**
 * The keys (AES-256-GCM, by Tink): the primary one encrypts, each decrypts what it has encrypted. What is encrypted begins with
 * the mark of its key.
 *
 * @param revision counts the changes of the keyset
 */
record Keys(long revision, KeysetHandle keyset, Aead aead) {

    /** One byte that says how Tink wrote it, then the key's id. */
    private static final int MARK_BYTES = 5;

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** The first key of an installation. */
    static Keys first() {
        return of(1, () -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    /** @throws IllegalStateException when the bytes are no keyset */
    static Keys parse(long revision, byte[] keyset) {
        return of(revision, () -> TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    byte[] serialized() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** These, and a new one that encrypts from now on. */
    Keys rotated() {
        return of(
                revision + 1,
                () -> KeysetHandle.newBuilder(keyset)
                        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary())
                        .build());
    }

    /** With what everything begins that the primary key encrypts. */
    byte[] mark() {
        return ByteBuffer.allocate(MARK_BYTES)
                .put((byte) 1)
                .putInt(keyset.getPrimary().getId())
                .array();
    }

    private static Keys of(long revision, Source source) {
        try {
            var keyset = source.get();
            return new Keys(revision, keyset, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("The keyset can't be read", unfit);
        }
    }

    @FunctionalInterface
    private interface Source {
        KeysetHandle get() throws GeneralSecurityException;
    }
}
