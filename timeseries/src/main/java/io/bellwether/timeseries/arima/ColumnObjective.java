package io.bellwether.timeseries.arima;

/** An objective whose regression coefficients are those of filtered columns. */
abstract class ColumnObjective implements ArmaObjective {

  /** That of the last evaluation. */
  double sumOfSquares;

  abstract ColumnRegression regression();

  @Override
  public double sumOfSquares() {
    return sumOfSquares;
  }

  @Override
  public double[] regressionCoefficients() {
    return regression().coefficients();
  }

  @Override
  public double[][] regressionInverse() {
    return regression().inverse();
  }
}
