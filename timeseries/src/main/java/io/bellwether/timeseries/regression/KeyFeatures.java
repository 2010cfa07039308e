package io.bellwether.timeseries.regression;

/**
 * Whether a regression of many series is told which of them a row belongs to.
 *
 * @since 0.1.0
 */
public enum KeyFeatures {
  /** It is not: what it learned serves series that it has never seen. The default. */
  NONE,
  /**
   * Each part of the key is a categorical column, such as {@code store} and {@code item}: for
   * regressions that take categories, or a pipeline that begins with a {@link
   * io.bellwether.preprocess.OneHotEncoder}. Forecasts are only of keys whose parts were learned
   * from.
   */
  CATEGORY
}
