package io.clientele.mirror;

import io.clientele.access.Viewer;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The mirror, in the API's words. */
@Controller
class MirrorController {

    private static final int LONGEST_LIST = 200;
    private static final int HOURS_OF_A_WEEK = 168;

    private final Mirror mirror;
    private final DirtySet dirty;
    private final MirrorRuns runs;
    private final MirrorHistory history;

    MirrorController(Mirror mirror, DirtySet dirty, MirrorRuns runs, MirrorHistory history) {
        this.mirror = mirror;
        this.dirty = dirty;
        this.runs = runs;
        this.history = history;
    }

    @QueryMapping
    MirrorReport mirror() {
        return new MirrorReport(
                mirror.state(), mirror.problem(), mirror.freshness(), (int) mirror.pending(), (int) mirror.parked());
    }

    @SchemaMapping
    List<ParkedCustomer> parkedCustomers(MirrorReport report, @Argument int first) {
        return dirty.parked(checked("first", first, LONGEST_LIST));
    }

    @SchemaMapping
    List<MirrorRun> runs(MirrorReport report, @Argument int first) {
        return runs.latest(checked("first", first, LONGEST_LIST));
    }

    @SchemaMapping
    List<MirrorSample> samples(MirrorReport report, @Argument int hours) {
        return history.ofLastHours(checked("hours", hours, HOURS_OF_A_WEEK));
    }

    @MutationMapping
    MirrorRun rebuildIndex(@ContextValue Viewer viewer) {
        return runs.request(RunKind.REBUILD, viewer.name());
    }

    @MutationMapping
    MirrorRun checkIndex(@ContextValue Viewer viewer) {
        return runs.request(RunKind.CHECK, viewer.name());
    }

    @MutationMapping
    MirrorRun cancelMirrorRun(@Argument String id) {
        return runs.cancel(key(id, "There is no run with this id"));
    }

    @MutationMapping
    int retryParked(@Argument @Nullable List<String> customers) {
        return customers == null
                ? dirty.retryAllParked()
                : dirty.retryParked(customers.stream()
                        .map(id -> key(id, "There is no customer with this id"))
                        .toList());
    }

    @SchemaMapping(typeName = "MirrorRun")
    long missing(MirrorRun run) {
        return run.found().missing();
    }

    @SchemaMapping(typeName = "MirrorRun")
    long changed(MirrorRun run) {
        return run.found().changed();
    }

    @SchemaMapping(typeName = "MirrorRun")
    long orphaned(MirrorRun run) {
        return run.found().orphaned();
    }

    @SchemaMapping(typeName = "MirrorRun")
    long ahead(MirrorRun run) {
        return run.found().ahead();
    }

    @SchemaMapping(typeName = "MirrorRun")
    long resurrected(MirrorRun run) {
        return run.found().resurrected();
    }

    @SchemaMapping(typeName = "MirrorRun")
    @Nullable
    Double rate(MirrorRun run) {
        return run.rate();
    }

    @SchemaMapping(typeName = "MirrorRun")
    @Nullable
    Instant estimatedEnd(MirrorRun run) {
        return run.estimatedEnd();
    }

    private static int checked(String argument, int value, int most) {
        if (value < 1 || value > most) {
            throw RequestRefused.argument(argument, "must be from 1 to " + most);
        }
        return value;
    }

    private static long key(String id, String otherwise) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException nobody) {
            throw new RequestRefused(ErrorCode.NOT_FOUND, otherwise);
        }
    }

    record MirrorReport(MirrorState state, @Nullable String problem, Freshness freshness, int pending, int parked) {}
}
