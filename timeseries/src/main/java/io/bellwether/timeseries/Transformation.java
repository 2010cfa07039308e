package io.bellwether.timeseries;

import java.util.Objects;
import java.util.Optional;

/**
 * What is done to a series before a model is fitted to it, and how point forecasts come back. A
 * value.
 *
 * @param boxCox the transformation; empty for none
 * @param backTransform what point forecasts of a transformed series are
 * @since 0.1.0
 */
public record Transformation(Optional<BoxCox> boxCox, BackTransform backTransform) {

  /**
   * Checks that nothing is null.
   *
   * @param boxCox the transformation; empty for none
   * @param backTransform what point forecasts of a transformed series are
   */
  public Transformation {
    Objects.requireNonNull(boxCox, "boxCox");
    Objects.requireNonNull(backTransform, "backTransform");
  }

  /**
   * Leaves the series as it is.
   *
   * @return no transformation; medians, as R's forecast, if one is set later
   */
  public static Transformation none() {
    return new Transformation(Optional.empty(), BackTransform.MEDIAN);
  }

  /**
   * Sets the transformation.
   *
   * @param newBoxCox done to the series before the model
   * @return a changed copy
   */
  public Transformation with(BoxCox newBoxCox) {
    return new Transformation(
        Optional.of(Objects.requireNonNull(newBoxCox, "boxCox")), backTransform);
  }

  /**
   * Sets what point forecasts are.
   *
   * @param point medians or means
   * @return a changed copy
   */
  public Transformation with(BackTransform point) {
    return new Transformation(boxCox, point);
  }

  /**
   * Transforms a series.
   *
   * @param series the history
   * @return the series as the model sees it; itself if there is no transformation
   * @throws io.bellwether.data.DataException if a value cannot be transformed
   */
  public TimeSeries apply(TimeSeries series) {
    return boxCox.map(b -> b.transform(series)).orElse(series);
  }
}
