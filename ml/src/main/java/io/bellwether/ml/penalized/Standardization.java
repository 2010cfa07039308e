package io.bellwether.ml.penalized;

/**
 * In which units coefficients are penalised. Predictions and coefficients are in raw units.
 *
 * @since 0.1.0
 */
public enum Standardization {
  /**
   * Every feature is divided by its standard deviation (divisor n, weighted; the root of the mean
   * square when there is no intercept) before the penalty is applied, so that the units of a
   * feature do not matter. R's glmnet does so by default ({@code standardize = TRUE}).
   */
  UNIT_VARIANCE,
  /**
   * Features are penalised as they come, as scikit-learn does: a feature in cents is penalised less
   * than the same in dollars. Right when all features have one unit, or a {@code Scaler} comes
   * first.
   */
  NONE
}
