package io.clientele.security;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Over HTTP, with a Keycloak whose keys the tests hold and without the servers of an installation. */
@SpringBootTest(
        classes = Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "clientele.secret=a secret of the tests, long enough",
            "management.health.elasticsearch.enabled=false",
            "management.endpoint.health.validate-group-membership=false"
        })
abstract class AtTheDoor {

    static final FakeKeycloak KEYCLOAK = new FakeKeycloak();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry properties) {
        properties.add("clientele.keycloak.url", KEYCLOAK::url);
        properties.add("clientele.keycloak.realm", () -> "clientele");
        properties.add("clientele.keycloak.client-id", () -> "clientele-ui");
        properties.add("clientele.keycloak.client-secret", () -> "secret");
    }

    int port() {
        return port;
    }

    Visitor visitor() {
        return new Visitor(port);
    }
}
