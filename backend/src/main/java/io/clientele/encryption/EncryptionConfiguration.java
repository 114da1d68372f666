package io.clientele.encryption;

import io.clientele.secret.InstallationSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class EncryptionConfiguration {

    @Bean
    KeysetStore keysets(JdbcClient jdbc, InstallationSecret secret) {
        return new KeysetStore(jdbc, secret);
    }
}
