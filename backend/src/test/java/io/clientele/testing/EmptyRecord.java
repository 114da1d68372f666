package io.clientele.testing;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Test classes share one application; each begins without customers, and the mirror learns of it as of any deletion. */
public final class EmptyRecord implements BeforeAllCallback {

    private static final String MARK = """
            INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked, last_error)
            SELECT customer.id, customer.version + 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE, NULL FROM customer
            ON DUPLICATE KEY UPDATE version = customer.version + 1, due_at = UTC_TIMESTAMP(6), parked = FALSE
            """;

    private static final List<String> TABLES = List.of(
            "rfm_score",
            "purchase_line",
            "purchase_order",
            "segment_member",
            "customer_membership",
            "customer_confidential",
            "customer_consent",
            "customer_address",
            "customer_contact_point",
            "customer_label",
            "customer",
            "customer_grave");

    private static final RetryTemplate WHEN_LOCKED = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .delay(Duration.ofMillis(200))
            .build());

    @Override
    public void beforeAll(ExtensionContext context) {
        clear(SpringExtension.getApplicationContext(context));
    }

    /** Deletes all customers of an application under test. A relay at work can be in the way, as of any writer. */
    public static void clear(ApplicationContext application) {
        WHEN_LOCKED.invoke(() -> delete(application));
    }

    private static void delete(ApplicationContext application) {
        var jdbc = application.getBean(JdbcClient.class);
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            jdbc.sql(MARK).update();
            TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        });
    }
}
