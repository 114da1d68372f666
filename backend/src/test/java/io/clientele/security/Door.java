package io.clientele.security;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The application as far as getting in is concerned. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchClientAutoConfiguration",
            "org.springframework.boot.data.elasticsearch.autoconfigure.DataElasticsearchAutoConfiguration"
        })
@ComponentScan({"io.clientele.access", "io.clientele.field", "io.clientele.graphql", "io.clientele.security"})
class Door {}
