package io.clientele.mirror;

import io.clientele.command.Command;
import io.clientele.command.CommandLine;
import io.clientele.command.CommandRefused;
import io.clientele.command.Commands;
import io.clientele.command.Progress;
import io.clientele.index.IndexUnavailableException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Rebuilding and checking the index, and beginning a new generation after a restore. */
public final class MirrorCommands implements Commands {

    private static final long LOOK_AGAIN_MILLIS = 200;

    @Override
    public String usage() {
        return """
                rebuild-index                      fills a new index from the record and puts it to use
                check-index                        compares the index with the record and mends what differs
                raise-generation                   after a restore of the record: docs/backup-and-restore.md tells why
                """;
    }

    @Override
    public Optional<Command> parse(List<String> words) {
        Optional<Command> command = switch (words.getFirst()) {
            case "rebuild-index" -> Optional.of((app, out) -> run(RunKind.REBUILD, app, out));
            case "check-index" -> Optional.of((app, out) -> run(RunKind.CHECK, app, out));
            case "raise-generation" -> Optional.of(MirrorCommands::raiseGeneration);
            default -> Optional.empty();
        };
        if (command.isPresent() && words.size() > 1) {
            throw new CommandRefused(words.getFirst() + " takes no more words.");
        }
        return command;
    }

    private static int raiseGeneration(ApplicationContext application, PrintStream out) {
        try {
            long generation = application.getBean(RecordGeneration.class).raise();
            out.printf(
                    "Generation %d begins. The next start of the app, or rebuild-index, makes a new index.%n",
                    generation);
            return CommandLine.DONE;
        } catch (IndexUnavailableException away) {
            throw new CommandRefused(away.getMessage() + " Nothing was changed.", away);
        }
    }

    /** By whoever comes first: the app that runs, or this process. One that is open already is followed to its end. */
    private static int run(RunKind kind, ApplicationContext application, PrintStream out) {
        var runs = application.getBean(MirrorRuns.class);
        var requested = runs.open(kind).orElseGet(() -> runs.request(kind, "command line"));
        application.getBean(RunWorker.class).start();
        var run = watched(requested, runs, out);
        return switch (run.state()) {
            case SUCCEEDED -> {
                out.println(summary(run));
                yield CommandLine.DONE;
            }
            case CANCELLED -> throw new CommandRefused("It was cancelled.");
            case FAILED -> throw new CommandRefused("It failed: " + run.failure());
            case REQUESTED, RUNNING -> throw new CommandRefused("It was interrupted; a running app goes on with it.");
        };
    }

    private static MirrorRun watched(MirrorRun requested, MirrorRuns runs, PrintStream out) {
        var run = requested;
        try {
            while (run.startedAt() == null && !run.isOver()) {
                run = again(run, runs);
            }
            try (var progress = new Progress(out, "customers", run.total())) {
                while (!run.isOver()) {
                    run = again(run, runs);
                    progress.advance(run.done() - progress.done());
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return run;
    }

    private static MirrorRun again(MirrorRun run, MirrorRuns runs) throws InterruptedException {
        Thread.sleep(LOOK_AGAIN_MILLIS);
        return runs.find(run.id()).orElse(run);
    }

    private static String summary(MirrorRun run) {
        var rate = run.rate();
        var counted = "%,d customers, %,.0f a second".formatted(run.done(), rate == null ? 0 : rate);
        return switch (run.kind()) {
            case REBUILD -> "The index is rebuilt: " + counted + ".";
            case CHECK ->
                "The index is checked: %s. Found and mended: %,d missing, %,d changed, %,d orphaned, %,d ahead; %,d of them erased."
                        .formatted(
                                counted,
                                run.found().missing(),
                                run.found().changed(),
                                run.found().orphaned(),
                                run.found().ahead(),
                                run.found().resurrected());
        };
    }
}
