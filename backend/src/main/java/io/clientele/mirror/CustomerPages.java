package io.clientele.mirror;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks through all customers by their ids, several pages at once, and reports them done in order. */
@Component
class CustomerPages {

    private static final String NEXT = "SELECT id FROM customer WHERE id > ? AND id <= ? ORDER BY id LIMIT ?";

    private static final int SIZE = 500;

    /** Beyond every customer. */
    static final long NO_END = Long.MAX_VALUE;

    /** The database, this process and Elasticsearch each have a page in hand; more only takes memory. */
    private static final int AT_ONCE = 3;

    private final JdbcClient jdbc;

    CustomerPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All pages between two ids, the first excluded. What the work or the report throws ends the walk, after the pages under
     * way.
     */
    <T> void walk(long afterId, long upToId, Function<Page, T> work, BiConsumer<Page, T> done) {
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("mirror-run-page-", 1).factory())) {
            var underWay = new ArrayDeque<UnderWay<T>>();
            var reachedId = afterId;
            do {
                var page = next(reachedId, upToId);
                reachedId = page.upToId();
                underWay.add(new UnderWay<>(page, threads.submit(() -> work.apply(page))));
                if (underWay.size() == AT_ONCE) {
                    report(underWay.remove(), done);
                }
            } while (reachedId < upToId);
            while (!underWay.isEmpty()) {
                report(underWay.remove(), done);
            }
        }
    }

    private Page next(long afterId, long upToId) {
        var ids = jdbc.sql(NEXT)
                .params(afterId, upToId, SIZE)
                .query((row, number) -> row.getLong(1))
                .list();
        return new Page(afterId, ids.size() < SIZE ? upToId : ids.getLast(), ids);
    }

    private static <T> void report(UnderWay<T> page, BiConsumer<Page, T> done) {
        try {
            done.accept(page.page(), page.result().get());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new RunEndedException(RunEndedException.Reason.STOPPING);
        }
    }

    private record UnderWay<T>(Page page, Future<T> result) {}

    /**
     * Customers whose ids are close.
     *
     * @param afterId every id is greater
     * @param upToId no id is greater
     * @param ids that are in the record
     */
    record Page(long afterId, long upToId, List<Long> ids) {}
}
