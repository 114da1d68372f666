package io.clientele.search;

import io.clientele.access.FilterGate;
import io.clientele.access.Viewer;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.input.RequestRefused;
import io.clientele.segment.SavedSegments;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What filters in requests mean, and whether whoever asks may ask them. */
@Component
class AskedFilters {

    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final FilterGate gate;
    private final SavedSegments segments;
    private final Clock clock;

    AskedFilters(FilterGate gate, SavedSegments segments, Clock clock) {
        this.gate = gate;
        this.segments = segments;
        this.clock = clock;
    }

    /**
     * @param filter null asks for everyone
     * @param place of the filter in the request
     * @throws RequestRefused when the viewer may not ask it, or a saved segment in it means nothing
     */
    PermittedFilter permit(@Nullable Filter filter, String place, Viewer viewer) {
        return gate.permit(viewer, filter == null ? null : segments.meaning(filter, viewer, place));
    }

    /**
     * The filter as one condition, so that all of it holds for every facet.
     *
     * @param place of the filter in the request
     * @throws RequestRefused when the viewer may not ask it, or a saved segment in it means nothing
     */
    PermittedFilter permitWhole(Filter filter, String place, Viewer viewer) {
        return gate.permit(viewer, new Filter.Saved(segments.meaning(filter, viewer, place)));
    }

    /**
     * Now, where the viewer says to be.
     *
     * @param timeZone the installation's when null
     * @throws RequestRefused when it is not one
     */
    Moment moment(@Nullable String timeZone) {
        return new Moment(zone(timeZone), clock.instant());
    }

    private ZoneId zone(@Nullable String timeZone) {
        if (timeZone == null) {
            return clock.getZone();
        }
        if (!TIME_ZONES.contains(timeZone)) {
            throw RequestRefused.argument("timeZone", "is not a time zone such as Europe/Berlin");
        }
        return ZoneId.of(timeZone);
    }
}
