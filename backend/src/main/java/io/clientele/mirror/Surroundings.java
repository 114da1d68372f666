package io.clientele.mirror;

import io.clientele.index.IndexUnavailableException;
import io.clientele.index.IndexUnavailableException.Reason;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells faults of the surroundings, which pass, from those that lie in a customer. */
final class Surroundings {

    private Surroundings() {}

    static boolean areToBlame(RuntimeException failure) {
        return switch (failure) {
            case IndexUnavailableException unavailable -> unavailable.reason() != Reason.REFUSED;
            case DataAccessException record -> true;
            case TransactionException record -> true;
            case MirrorBrokenException broken -> true;
            case RestoredRecordException restored -> true;
            default -> Thread.currentThread().isInterrupted();
        };
    }
}
