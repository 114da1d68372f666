package io.clientele.graphql;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** There are no subscriptions yet, so there is no second way in that would need the same guards. */
@Component
class NoEventStream extends GraphQlSseHandler {

    NoEventStream(WebGraphQlHandler handler) {
        super(handler, null, null);
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) {
        return ServerResponse.status(HttpStatus.NOT_ACCEPTABLE).build();
    }
}
