package io.clientele.security;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The application as far as getting in is concerned. Not a configuration by annotation: the whole application's scan must
 * not find it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchClientAutoConfiguration",
            "org.springframework.boot.data.elasticsearch.autoconfigure.DataElasticsearchAutoConfiguration"
        })
@ComponentScan({
    "io.clientele.access",
    "io.clientele.field",
    "io.clientele.graphql",
    "io.clientele.secret",
    "io.clientele.security"
})
class Door {}
