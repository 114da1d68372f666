package io.clientele.rfm;

import io.clientele.access.Viewer;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Rankings and their groups, in the API's words. */
@Controller
class RfmController {

    private static final int MOST_RUNS = 100;

    private final RfmComputation computation;
    private final RfmRuns runs;
    private final RfmScores scores;
    private final RfmGroups groups;
    private final RfmMovement movement;

    RfmController(RfmComputation computation, RfmRuns runs, RfmScores scores, RfmGroups groups, RfmMovement movement) {
        this.computation = computation;
        this.runs = runs;
        this.scores = scores;
        this.groups = groups;
        this.movement = movement;
    }

    @QueryMapping
    Rfm rfm() {
        return new Rfm();
    }

    @MutationMapping
    RfmRun computeRfm(@ContextValue Viewer viewer) {
        return computation.compute(viewer.name());
    }

    @MutationMapping
    Rfm changeRfmGroups(@Argument int revision, @Argument("groups") List<Map<String, Object>> inputs) {
        groups.replace(revision, RfmGroupReader.read(inputs));
        return new Rfm();
    }

    @SchemaMapping
    List<RfmRun> runs(Rfm rfm, @Argument int last) {
        if (last < 1 || last > MOST_RUNS) {
            throw RequestRefused.argument("last", "must be from 1 to " + MOST_RUNS);
        }
        return runs.latest(last);
    }

    @SchemaMapping
    int revision(Rfm rfm) {
        return groups.revision();
    }

    @SchemaMapping
    List<RfmGroup> groups(Rfm rfm) {
        return groups.inOrder();
    }

    @SchemaMapping
    @Nullable
    List<RfmMovement.Flow> movement(Rfm rfm, @Argument String from, @Argument String to, @ContextValue Viewer viewer) {
        return viewer.countsEverybodyExactly() ? movement.between(kept(from), kept(to)) : null;
    }

    private long kept(String id) {
        return scores.keptOf(id)
                .orElseThrow(() -> new RequestRefused(
                        ErrorCode.NOT_FOUND, "Where customers stood at the run %s is not kept.".formatted(id)));
    }

    @SchemaMapping
    @Nullable
    Long customers(RfmRun run, @ContextValue Viewer viewer) {
        return viewer.countsEverybodyExactly() ? (Long) run.customers() : null;
    }

    @SchemaMapping
    List<Instant> recency(RfmRun run) {
        return run.cutOffs().of(Measure.RECENCY).stream()
                .map(Instant::ofEpochMilli)
                .toList();
    }

    @SchemaMapping
    List<Long> frequency(RfmRun run) {
        return run.cutOffs().of(Measure.FREQUENCY);
    }

    @SchemaMapping
    List<BigDecimal> monetary(RfmRun run) {
        return run.cutOffs().of(Measure.MONETARY).stream()
                .map(cents -> BigDecimal.valueOf(cents, 2))
                .toList();
    }

    /** What there is, each part of which is read when it is asked for. */
    record Rfm() {}
}
