package io.clientele.security;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application with a Keycloak that tests hold in their hands. */
final class WithFakeKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FakeKeycloak KEYCLOAK = new FakeKeycloak();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("clientele.keycloak.url=" + KEYCLOAK.url()).applyTo(context);
    }
}
