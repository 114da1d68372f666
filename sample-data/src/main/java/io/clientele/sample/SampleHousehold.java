package io.clientele.sample;

import org.jspecify.annotations.Nullable;

/**
 * A row of the TPC-DS table household_demographics.
 *
 * @param incomeFrom lower bound of the yearly income in US dollars, included
 * @param incomeTo upper bound of the yearly income in US dollars, included
 * @param buyPotential dollars as TPC-DS bands them, such as {@code 1001-5000} or {@code >10000}
 * @param dependents people in the household besides the customer, 0 to 9
 * @param vehicles 0 to 4
 */
public record SampleHousehold(
        int incomeFrom,
        int incomeTo,
        @Nullable String buyPotential,
        int dependents,
        @Nullable Integer vehicles) {}
