package io.clientele.mirror;

import io.clientele.index.CustomerIndex;
import org.springframework.stereotype.Component;

/** Finds what differs between the index and the record, such as rows that plain SQL changed, and has it mirrored again. */
@Component
class DriftCheck {

    private final MirrorTargets targets;
    private final MirrorRuns runs;
    private final CustomerPages pages;
    private final IndexComparison comparison;
    private final DriftRepair repair;
    private final CustomerIndex index;
    private final MirrorMetrics metrics;

    DriftCheck(
            MirrorTargets targets,
            MirrorRuns runs,
            CustomerPages pages,
            IndexComparison comparison,
            DriftRepair repair,
            CustomerIndex index,
            MirrorMetrics metrics) {
        this.targets = targets;
        this.runs = runs;
        this.pages = pages;
        this.comparison = comparison;
        this.repair = repair;
        this.index = index;
        this.metrics = metrics;
    }

    /** @throws MirrorBrokenException when there is no index to check */
    void perform(RunUnderWay run) {
        var indexName = targets.live()
                .orElseThrow(() -> new MirrorBrokenException("There is no index to check; rebuild it instead."));
        pages.walk(
                run.run().reachedId(),
                CustomerPages.NO_END,
                page -> run.patiently(() -> comparison.differences(indexName, page)),
                (page, differences) -> {
                    var found = run.patiently(() -> repair.mend(differences));
                    metrics.found(found);
                    run.reached(page.upToId(), page.ids().size(), found);
                });
        if (run.patiently(runs::hasLateErasures)) {
            run.patiently(() -> index.expunge(indexName));
        }
    }
}
