package io.bellwether.timeseries.diagnose;

/**
 * By which test {@link Differencing} decides on seasonal differences.
 *
 * @since 0.1.0
 */
public enum SeasonalTest {
  /** {@link SeasonalStrength}: differences as long as the strength is above 0.64. */
  SEASONAL_STRENGTH,
  /** {@link OcsbTest}: as long as a seasonal unit root is not rejected. */
  OCSB,
  /** {@link CanovaHansen}: as long as a pattern that stays the same is rejected. */
  CANOVA_HANSEN
}
