package io.clientele.transfer.export;

import io.clientele.access.Viewers;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.search.AskerGoneException;
import io.clientele.index.search.QuestionRefusedException;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/segments/ID/customers.csv}: a segment as a file, streamed. {@code X-Total-Count} says how many customers it has. A
 * file that breaks off ends the connection without its end, so that nobody takes it for whole.
 */
@RestController
class ExportController {

    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

    /** Each holds a connection of the database now and then, and a thread that costs nothing. */
    private static final int AT_ONCE = 4;

    private final SegmentExport export;
    private final Viewers viewers;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ExportController(SegmentExport export, Viewers viewers) {
        this.export = export;
        this.viewers = viewers;
    }

    @GetMapping("/api/segments/{id}/customers.csv")
    void customers(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> columns,
            Authentication authentication,
            HttpServletResponse response) {
        var prepared = export.prepare(id, columns, viewers.of(authentication));
        if (!places.tryAcquire()) {
            throw new RequestRefused(ErrorCode.UNAVAILABLE, "Too many files are being written; try again in a moment.");
        }
        try {
            write(new Download(response, prepared, "segment-%s.csv".formatted(id)), response);
        } finally {
            places.release();
        }
    }

    private static void write(Download download, HttpServletResponse response) {
        try {
            download.write();
        } catch (UncheckedIOException | AskerGoneException nobody) {
            // Nobody reads it any more.
        } catch (RuntimeException failed) {
            if (response.isCommitted()) {
                throw new BrokenOffException(failed);
            }
            response.reset();
            throw failed;
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, ?>> refused(RequestRefused refused) {
        return answer(refused.code(), String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, ?>> unavailable(IndexUnavailableException away) {
        return answer(ErrorCode.UNAVAILABLE, String.valueOf(away.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, ?>> inexact(QuestionRefusedException noExactAnswer) {
        return answer(ErrorCode.VALIDATION, String.valueOf(noExactAnswer.getMessage()));
    }

    /** Of what cannot be read, or noted before it is shown, the client learns no more than that. */
    @ExceptionHandler
    ResponseEntity<Map<String, ?>> silent(DataAccessException away) {
        LOG.warn("A file could not be begun: {}", away.getClass().getSimpleName());
        return answer(ErrorCode.UNAVAILABLE, "The record does not answer.");
    }

    /** In the shape of a GraphQL error, as all that is refused here. */
    private static ResponseEntity<Map<String, ?>> answer(ErrorCode code, String message) {
        var error = Map.of("message", message, "extensions", Map.of("code", code.name()));
        return ResponseEntity.status(status(code))
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .body(Map.of("errors", List.of(error)));
    }

    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case VALIDATION -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** Whoever reads the file sees its connection end early. */
    private static final class BrokenOffException extends RuntimeException {
        BrokenOffException(RuntimeException cause) {
            super("A file broke off midway", cause);
        }
    }
}
