package io.clientele.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.InstallationTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

@InstallationTest
class MirrorTargetsTests {

    private final MirrorDriver driver;

    @Autowired
    private TransactionOperations transaction;

    MirrorTargetsTests(@Autowired ApplicationContext application) {
        this.driver = new MirrorDriver(application);
    }

    @BeforeEach
    void customers() {
        driver.onlyCustomers(3);
    }

    @AfterEach
    void heal() {
        driver.heal();
    }

    @Test
    void neverHasAnEpochASecondTimeEvenAfterAllTargetsWereGone() {
        long before = driver.targets.current().epoch();

        driver.targets.discardAll();
        driver.targets.draining().forEach(driver.targets::drop);
        assertThat(driver.targets.current().epoch()).isZero();
        driver.targets.beginBuild();

        assertThat(driver.targets.current().epoch()).isGreaterThan(before);
    }

    @Test
    void leavesChangesMarkedWhileThereIsNoIndexToWriteThemTo() {
        transaction.executeWithoutResult(status -> {
            // Nobody adds a target meanwhile.
            driver.jdbc
                    .sql("SELECT only_row FROM mirror_lock FOR UPDATE")
                    .query(Long.class)
                    .single();
            CompletableFuture.runAsync(this::changeWithoutAnIndex).join();
        });

        driver.awaitQuiet();
        assertThat(driver.mirror.parked()).isZero();
    }

    private void changeWithoutAnIndex() {
        setState(TargetState.DRAIN);
        try {
            driver.rename(0, "Somebody Else");
            await().untilAsserted(() -> assertThat(driver.mirror.problem()).contains("no index"));
            assertThat(driver.mirror.pending()).isEqualTo(1);
        } finally {
            setState(TargetState.LIVE);
        }
    }

    private void setState(TargetState state) {
        driver.jdbc
                .sql("UPDATE mirror_target SET state = ?")
                .param(state.name())
                .update();
    }
}
