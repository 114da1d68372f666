package io.clientele.security;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.accept;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.Arrays;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers a deep link of the admin UI, such as {@code /customers/42}, with its page, which knows the way from there. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    private static final RequestPredicate OURS = path("/graphql/**")
            .or(path("/api/**"))
            .or(path("/actuator/**"))
            .or(path("/oauth2/**"))
            .or(path("/error"));

    private static final RequestPredicate FILE =
            request -> request.path().lastIndexOf('.') > request.path().lastIndexOf('/');

    private static final RequestPredicate PAGE =
            GET("/**").and(accept(MediaType.TEXT_HTML)).and(OURS.negate()).and(FILE.negate());

    @Bean
    RouterFunction<ServerResponse> pages(WebProperties settings, ResourceLoader loader) {
        return RouterFunctions.route()
                .route(PAGE, request -> page(settings, loader))
                .build();
    }

    /** Without the admin UI on board there is no page. */
    private static ServerResponse page(WebProperties settings, ResourceLoader loader) {
        return Arrays.stream(settings.getResources().getStaticLocations())
                .map(location -> loader.getResource(location + "index.html"))
                .filter(Resource::exists)
                .findFirst()
                .map(page ->
                        ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page))
                .orElseGet(() -> ServerResponse.notFound().build());
    }
}
