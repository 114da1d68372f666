package io.clientele.graphql;

import io.clientele.input.ErrorCode;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * {@code POST /graphql} with one request as {@code application/json}. What never becomes a request, a batch for example,
 * is answered as a GraphQL error all the same.
 */
@Component
class GraphQlEndpoint extends GraphQlHttpHandler {

    private static final String NOT_A_REQUEST = "The body is not one GraphQL request in JSON.";
    private static final String TRY_AGAIN_SECONDS = "2";

    private final Bulkhead bulkhead;

    @Autowired
    GraphQlEndpoint(WebGraphQlHandler handler) {
        this(handler, new Bulkhead(Limits.AT_ONCE, Limits.IN_LINE, Limits.PATIENCE));
    }

    GraphQlEndpoint(WebGraphQlHandler handler, Bulkhead bulkhead) {
        super(handler);
        this.bulkhead = bulkhead;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        // Before the body is read, which may be large.
        if (!bulkhead.enter()) {
            return busy();
        }
        try {
            return readAndAnswer(request);
        } finally {
            bulkhead.leave();
        }
    }

    private ServerResponse readAndAnswer(ServerRequest request) throws ServletException {
        if (!request.headers()
                .contentType()
                .filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                .isPresent()) {
            return refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, ErrorCode.VALIDATION, "Send the request as application/json.");
        }
        try {
            byte[] body = request.servletRequest().getInputStream().readNBytes(Limits.BODY_BYTES + 1);
            return body.length > Limits.BODY_BYTES ? tooLarge() : answer(request, body);
        } catch (IOException brokenOff) {
            return refusal(HttpStatus.BAD_REQUEST, ErrorCode.VALIDATION, "The request ended too early.");
        }
    }

    private ServerResponse answer(ServerRequest request, byte[] body) throws ServletException {
        if (!isObject(body)) {
            return refusal(HttpStatus.BAD_REQUEST, ErrorCode.VALIDATION, NOT_A_REQUEST);
        }
        try {
            return super.handleRequest(ServerRequest.from(request).body(body).build());
        } catch (HttpMessageConversionException | ServerWebInputException | IllegalArgumentException unreadable) {
            return refusal(HttpStatus.BAD_REQUEST, ErrorCode.VALIDATION, whyUnreadable(unreadable));
        } catch (DataAccessException silent) {
            Errors.unexpected(silent, Place.NOWHERE);
            return refusal(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.UNAVAILABLE, "The record does not answer.");
        }
    }

    /** A list would be a batch, and {@code null} would get further than it should. */
    private static boolean isObject(byte[] body) {
        return new String(body, 0, Math.min(body.length, 256), StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith("{");
    }

    private static ServerResponse busy() {
        return refusal(
                ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS),
                ErrorCode.UNAVAILABLE,
                "Too many requests at once; try again in a moment.");
    }

    private static ServerResponse tooLarge() {
        return refusal(
                HttpStatus.CONTENT_TOO_LARGE,
                ErrorCode.VALIDATION,
                "The request is larger than %d bytes.".formatted(Limits.BODY_BYTES));
    }

    private static String whyUnreadable(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return "The request is nested too deeply or has a value that is too long.";
            }
        }
        return NOT_A_REQUEST;
    }

    private static ServerResponse refusal(HttpStatus status, ErrorCode code, String message) {
        return refusal(ServerResponse.status(status), code, message);
    }

    private static ServerResponse refusal(ServerResponse.BodyBuilder response, ErrorCode code, String message) {
        return response.contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "errors",
                        List.of(Errors.error(code, message, Map.of(), Place.NOWHERE)
                                .toSpecification())));
    }
}
