package io.clientele.sample;

import static io.trino.tpcds.distribution.DemographicsDistributions.BUY_POTENTIAL_DISTRIBUTION;
import static io.trino.tpcds.distribution.DemographicsDistributions.DEP_COUNT_DISTRIBUTION;
import static io.trino.tpcds.distribution.DemographicsDistributions.INCOME_BAND_DISTRIBUTION;
import static io.trino.tpcds.distribution.DemographicsDistributions.getBuyPotentialForIndexModSize;
import static io.trino.tpcds.distribution.DemographicsDistributions.getDepCountForIndexModSize;
import static io.trino.tpcds.distribution.DemographicsDistributions.getIncomeBandLowerBoundAtIndex;
import static io.trino.tpcds.distribution.DemographicsDistributions.getIncomeBandUpperBoundAtIndex;
import static io.trino.tpcds.distribution.DemographicsDistributions.getVehicleCountForIndexModSize;

import org.jspecify.annotations.Nullable;

/** The tables household_demographics and income_band by arithmetic, as in {@link Demographics}; here counting starts at the key itself. */
final class Households {
    private Households() {}

    static @Nullable SampleHousehold ofKey(@Nullable Integer key) {
        if (key == null) return null;
        long rest = key;
        int incomeBand = (int) (rest % INCOME_BAND_DISTRIBUTION.getSize());
        rest /= INCOME_BAND_DISTRIBUTION.getSize();
        String buyPotential = getBuyPotentialForIndexModSize(rest);
        rest /= BUY_POTENTIAL_DISTRIBUTION.getSize();
        int dependents = getDepCountForIndexModSize(rest);
        rest /= DEP_COUNT_DISTRIBUTION.getSize();
        int vehicles = getVehicleCountForIndexModSize(rest);
        return new SampleHousehold(
                getIncomeBandLowerBoundAtIndex(incomeBand),
                getIncomeBandUpperBoundAtIndex(incomeBand),
                buyPotential.equals("Unknown") ? null : buyPotential,
                dependents,
                vehicles < 0 ? null : vehicles);
    }
}
