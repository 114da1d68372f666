package io.clientele.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import io.clientele.index.IndexUnavailableException.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.data.elasticsearch.NoSuchIndexException;

/**
 * Turns what Elasticsearch and its clients throw into an {@link IndexUnavailableException}. Of an error that Elasticsearch
 * answers with, only its type is told: its words may repeat values.
 */
public final class IndexErrors {

    private static final Set<String> NO_SUCH_INDEX = Set.of("index_not_found_exception", "aliases_not_found_exception");

    private IndexErrors() {}

    /** A call to a client of Elasticsearch. */
    @FunctionalInterface
    public interface Call<T> {
        T get() throws IOException;
    }

    /** What the call returns, or the exception that tells why it does not. */
    public static <T> T guard(String indexName, Call<T> call) {
        try {
            return call.get();
        } catch (ElasticsearchException answered) {
            throw told(indexName, answered);
        } catch (IOException failed) {
            throw told(indexName, failed);
        } catch (DataAccessException translated) {
            throw told(indexName, translated);
        }
    }

    private static IndexUnavailableException told(String indexName, DataAccessException translated) {
        // Spring keeps no cause of this one.
        if (translated instanceof NoSuchIndexException) {
            return new IndexUnavailableException(Reason.MISSING, sentence(Reason.MISSING, indexName, ""));
        }
        for (Throwable cause = translated; cause != null; cause = cause.getCause()) {
            if (cause instanceof ElasticsearchException answered) return told(indexName, answered);
            if (cause instanceof IOException failed) return told(indexName, failed);
        }
        return new IndexUnavailableException(Reason.FAILED, "The call to index " + indexName + " failed.", translated);
    }

    private static IndexUnavailableException told(String indexName, ElasticsearchException answered) {
        var type = type(answered.error());
        var reason = reason(answered.status(), type);
        return new IndexUnavailableException(reason, sentence(reason, indexName, type + ", " + answered.status()));
    }

    /** What a search failed of stands at the root; around it stands only that it failed. */
    private static String type(ErrorCause error) {
        var cause = error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
        return cause.type() == null ? "unknown" : cause.type();
    }

    private static IndexUnavailableException told(String indexName, IOException failed) {
        var reason = reason(failed);
        return new IndexUnavailableException(
                reason, sentence(reason, indexName, failed.getClass().getSimpleName()), failed);
    }

    static Reason reason(int status, String type) {
        if (NO_SUCH_INDEX.contains(type)) return Reason.MISSING;
        if (type.equals("cluster_block_exception")) return Reason.BLOCKED;
        if (type.contains("timeout") || type.contains("time_exceeded") || status == 504) return Reason.TIMED_OUT;
        if (status == 429 || status == 503) return Reason.OVERLOADED;
        if (status == 400 || status == 413) return Reason.REFUSED;
        return Reason.FAILED;
    }

    private static Reason reason(IOException failed) {
        if (failed instanceof TransportException answered && answered.statusCode() > 0) {
            return reason(answered.statusCode(), "");
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) return Reason.TIMED_OUT;
        }
        return Reason.UNREACHABLE;
    }

    private static String sentence(Reason reason, String indexName, String detail) {
        return switch (reason) {
            case UNREACHABLE -> "Elasticsearch cannot be reached (" + detail + ").";
            case MISSING -> "There is no index or alias " + indexName + ".";
            case OVERLOADED -> "Elasticsearch has more to do than it can (" + detail + ").";
            case BLOCKED -> "Index " + indexName + " takes no writes; is the disk full?";
            case TIMED_OUT -> "Elasticsearch did not answer in time (" + detail + ").";
            case REFUSED -> "Elasticsearch refuses a request to index " + indexName + " (" + detail + ").";
            case FAILED -> "Elasticsearch failed on index " + indexName + " (" + detail + ").";
        };
    }
}
