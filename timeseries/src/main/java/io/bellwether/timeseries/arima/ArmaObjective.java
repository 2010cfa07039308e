package io.bellwether.timeseries.arima;

/** What an estimation of ARMA coefficients minimises. A workspace of one search. */
interface ArmaObjective {

  /**
   * Evaluates the objective.
   *
   * @return the objective, positive infinity where there is none
   */
  double value(ArmaCoefficients at);

  /**
   * Computes the gradient at the coefficients that were evaluated last.
   *
   * @param at those coefficients
   * @param out receives the gradient
   */
  void gradient(ArmaCoefficients at, ArmaCoefficients out);

  /**
   * Approximates the second derivatives by the coefficients that were evaluated last.
   *
   * @param at those coefficients
   * @param out receives a positive semi-definite matrix in the order ar, ma, sar, sma
   */
  void curvature(ArmaCoefficients at, double[][] out);

  /** How many observations count. */
  int observations();

  /** The sum of squares of the last evaluation. */
  double sumOfSquares();

  /** The coefficients of the regressors at the last evaluation: the workspace's own array. */
  double[] regressionCoefficients();

  /** The inverse of the generalised cross products of the regressors at the last evaluation. */
  double[][] regressionInverse();
}
