package io.clientele.encryption;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the app with another secret what to do. */
final class SecretDoesNotFitFailureAnalyzer extends AbstractFailureAnalyzer<SecretDoesNotFitException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SecretDoesNotFitException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), SecretDoesNotFitException.remedy(), cause);
    }
}
