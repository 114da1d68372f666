package io.clientele.mirror;

import io.clientele.index.CustomerIndex;
import io.clientele.index.IndexSettings;
import io.clientele.time.UtcRows;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The indices that the relay writes to. */
@Component
class MirrorTargets {

    private static final Logger log = LoggerFactory.getLogger(MirrorTargets.class);

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    /** Two workers, or two apps, that start at once must not both make an index. */
    private static final String ONE_AT_A_TIME = "SELECT generation FROM record_generation FOR UPDATE";

    private static final String ALL = "SELECT index_name, state, epoch FROM mirror_target ORDER BY epoch";

    private static final String ADD = """
            INSERT INTO mirror_target (index_name, state, epoch)
            SELECT ?, ?, COALESCE(MAX(epoch), 0) + 1 FROM mirror_target
            """;

    private static final String REMOVE = "DELETE FROM mirror_target WHERE index_name = ?";

    /** Everybody anew, so that a fresh index fills. */
    private static final String MARK_ALL = """
            INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked, last_error)
            SELECT customer.id, customer.version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE, NULL FROM customer
            ON DUPLICATE KEY UPDATE due_at = UTC_TIMESTAMP(6), attempts = 0, parked = FALSE, last_error = NULL
            """;

    private final JdbcClient jdbc;
    private final CustomerIndex index;
    private final IndexProperties properties;
    private final Clock clock;

    MirrorTargets(JdbcClient jdbc, CustomerIndex index, IndexProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.properties = properties;
        this.clock = clock;
    }

    Targets current() {
        var rows = rows();
        long epoch = rows.stream().mapToLong(Row::epoch).max().orElse(0);
        return new Targets(rows.stream().map(Row::indexName).toList(), epoch);
    }

    private List<Row> rows() {
        return jdbc.sql(ALL).query(UtcRows.of(Row.class)).list();
    }

    /**
     * Makes sure that there is a live index behind the alias. One that is gone is made anew and filled from the record; the
     * record is never in doubt.
     */
    @Transactional
    public void ensureLive() {
        jdbc.sql(ONE_AT_A_TIME).query(Long.class).single();
        var rows = rows();
        var live = rows.stream().filter(row -> row.state().equals("LIVE")).findFirst();
        if (live.isPresent() && index.exists(live.get().indexName())) {
            return;
        }
        live.ifPresent(gone -> jdbc.sql(REMOVE).param(gone.indexName()).update());
        var name = properties.alias() + "-" + NAME.format(clock.instant().atZone(java.time.ZoneOffset.UTC));
        index.create(name, new IndexSettings(properties.shards(), properties.replicas(), properties.refresh()));
        index.pointAlias(properties.alias(), name);
        jdbc.sql(ADD).params(name, "LIVE").update();
        int marked = jdbc.sql(MARK_ALL).update();
        log.info("Made index {}, {} customers are to be mirrored", name, marked);
    }

    /** @param epoch changes whenever the targets do */
    record Targets(List<String> indexNames, long epoch) {}

    record Row(String indexName, String state, long epoch) {}
}
