package io.clientele.access;

import io.clientele.audit.AuditTrail;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The rules of a new installation and one customer, without a database. */
@TestConfiguration(proxyBeanMethods = false)
public class SeededAccess {

    @Bean
    @Primary
    RulesInForce seededRules() {
        return new RulesInForce(SeededRules::read, System::nanoTime);
    }

    @Bean
    RuntimeWiringConfigurer testCustomers() {
        return TestCustomers::wire;
    }

    /** What is shown here is nobody's data. */
    @Bean
    AuditTrail noAudit() {
        return event -> {};
    }

    /** Nobody asks it. */
    @Bean
    JdbcClient noDatabase() {
        return JdbcClient.create(new DriverManagerDataSource());
    }
}
