package io.clientele.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import reactor.core.publisher.Mono;

class BulkheadTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void letsSoManyInAndNobodyElseUntilSomebodyLeaves() {
        var bulkhead = new Bulkhead(2, 0, LONG);

        assertThat(bulkhead.enter()).isTrue();
        assertThat(bulkhead.enter()).isTrue();
        assertThat(bulkhead.enter()).isFalse();
        bulkhead.leave();
        assertThat(bulkhead.enter()).isTrue();
    }

    @Test
    void keepsOthersInLineAndTurnsTheRestAwayAtOnce() {
        var bulkhead = new Bulkhead(1, 1, LONG);
        bulkhead.enter();

        var waiting = CompletableFuture.supplyAsync(bulkhead::enter);
        await().until(() -> !bulkhead.enter());
        assertThat(waiting).isNotDone();

        bulkhead.leave();
        assertThat(waiting).succeedsWithin(LONG).isEqualTo(true);
    }

    @Test
    void turnsAwayWhoeverStoodInLineForTooLong() {
        var bulkhead = new Bulkhead(1, 1, Duration.ofMillis(10));
        bulkhead.enter();

        assertThat(bulkhead.enter()).isFalse();
    }

    @Test
    void isTheEndpointsWhichTellsToComeBack() throws Exception {
        var endpoint = endpoint(new Bulkhead(0, 0, LONG));

        var refusal = endpoint.handleRequest(request("{"));

        assertThat(refusal.statusCode().value()).isEqualTo(503);
        assertThat(refusal.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
    }

    @Test
    void isLeftByRequestsThatFail() throws Exception {
        var endpoint = endpoint(new Bulkhead(1, 0, LONG));

        assertThat(endpoint.handleRequest(request("[")).statusCode().value()).isEqualTo(400);
        assertThat(endpoint.handleRequest(request("[")).statusCode().value()).isEqualTo(400);
    }

    private static GraphQlEndpoint endpoint(Bulkhead bulkhead) {
        return new GraphQlEndpoint(
                WebGraphQlHandler.builder(request -> Mono.empty()).build(), bulkhead);
    }

    private static ServerRequest request(String body) {
        var request = new MockHttpServletRequest("POST", "/graphql");
        request.setContentType(MediaType.APPLICATION_JSON_VALUE);
        request.setContent(body.getBytes());
        return ServerRequest.create(request, List.of());
    }
}
