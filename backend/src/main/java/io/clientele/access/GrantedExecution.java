package io.clientele.access;

import org.springframework.context.annotation.Primary;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Runs each request against the schema of whoever asks. Without a viewer nothing runs. */
@Primary
@Component
class GrantedExecution implements ExecutionGraphQlService {

    private final GrantedSchemas schemas;

    GrantedExecution(GrantedSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        Viewer viewer = request.toExecutionInput().getGraphQLContext().get(Viewer.CONTEXT_KEY);
        if (viewer == null) {
            return Mono.error(new IllegalStateException("A GraphQL request without a viewer"));
        }
        return schemas.service(viewer.grants()).execute(request);
    }
}
