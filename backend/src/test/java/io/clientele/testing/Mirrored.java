package io.clientele.testing;

import io.clientele.index.CustomerIndex;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until searches would show all that was written. It asks none, so a broken search makes nobody wait. */
public final class Mirrored {

    private static final String WAITING = "SELECT COUNT(*) FROM mirror_dirty WHERE parked = FALSE";

    private Mirrored() {}

    public static void await(ApplicationContext application) {
        var waiting = application.getBean(JdbcClient.class).sql(WAITING).query(Integer.class);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> waiting.single() == 0);
        var alias = application.getEnvironment().getRequiredProperty("clientele.index.alias");
        application.getBean(CustomerIndex.class).refresh(alias);
    }
}
