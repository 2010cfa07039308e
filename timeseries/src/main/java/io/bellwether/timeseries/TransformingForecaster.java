package io.bellwether.timeseries;

import java.util.Optional;

/**
 * A forecaster whose models may be of a transformed series.
 *
 * @since 0.1.0
 */
public interface TransformingForecaster extends Forecaster {

  /**
   * Returns what is done to the series before the model, and how point forecasts come back.
   *
   * @return the transformation, which may be none
   */
  Transformation transformation();

  /**
   * Returns the transformation of Box and Cox.
   *
   * @return what is done to the series before the model; empty for nothing
   */
  default Optional<BoxCox> boxCox() {
    return transformation().boxCox();
  }

  /**
   * Returns what point forecasts of a transformed series are.
   *
   * @return medians or means
   */
  default BackTransform backTransform() {
    return transformation().backTransform();
  }
}
