package io.clientele.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /**
     * The installation's clock in its zone, in which days begin and people turn older. With {@code clientele.now} it
     * starts there instead of today, which shows old data as if it were fresh: for demonstrations and measurements.
     */
    @Bean
    Clock clock(
            @Value("${clientele.time-zone}") ZoneId zone, @Value("${clientele.now:#{null}}") @Nullable Instant start) {
        var system = Clock.system(zone);
        return start == null ? system : Clock.offset(system, Duration.between(system.instant(), start));
    }
}
