package io.clientele.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayWorkersTests {

    private static final int FULL = 500;

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Relay relay = mock(Relay.class);
    private final RelayWorkers workers = new RelayWorkers(
            relay,
            mock(MirrorTargets.class),
            mock(RecordGeneration.class),
            new RelayBell(),
            mock(MirrorCondition.class),
            mock(MirrorMetrics.class),
            settings());

    @AfterEach
    void stop() {
        end.countDown();
        workers.stop();
    }

    @Test
    void followWritesOneAtATime() {
        when(relay.relayBatch()).thenAnswer(call -> batch(FULL - 1));

        workers.start();

        await().until(() -> batches.get() >= 10);
        assertThat(most).hasValue(1);
    }

    @Test
    void workOffABacklogTogether() {
        when(relay.relayBatch()).thenAnswer(call -> batch(FULL));

        workers.start();

        await().until(() -> most.get() == 2);
    }

    @Test
    void goOnWithoutOneThatIsHeldUp() {
        when(relay.relayBatch()).thenAnswer(call -> {
            if (batches.incrementAndGet() == 1) {
                end.await();
            }
            return 1;
        });

        workers.start();

        await().until(() -> batches.get() >= 3);
    }

    private int batch(int customers) throws InterruptedException {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        Thread.sleep(20);
        underWay.decrementAndGet();
        batches.incrementAndGet();
        return customers;
    }

    private static MirrorSettings settings() {
        var brief = Duration.ofMillis(5);
        var longer = Duration.ofSeconds(30);
        return new MirrorSettings(FULL, brief, brief, longer, longer, longer, longer, 2);
    }
}
