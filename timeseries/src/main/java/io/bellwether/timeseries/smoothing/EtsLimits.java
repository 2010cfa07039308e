package io.bellwether.timeseries.smoothing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where smoothing parameters are searched: alpha, beta, gamma, phi, in this order. Immutable. */
final class EtsLimits {

  static final int ALPHA = 0;
  static final int BETA = 1;
  static final int GAMMA = 2;
  static final int PHI = 3;

  final ParameterRegion region;

  /** {@code NaN} where the parameter is to be estimated. */
  private final double[] given;

  private final double[] lower;
  private final double[] upper;

  EtsLimits(ParameterRegion region, double[] given, double[] lower, double[] upper) {
    this.region = region;
    this.given = given.clone();
    this.lower = lower.clone();
    this.upper = upper.clone();
  }

  /** The bounds of R, which keep off the degenerate edges. */
  static EtsLimits usual() {
    return new EtsLimits(
        ParameterRegion.BOTH,
        new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN},
        new double[] {1e-4, 1e-4, 1e-4, 0.8},
        new double[] {0.9999, 0.9999, 0.9999, 0.98});
  }

  EtsLimits region(ParameterRegion other) {
    return new EtsLimits(other, given, lower, upper);
  }

  EtsLimits given(int parameter, double value) {
    EtsLimits copy = new EtsLimits(region, given, lower, upper);
    copy.given[parameter] = value;
    return copy;
  }

  EtsLimits range(int parameter, double from, double to) {
    EtsLimits copy = new EtsLimits(region, given, lower, upper);
    copy.lower[parameter] = from;
    copy.upper[parameter] = to;
    return copy;
  }

  boolean isGiven(int parameter) {
    return !Double.isNaN(given[parameter]);
  }

  double given(int parameter) {
    return given[parameter];
  }

  double lower(int parameter) {
    return lower[parameter];
  }

  double upper(int parameter) {
    return upper[parameter];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EtsLimits that
        && region == that.region
        && Arrays.equals(given, that.given)
        && Arrays.equals(lower, that.lower)
        && Arrays.equals(upper, that.upper);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new Object[] {region, Arrays.hashCode(given), Arrays.hashCode(lower)})
        + Arrays.hashCode(upper);
  }
}
