package io.clientele.security;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** A Keycloak that hangs must not take every request thread with it. */
final class Impatience {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Impatience() {}

    static ClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(CLIENT);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
