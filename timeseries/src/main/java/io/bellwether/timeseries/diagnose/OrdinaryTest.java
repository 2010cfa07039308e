package io.bellwether.timeseries.diagnose;

/**
 * By which test {@link Differencing} decides on ordinary differences.
 *
 * @since 0.1.0
 */
public enum OrdinaryTest {
  /**
   * {@link Kpss} around a level, bandwidth {@link Bandwidth#rootRule()}: differences as long as
   * stationarity is rejected.
   */
  KPSS,
  /** {@link DickeyFuller} with a constant and one lag: as long as a unit root is not rejected. */
  DICKEY_FULLER,
  /**
   * {@link PhillipsPerron} {@code Z_TAU} with a constant, bandwidth {@link Bandwidth#shortRule()}:
   * as long as a unit root is not rejected.
   */
  PHILLIPS_PERRON
}
