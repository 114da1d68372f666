package io.clientele.index.search;

import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.IntRange;
import io.clientele.index.search.BandCounter.Stretch;
import io.clientele.index.search.FacetResult.AgeBand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bands of age as stretches of birth days. */
record AgeBandCounter(List<Integer> from, List<Filter> own, Ages ages) {

    FacetCounter named(String name) {
        var stretches = new ArrayList<Stretch>();
        for (int band = 0; band < from.size(); band++) {
            var lt = lt(band);
            stretches.add(new Stretch(lt == null ? null : ages.youngerThan(lt), ages.youngerThan(from.get(band))));
        }
        return new BandCounter(name, Fields.BIRTH_DAY, stretches, this::read);
    }

    private FacetResult read(long[] counts) {
        var bands = new ArrayList<AgeBand>();
        for (int band = 0; band < from.size(); band++) {
            bands.add(new AgeBand(from.get(band), lt(band), counts[band], isSelected(from.get(band), lt(band))));
        }
        return new FacetResult.AgeBands(bands);
    }

    private @Nullable Integer lt(int band) {
        return band + 1 < from.size() ? from.get(band + 1) : null;
    }

    private boolean isSelected(int gte, @Nullable Integer lt) {
        return Selection.leavesRoom(own, condition -> condition instanceof Age age && overlaps(age.years(), gte, lt));
    }

    private static boolean overlaps(IntRange range, int gte, @Nullable Integer lt) {
        return (range.lte() == null || range.lte() >= gte) && (range.gte() == null || lt == null || range.gte() < lt);
    }
}
