package io.clientele.security;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** An endpoint that fails. */
@TestConfiguration(proxyBeanMethods = false)
class Fault {

    @Bean
    RouterFunction<ServerResponse> failingEndpoint() {
        return RouterFunctions.route()
                .GET("/api/fault", request -> {
                    throw new IllegalStateException("A fault of the tests");
                })
                .build();
    }
}
