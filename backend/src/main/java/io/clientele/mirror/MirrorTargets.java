package io.clientele.mirror;

import io.clientele.index.CustomerIndex;
import io.clientele.index.IndexSettings;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.IndexUnavailableException.Reason;
import io.clientele.index.WriteOutcome;
import io.clientele.time.UtcRows;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The indices that the relay writes to. Every change of them raises the epoch, which is a tick and so never comes again. */
@Component
class MirrorTargets {

    private static final Logger log = LoggerFactory.getLogger(MirrorTargets.class);

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private static final Pattern NAMED_BY_US = Pattern.compile("-\\d{8}-\\d{6}-\\d{3}");

    /** While an index is filled nobody searches it. */
    private static final Duration UNSEARCHED = Duration.ofSeconds(30);

    /** Less than a run's lease, and than a request may take. */
    private static final Duration COPYING = Duration.ofSeconds(20);

    private static final String ONE_AT_A_TIME = "SELECT only_row FROM mirror_lock FOR UPDATE";

    private static final String ALL = "SELECT index_name, state, epoch FROM mirror_target ORDER BY epoch, index_name";

    private static final String IS_FILLING = """
            SELECT EXISTS (
                SELECT 1 FROM mirror_target t JOIN mirror_run r ON r.index_name = t.index_name
                WHERE t.state = 'BUILD' AND r.state = 'RUNNING' AND r.reached_id < ?)
            """;

    private static final String ADD = "INSERT INTO mirror_target (index_name, state, epoch) VALUES (?, ?, 0)";

    private static final String CHANGE = "UPDATE mirror_target SET state = ? WHERE index_name = ?";

    private static final String REMOVE = "DELETE FROM mirror_target WHERE index_name = ?";

    private static final String TICK = "UPDATE mirror_tick SET tick = tick + 1";

    private static final String TICKS = "SELECT tick FROM mirror_tick";

    private static final String NEW_EPOCH = "UPDATE mirror_target SET epoch = (SELECT tick FROM mirror_tick)";

    private static final String ANY_CUSTOMER = "SELECT EXISTS (SELECT 1 FROM customer)";

    private final JdbcClient jdbc;
    private final CustomerIndex index;
    private final MirrorRuns runs;
    private final IndexProperties properties;
    private final Clock clock;

    MirrorTargets(JdbcClient jdbc, CustomerIndex index, MirrorRuns runs, IndexProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
    }

    /** The indices that a batch goes to. */
    Targets current() {
        var all = all();
        long epoch = all.stream().mapToLong(Target::epoch).max().orElse(0);
        var indexNames = names(all, TargetState.BUILD, TargetState.LIVE);
        return new Targets(indexNames, !names(all, TargetState.LIVE).isEmpty(), epoch);
    }

    /** Whether a rebuild is still filling an index: before it is done, it writes whoever is marked. */
    boolean isFilling() {
        return jdbc.sql(IS_FILLING)
                .param(CustomerPages.NO_END)
                .query(Boolean.class)
                .single();
    }

    Optional<String> live() {
        return names(all(), TargetState.LIVE).stream().findFirst();
    }

    List<String> draining() {
        return names(all(), TargetState.DRAIN);
    }

    Optional<TargetState> stateOf(String indexName) {
        return all().stream()
                .filter(target -> target.indexName().equals(indexName))
                .map(Target::state)
                .findFirst();
    }

    private List<Target> all() {
        return jdbc.sql(ALL).query(UtcRows.of(Target.class)).list();
    }

    private static List<String> names(List<Target> targets, TargetState... states) {
        return targets.stream()
                .filter(target -> Set.of(states).contains(target.state()))
                .map(Target::indexName)
                .toList();
    }

    /**
     * Makes sure that there is something to write to. The first index of an installation is made without being asked for; one
     * that was there and is not as we left it is for people to look at.
     *
     * @throws MirrorBrokenException when the index is not as it was left
     */
    @Transactional
    public void ensureWritable() {
        var all = all();
        var live = names(all, TargetState.LIVE);
        var building = names(all, TargetState.BUILD);
        if (live.isEmpty() && building.isEmpty()) {
            makeFirst();
        }
        for (var indexName : live) {
            var defect = index.defect(properties.alias(), indexName, Set.copyOf(building));
            if (defect.isPresent()) {
                throw new MirrorBrokenException(
                        defect.get() + " Rebuild the index: on the page Mirror, or by './clientele rebuild-index'.");
            }
        }
    }

