package io.bellwether.timeseries.compose;

import io.bellwether.timeseries.Forecast;

/**
 * How far a forecast of one period reaches: the distances from the point to the ends of the middle
 * 68.3% of its distribution, which are the standard error if that is normal.
 *
 * @param point the point forecast
 * @param below the distance to the lower end, at least 0
 * @param above the distance to the upper end, at least 0
 */
record Spread(double point, double below, double above) {

  /** Probabilities of a normal value up to one standard deviation below and above its mean. */
  static final double LOWER = 0.15865525393145705;

  static final double UPPER = 1 - LOWER;

  /** Measures a period of a forecast, from 0, whose point is given. */
  static Spread of(Forecast forecast, int h, double point) {
    double lower = forecast.quantile(h + 1, LOWER);
    double upper = forecast.quantile(h + 1, UPPER);
    double below = point - lower;
    double above = upper - point;
    // a point beyond the middle of a very skewed distribution has no side to measure
    double half = (upper - lower) / 2;
    return new Spread(point, below > 0 ? below : half, above > 0 ? above : half);
  }

  /** The distance on the side of an error. */
  double side(double error) {
    return error < 0 ? below : above;
  }

  double half() {
    return (below + above) / 2;
  }

  double centre() {
    return point + (above - below) / 2;
  }
}
