package io.bellwether.timeseries.regression;

/**
 * What kind of columns the calendar becomes.
 *
 * @since 0.1.0
 */
public enum CalendarEncoding {
  /** One number a feature: for trees, which cut the range where they like. The default. */
  NUMBER,
  /**
   * One categorical column a feature: for regressions that take categories, or a pipeline that
   * begins with a {@link io.bellwether.preprocess.OneHotEncoder}.
   */
  CATEGORY,
  /**
   * Sine and cosine of the place in the cycle, such as {@code monthSine} and {@code monthCosine}:
   * for linear and kernel regressions; December is next to January.
   */
  CYCLE
}
