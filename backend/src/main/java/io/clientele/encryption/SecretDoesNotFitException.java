package io.clientele.encryption;

/** The record was encrypted under another secret of the installation. */
final class SecretDoesNotFitException extends IllegalStateException {

    SecretDoesNotFitException() {
        super("What is encrypted in the record can't be read with this clientele.secret (CLIENTELE_SECRET).");
    }

    static String remedy() {
        return "Set CLIENTELE_SECRET to the secret that this record was made with; the page for administrators tells where "
                + "it is kept. Nothing was changed.";
    }
}
