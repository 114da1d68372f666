package io.clientele.index;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import io.clientele.index.WriteOutcome.Refused;
import io.clientele.index.WriteOutcome.Retry;
import io.clientele.index.WriteOutcome.Stale;
import io.clientele.index.WriteOutcome.Written;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what became of a document. */
final class BulkOutcomes {

    private static final int CONFLICT = 409;

    /** Elasticsearch names the field and repeats its value; only the name is told. */
    private static final Pattern FIELD =
            Pattern.compile("(?:field \\[|field=\"|introduction of \\[)([A-Za-z.]{1,60})[\\]\"]");

    private static final Comparator<WriteOutcome> BY_GRAVITY = Comparator.comparingInt(BulkOutcomes::gravity);

    private BulkOutcomes() {}

    /** The gravest of what the indices answered. */
    static WriteOutcome worst(long id, List<BulkResponseItem> items) {
        return items.stream().map(item -> outcome(id, item)).max(BY_GRAVITY).orElseGet(() -> new Written(id));
    }

    private static WriteOutcome outcome(long id, BulkResponseItem item) {
        var error = item.error();
        if (error == null) return new Written(id);
        if (item.status() == CONFLICT) return new Stale(id);
        var type = error.type() == null ? "unknown" : error.type();
        return switch (IndexErrors.reason(item.status(), type)) {
            case FAILED -> item.status() < 500 ? new Refused(id, reason(error, type)) : new Retry(id, type);
            case REFUSED -> new Refused(id, reason(error, type));
            case UNREACHABLE, MISSING, OVERLOADED, BLOCKED, TIMED_OUT -> new Retry(id, type);
        };
    }

    private static String reason(ErrorCause error, String type) {
        for (var cause = error; cause != null; cause = cause.causedBy()) {
            var field = FIELD.matcher(cause.reason() == null ? "" : cause.reason());
            if (field.find()) return type + " in field " + field.group(1);
        }
        return type;
    }

    private static int gravity(WriteOutcome outcome) {
        return switch (outcome) {
            case Written written -> 0;
            case Stale stale -> 1;
            case Retry retry -> 2;
            case Refused refused -> 3;
        };
    }
}