    /** Whoever starts with customers and without an index sees no numbers until all of them are in it. */
    private void makeFirst() {
        if (jdbc.sql(ANY_CUSTOMER).query(Boolean.class).single()) {
            runs.requestUnlessLately(RunKind.REBUILD);
            return;
        }
        lock();
        if (all().isEmpty()) {
            var name = newName();
            index.create(name, settings());
            index.pointAlias(properties.alias(), name);
            add(name, TargetState.LIVE);
            log.info("Made index {}", name);
        }
    }

    /** Makes an index that is written to from now on, and not searched. One that was searched and is gone is forgotten. */
    @Transactional
    public String beginBuild() {
        lock();
        live().filter(indexName -> !index.exists(indexName)).ifPresent(this::remove);
        var name = newName();
        index.create(name, new IndexSettings(properties.shards(), 0, UNSEARCHED));
        add(name, TargetState.BUILD);
        return name;
    }

    /** Gives a filled index the settings with which it is searched, and the copies without which a lost node would lose it. */
    void prepareForSearches(String indexName) {
        index.adapt(indexName, settings());
        index.refresh(indexName);
        if (!index.awaitCopies(indexName, COPYING)) {
            log.warn("Index {} has fewer copies than it should, for want of nodes or of time", indexName);
        }
    }

    /** Lets searches ask this index instead of the one before, which is no longer written to. */
    @Transactional
    public void goLive(String indexName) {
        lock();
        stamp(indexName);
        index.pointAlias(properties.alias(), indexName);
        live().filter(former -> !former.equals(indexName)).ifPresent(former -> change(former, TargetState.DRAIN));
        change(indexName, TargetState.LIVE);
        newEpoch();
    }

    /** The relay would tell the index the tick with the next change only, and a restore before that would go unnoticed. */
    private void stamp(String indexName) {
        long tick = jdbc.sql(TICKS).query(Long.class).single();
        var outcome = index.bulk(List.of(indexName), List.of(RecordGeneration.sentinel(tick)))
                .getFirst();
        if (outcome instanceof WriteOutcome.Retry retry) {
            throw new IndexUnavailableException(Reason.OVERLOADED, "The new index takes no writes: " + retry.reason());
        }
    }

    /** Drops an index that is not searched. */
    @Transactional
    public void drop(String indexName) {
        lock();
        index.drop(indexName);
        remove(indexName);
    }

    /** After a restore: what is in the indices is not to be trusted, and searches are to answer nothing rather than that. */
    @Transactional
    public void discardAll() {
        lock();
        index.removeAlias(properties.alias());
        all().forEach(target -> change(target.indexName(), TargetState.DRAIN));
        newEpoch();
    }

    /** Drops indices of this installation that no target knows, as a restored record may leave them behind. */
    @Transactional
    public void dropStrays() {
        lock();
        var known = all().stream().map(Target::indexName).toList();
        index.names(properties.alias() + "-*").stream()
                .filter(name -> NAMED_BY_US
                        .matcher(name.substring(properties.alias().length()))
                        .matches())
                .filter(name -> !known.contains(name))
                .forEach(index::drop);
    }

    private void lock() {
        jdbc.sql(ONE_AT_A_TIME).query(Long.class).single();
    }

    private void add(String indexName, TargetState state) {
        jdbc.sql(ADD).params(indexName, state.name()).update();
        newEpoch();
    }

    private void change(String indexName, TargetState state) {
        jdbc.sql(CHANGE).params(state.name(), indexName).update();
    }

    private void remove(String indexName) {
        jdbc.sql(REMOVE).param(indexName).update();
        newEpoch();
    }

    private void newEpoch() {
        jdbc.sql(TICK).update();
        jdbc.sql(NEW_EPOCH).update();
    }

    private String newName() {
        return properties.alias() + "-" + NAME.format(clock.instant().atZone(ZoneOffset.UTC));
    }

    private IndexSettings settings() {
        return new IndexSettings(properties.shards(), properties.replicas(), properties.refresh());
    }

    /**
     * @param isSearched whether searches ask one of them; not while the first is filled
     * @param epoch changes whenever the targets do
     */
    record Targets(List<String> indexNames, boolean isSearched, long epoch) {}

    record Target(String indexName, TargetState state, long epoch) {}
}
