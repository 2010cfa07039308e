package io.bellwether.timeseries.decompose;

/**
 * All numbers that one run of STL needs, with nothing left to a default.
 *
 * @param period observations in a cycle, at least 2
 * @param seasonalWindow odd number of cycles in the neighbourhoods of the cycle-subseries
 * @param averaging whether the seasonal component is averaged to the same figure in all cycles
 * @param trendWindow odd number of observations in the neighbourhoods of the trend
 * @param lowPassWindow odd number of observations in the neighbourhoods of the low-pass filter
 * @param seasonalDegree 0 or 1
 * @param trendDegree 0 or 1
 * @param lowPassDegree 0 or 1
 * @param seasonalJump cycles between two computed values of a cycle-subseries, at least 1
 * @param trendJump observations between two computed values of the trend, at least 1
 * @param lowPassJump observations between two computed values of the low-pass filter, at least 1
 * @param innerIterations updates of seasonal and trend with the same robustness weights, at least 1
 * @param outerIterations updates of the robustness weights, 0 for none
 */
record StlSettings(
    int period,
    int seasonalWindow,
    boolean averaging,
    int trendWindow,
    int lowPassWindow,
    int seasonalDegree,
    int trendDegree,
    int lowPassDegree,
    int seasonalJump,
    int trendJump,
    int lowPassJump,
    int innerIterations,
    int outerIterations) {}
