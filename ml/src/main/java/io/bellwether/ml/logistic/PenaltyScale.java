package io.bellwether.ml.logistic;

/**
 * Which coefficients a penalty is taken of.
 *
 * @since 0.1.0
 */
public enum PenaltyScale {
  /** Those of the features as they come: scale them first when their units differ. */
  AS_GIVEN,
  /**
   * Those of the features divided by their standard deviations (weighted, with the sum of weights
   * as divisor), so that units do not matter. Coefficients are reported for the features as they
   * came all the same.
   */
  STANDARDIZED
}
