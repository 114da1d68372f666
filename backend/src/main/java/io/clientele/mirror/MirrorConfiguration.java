package io.clientele.mirror;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MirrorSettings.class, IndexProperties.class})
class MirrorConfiguration {}
