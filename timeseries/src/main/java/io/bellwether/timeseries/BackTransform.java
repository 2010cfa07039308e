package io.bellwether.timeseries;

/**
 * Which point of a distribution a point forecast of transformed values becomes.
 *
 * @since 0.1.0
 */
public enum BackTransform {
  /**
   * The median: the forecast on the transformed scale is transformed back as it is. The default, as
   * in R's forecast; half of the outcomes lie above it. Medians do not add up over periods or
   * series.
   */
  MEDIAN,
  /**
   * The mean, adjusted for the bias of the transformation: right for sums and for squared errors.
   */
  MEAN
}
