package io.clientele.transfer.export;

import io.clientele.access.FieldGate;
import io.clientele.access.FilterGate;
import io.clientele.access.PermittedFields;
import io.clientele.access.Viewer;
import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditEvent;
import io.clientele.audit.AuditTrail;
import io.clientele.field.Permission;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.search.CustomerHits;
import io.clientele.index.search.CustomerQuery;
import io.clientele.index.search.CustomerSearcher;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import io.clientele.segment.SavedSegments;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customers of a saved segment, page by page, as whoever asks may see them; each page is noted before it is shown. */
@Component
class SegmentExport {

    private static final String OPERATION = "export";
    private static final int PAGE = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final SavedSegments segments;
    private final FilterGate filters;
    private final FieldGate fields;
    private final CustomerSearcher index;
    private final ExportReading reading;
    private final AuditTrail trail;
    private final Clock clock;

    SegmentExport(
            SavedSegments segments,
            FilterGate filters,
            FieldGate fields,
            CustomerSearcher index,
            ExportReading reading,
            AuditTrail trail,
            Clock clock) {
        this.segments = segments;
        this.filters = filters;
        this.fields = fields;
        this.index = index;
        this.reading = reading;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is to be exported, once all of it is permitted. Nothing is shown before {@link Prepared#write}.
     *
     * @param titles of the columns; null takes all that exist for the viewer
     * @throws RequestRefused FORBIDDEN when the viewer does not export; NOT_FOUND or FORBIDDEN as of any use of the segment;
     *     VALIDATION when a column does not exist for the viewer, in the same words as when nobody has it
     */
    Prepared prepare(String segment, @Nullable List<String> titles, Viewer viewer) {
        try {
            return permitted(segment, titles, viewer);
        } catch (RequestRefused refused) {
            if (refused.code() == ErrorCode.FORBIDDEN) {
                trail.note(AuditEvent.refused(viewer.actor(OPERATION), String.valueOf(refused.getMessage())));
            }
            throw refused;
        }
    }

    private Prepared permitted(String segment, @Nullable List<String> titles, Viewer viewer) {
        // A file of rows tells exactly how many there are.
        if (!viewer.grants().permit(Permission.EXPORT_CUSTOMERS) || !viewer.countsEverybodyExactly()) {
            throw new RequestRefused(ErrorCode.FORBIDDEN, "Exporting customers is not for you.");
        }
        var columns = columns(titles, viewer);
        var meaning = segments.meaning(new Filter.InSegment(Set.of(segment)), viewer, "segment");
        var query = new CustomerQuery(
                filters.permit(viewer, meaning),
                null,
                List.of(),
                PAGE,
                null,
                true,
                List.of(),
                new Moment(clock.getZone(), clock.instant()));
        var coordinates = columns.stream()
                .flatMap(column -> column.coordinates().stream())
                .toList();
        return new Prepared(segment, query, columns, fields.permit(coordinates, viewer), viewer);
    }

    private List<ExportColumn> columns(@Nullable List<String> titles, Viewer viewer) {
        return titles == null
                ? Arrays.stream(ExportColumn.values())
                        .filter(column -> exists(column, viewer))
                        .toList()
                : titles.stream().map(title -> column(title, viewer)).distinct().toList();
    }

    private ExportColumn column(String title, Viewer viewer) {
        return ExportColumn.named(title)
                .filter(column -> exists(column, viewer))
                .orElseThrow(() -> RequestRefused.argument("columns", "there is no column '%s'".formatted(title)));
    }

    private boolean exists(ExportColumn column, Viewer viewer) {
        return fields.exist(column.coordinates(), viewer);
    }

    /** An export that is permitted. */
    final class Prepared {

        private final String segment;
        private final CustomerQuery query;
        private final List<ExportColumn> columns;
        private final PermittedFields permitted;
        private final Viewer viewer;

        private Prepared(
                String segment,
                CustomerQuery query,
                List<ExportColumn> columns,
                PermittedFields permitted,
                Viewer viewer) {
            this.segment = segment;
            this.query = query;
            this.columns = columns;
            this.permitted = permitted;
            this.viewer = viewer;
        }

        List<ExportColumn> columns() {
            return columns;
        }

        PermittedFields permitted() {
            return permitted;
        }

        /**
         * Reads all of it, as it is at this moment.
         *
         * @throws IndexUnavailableException when searches do not answer, at the beginning or midway
         */
        void read(Consumer<Page> heard) {
            index.forEachPage(query, TIMEOUT, hits -> heard.accept(page(hits)));
        }

        private Page page(CustomerHits hits) {
            var ids = hits.hits().stream().map(CustomerHits.Hit::id).toList();
            var customers = reading.read(ids, columns);
            note(customers);
            return new Page(hits.total().orElseThrow(), customers);
        }

        private void note(List<ExportedCustomer> shown) {
            var ids = shown.stream().map(each -> each.customer().key()).toList();
            trail.note(new AuditEvent(
                    viewer.actor(OPERATION),
                    AuditAction.EXPORT_CUSTOMERS,
                    permitted.categories(),
                    ids,
                    "segment %s, %d rows".formatted(segment, ids.size()),
                    null,
                    false));
        }
    }

    /**
     * Some of the customers.
     *
     * @param total how many the segment has in all; whoever has left the record since searches last showed them is in no page
     */
    record Page(long total, List<ExportedCustomer> customers) {}
}
