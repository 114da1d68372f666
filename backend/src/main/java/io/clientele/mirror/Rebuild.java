package io.clientele.mirror;

import io.clientele.index.CustomerIndex;
import io.clientele.mirror.CustomerPages.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills a new index from the record while writes go on, and lets searches ask it once it is equal to the record. Each step can
 * be done again, so that another process can go on where one died.
 */
@Component
class Rebuild {

    private final MirrorTargets targets;
    private final MirrorRuns runs;
    private final CustomerPages pages;
    private final BackFill backFill;
    private final IndexComparison comparison;
    private final CustomerIndex index;
    private final MirrorSettings settings;

    Rebuild(
            MirrorTargets targets,
            MirrorRuns runs,
            CustomerPages pages,
            BackFill backFill,
            IndexComparison comparison,
            CustomerIndex index,
            MirrorSettings settings) {
        this.targets = targets;
        this.runs = runs;
        this.pages = pages;
        this.backFill = backFill;
        this.comparison = comparison;
        this.index = index;
        this.settings = settings;
    }

    /** @throws MirrorBrokenException when the new index is not equal to the record; it is not put to use then */
    void perform(RunUnderWay run) {
        var indexName = begun(run);
        if (targets.stateOf(indexName).equals(Optional.of(TargetState.BUILD))) {
            var buckets = filled(run, indexName);
            run.patiently(() -> targets.prepareForSearches(indexName));
            refuseUnlessEqual(run, indexName, buckets);
            run.patiently(() -> {
                run.keep();
                targets.goLive(indexName);
            });
        }
        dropFormer(run);
    }

    private String begun(RunUnderWay run) {
        var begun = run.run().indexName();
        if (begun != null && targets.stateOf(begun).isPresent()) {
            return begun;
        }
        return run.patiently(() -> {
            var indexName = targets.beginBuild();
            run.fill(indexName);
            return indexName;
        });
    }

    /** What was written, in brief, to be compared with what the index holds in the end. */
    private List<Bucket> filled(RunUnderWay run, String indexName) {
        var buckets = new ArrayList<Bucket>();
        long reachedId = run.reachedId();
        if (reachedId > 0) {
            // A process that died knew these sums; they are compared one by one.
            buckets.add(new Bucket(0, reachedId, null));
        }
        pages.walk(
                reachedId,
                CustomerPages.NO_END,
                page -> run.patiently(() -> backFill.write(page.ids(), indexName)),
                (page, sum) -> {
                    buckets.add(new Bucket(page.afterId(), page.upToId(), sum));
                    run.reached(page.upToId(), page.ids().size(), Findings.NONE);
                });
        return buckets;
    }

    private void refuseUnlessEqual(RunUnderWay run, String indexName, List<Bucket> buckets) {
        long different = 0;
        for (var bucket : buckets) {
            run.keep();
            var held = run.patiently(() -> comparison.sum(indexName, bucket.afterId(), bucket.upToId()));
            if (!held.equals(bucket.written())) {
                different += different(run, indexName, bucket);
            }
        }
        if (different > 0) {
            throw new MirrorBrokenException(
                    "The new index differs from the record in %d customers; it was not put to use."
                            .formatted(different));
        }
    }

    /** How many differ for good. Writes that went on meanwhile explain most of what a sum does not tell. */
    private long different(RunUnderWay run, String indexName, Bucket bucket) {
        var different = new AtomicLong();
        pages.walk(
                bucket.afterId(),
                bucket.upToId(),
                page -> run.patiently(() -> differentForGood(indexName, page)),
                (page, count) -> {
                    different.addAndGet(count);
                    run.keep();
                });
        return different.get();
    }

    private int differentForGood(String indexName, Page page) {
        var suspects = comparison.differences(indexName, page).stream()
                .map(Difference::id)
                .toList();
        backFill.write(suspects, indexName);
        return comparison.confirmed(indexName, suspects).size();
    }

    /** Once searches that began before the swap are over. */
    private void dropFormer(RunUnderWay run) {
        if (!targets.draining().isEmpty()) {
            run.rest(settings.drain());
        }
        run.patiently(() -> {
            targets.draining().forEach(targets::drop);
            targets.dropStrays();
        });
    }

    /** Drops what a run has built, unless it is in use already. */
    void giveUp(long runId) {
        runs.find(runId)
                .map(MirrorRun::indexName)
                .filter(name -> targets.stateOf(name).equals(Optional.of(TargetState.BUILD)))
                .ifPresent(targets::drop);
    }

    /** @param written null when nobody knows it any more */
    private record Bucket(
            long afterId, long upToId, @Nullable Sum written) {}
}
