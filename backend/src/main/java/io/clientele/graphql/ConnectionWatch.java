package io.clientele.graphql;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/**
 * Lets the thread of a request see that its client has ended the connection, which the servlet API tells nobody before the answer
 * is written. Tomcat notices when it looks for more to read: for an end it says that one byte is there. A client that sends its next
 * request before this one is answered, which it should not after a POST, is not watched: looking would lose that request.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.3.2">RFC 9112, pipelining</a>
 */
final class ConnectionWatch extends ValveBase {

    /** The attribute of each request that {@link #hasEnded} takes. */
    static final String CONNECTION = ConnectionWatch.class.getName();

    ConnectionWatch() {
        super(true);
    }

    @Override
    public void invoke(org.apache.catalina.connector.Request request, Response response)
            throws IOException, ServletException {
        var underlying = request.getCoyoteRequest();
        if (available(underlying, false) <= underlying.getContentLengthLong()) {
            request.setAttribute(CONNECTION, (Connection) () -> available(underlying, true) == 1);
        }
        getNext().invoke(request, response);
    }

    /** Only on the request's thread, and once its body is read. */
    static boolean hasEnded(@Nullable Object connection) {
        return connection instanceof Connection watched && watched.hasEnded();
    }

    /** How many bytes were received and not read, or that one was where they ended. */
    private static int available(Request request, boolean look) {
        request.action(ActionCode.AVAILABLE, look);
        return request.getAvailable();
    }

    @FunctionalInterface
    private interface Connection {
        boolean hasEnded();
    }
}
