package io.clientele.mirror;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the app on a restored record how to go on. */
final class RestoredRecordFailureAnalyzer extends AbstractFailureAnalyzer<RestoredRecordException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RestoredRecordException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
