package io.bellwether.timeseries;

/** One distribution a period ahead. Immutable. */
interface Predictive {

  /** Returns the number of periods. */
  int horizon();

  /** Returns the point forecast of a period, counted from 0. */
  double point(int h);

  /** Returns the quantile of a period for a probability in (0, 1). */
  double quantile(int h, double probability);

  /** Returns the standard deviation of a period, on the scale of the model. */
  double standardError(int h);
}
