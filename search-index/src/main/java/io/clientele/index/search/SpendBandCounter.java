package io.clientele.index.search;

import io.clientele.index.document.Cents;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.LifetimeSpend;
import io.clientele.index.search.BandCounter.Stretch;
import io.clientele.index.search.FacetResult.SpendBand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bands of lifetime spend as stretches of cents. */
record SpendBandCounter(List<BigDecimal> from, List<Filter> own) {

    FacetCounter named(String name) {
        var stretches = new ArrayList<Stretch>();
        for (int band = 0; band < from.size(); band++) {
            var lt = lt(band);
            stretches.add(new Stretch(Cents.atLeast(from.get(band)), lt == null ? null : (Long) Cents.atLeast(lt)));
        }
        return new BandCounter(name, Fields.LIFETIME_SPEND, stretches, this::read);
    }

    private FacetResult read(long[] counts) {
        var bands = new ArrayList<SpendBand>();
        for (int band = 0; band < from.size(); band++) {
            bands.add(new SpendBand(from.get(band), lt(band), counts[band], isSelected(from.get(band), lt(band))));
        }
        return new FacetResult.SpendBands(bands);
    }

    private @Nullable BigDecimal lt(int band) {
        return band + 1 < from.size() ? from.get(band + 1) : null;
    }

    private boolean isSelected(BigDecimal gte, @Nullable BigDecimal lt) {
        return Selection.leavesRoom(
                own, condition -> condition instanceof LifetimeSpend spend && overlaps(spend.amount(), gte, lt));
    }

    private static boolean overlaps(AmountRange range, BigDecimal gte, @Nullable BigDecimal lt) {
        return (range.lte() == null || range.lte().compareTo(gte) >= 0)
                && (range.gte() == null || lt == null || range.gte().compareTo(lt) < 0);
    }
}
