package io.clientele.field;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;

@Configuration(proxyBeanMethods = false)
class FieldCatalogueConfiguration {

    /** Read at start-up: an application with an unclassified element does not start. */
    @Bean
    FieldCatalogue fieldCatalogue(GraphQlSource fullSchema) {
        return FieldCatalogue.of(fullSchema.schema());
    }
}
