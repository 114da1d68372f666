package io.clientele.access;

import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts whoever is asking into the GraphQL context, on the thread that knows it. */
@Component
class ViewerInterceptor implements WebGraphQlInterceptor {

    private final Viewers viewers;

    ViewerInterceptor(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var viewer = viewers.of(SecurityContextHolder.getContext().getAuthentication());
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Viewer.CONTEXT_KEY, viewer)).build());
        return chain.next(request);
    }
}
