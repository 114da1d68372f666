package io.clientele.rfm;

import io.clientele.index.filter.IntRange;
import io.clientele.index.search.Ranking;
import io.clientele.index.search.Rankings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The latest run and the groups as they are now, as searches take them. */
@Component
class LatestRanking implements Rankings {

    private final RfmRuns runs;
    private final RfmGroups groups;

    LatestRanking(RfmRuns runs, RfmGroups groups) {
        this.runs = runs;
        this.groups = groups;
    }

    @Override
    public Optional<Ranking> latest() {
        return runs.latest().map(RfmRun::cutOffs).map(this::ranking);
    }

    private Ranking ranking(CutOffs cutOffs) {
        return new Ranking(
                cutOffs.of(Measure.RECENCY),
                cutOffs.of(Measure.FREQUENCY),
                cutOffs.of(Measure.MONETARY),
                groups.inOrder().stream().map(LatestRanking::group).toList());
    }

    private static Ranking.Group group(RfmGroup group) {
        return new Ranking.Group(
                group.name(), range(group.recency()), range(group.frequency()), range(group.monetary()));
    }

    private static IntRange range(Quintiles quintiles) {
        return new IntRange(quintiles.from(), quintiles.to());
    }
}
