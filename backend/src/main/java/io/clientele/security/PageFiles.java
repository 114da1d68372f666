package io.clientele.security;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Hands out the admin UI's scripts and styles. Their names change with their content, so browsers may keep them, and they lie packed
 * beside themselves for browsers that can unpack them.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {

    private static final String FILES = "assets/";

    private final WebProperties settings;

    PageFiles(WebProperties settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var places = Arrays.stream(settings.getResources().getStaticLocations())
                .map(place -> place + FILES)
                .toArray(String[]::new);
        registry.addResourceHandler("/" + FILES + "**")
                .addResourceLocations(places)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
