package io.clientele.access;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.clientele.audit.Actor;
import io.clientele.audit.AuditEvent;
import io.clientele.audit.AuditTrail;
import io.clientele.input.ErrorCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Mono;

/**
 * Puts whoever is asking into the GraphQL context, on the thread that knows it, and notes what they are about to be shown. What
 * can't be noted is not shown.
 */
@Component
class ViewerInterceptor implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ViewerInterceptor.class);

    private static final GraphQLError UNAVAILABLE = GraphqlErrorBuilder.newError()
            .errorType(ErrorClassification.errorClassification(ErrorCode.UNAVAILABLE.name()))
            .message("The customer database is busy; try again in a moment.")
            .extensions(Map.of("code", ErrorCode.UNAVAILABLE.name()))
            .build();

    private final Viewers viewers;
    private final AuditTrail trail;

    ViewerInterceptor(Viewers viewers, AuditTrail trail) {
        this.viewers = viewers;
        this.trail = trail;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var viewer = viewers.of(SecurityContextHolder.getContext().getAuthentication());
        var actor = viewer.actor(request.getOperationName());
        var disclosures = new Disclosures(actor, trail);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        Map.of(Viewer.CONTEXT_KEY, viewer, Disclosures.CONTEXT_KEY, disclosures))
                .build());
        return chain.next(request).map(response -> noted(response, actor, disclosures));
    }

    private WebGraphQlResponse noted(WebGraphQlResponse response, Actor actor, Disclosures disclosures) {
        try {
            disclosures.settle();
            refusal(response).ifPresent(told -> trail.note(AuditEvent.refused(actor, told)));
            return response;
        } catch (DataAccessException | TransactionException silent) {
            LOG.warn(
                    "An answer was withheld since it could not be noted: {}",
                    silent.getClass().getSimpleName());
            var nothing =
                    ExecutionResult.newExecutionResult().addError(UNAVAILABLE).build();
            return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(response.getExecutionInput(), nothing));
        }
    }

    /** What the client was told; empty when nothing was forbidden. */
    private static Optional<String> refusal(WebGraphQlResponse response) {
        return response.getErrors().stream()
                .filter(error ->
                        ErrorCode.FORBIDDEN.name().equals(error.getExtensions().get("code")))
                .map(ResponseError::getMessage)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
