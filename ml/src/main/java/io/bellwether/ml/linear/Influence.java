package io.bellwether.ml.linear;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitContext;
import io.bellwether.model.Targets;

/**
 * How much each training row weighs in a linear fit, and how far off it is (R. Cook and S.
 * Weisberg, <i>Residuals and Influence in Regression</i>, 1982). Immutable.
 *
 * <p>A row whose leverage is 1 is fitted exactly whatever its target; its standardised measures are
 * {@code NaN}.
 *
 * @since 0.1.0
 */
public final class Influence {

  /** A leverage this close to 1 cannot be told from 1. */
  static final double FULL_LEVERAGE = 1 - 1e-13;

  private final double[] residuals;
  private final double[] leverage;
  private final double[] standardized;
  private final double[] studentized;
  private final double[] cooksDistance;

  private Influence(int rows) {
    residuals = new double[rows];
    leverage = new double[rows];
    standardized = new double[rows];
    studentized = new double[rows];
    cooksDistance = new double[rows];
  }

  static Influence of(LinearEstimates estimates, Dataset train) {
    LinearRegression specification = estimates.specification();
    double[] weights = LinearFit.weights(specification.weights(), train);
    requireTrainingRows(estimates, train, weights);
    double[] response =
        LinearFit.lessOffset(
            Targets.numbers(train, estimates.target()), specification.offset(), train);
    Influence influence = new Influence(train.rowCount());
    DesignColumns design =
        DesignColumns.of(
            train, estimates.features(), specification.intercept(), FitContext.create());
    double[][] z = new double[estimates.factor().size()][RowBlocks.ROWS];
    double[] norms = new double[RowBlocks.ROWS];
    double[] fitted = new double[RowBlocks.ROWS];
    RowBlocks.forEach(
        design,
        (block, from, rows) -> {
          estimates.factor().project(block, rows, z);
          InverseFactor.squaredNorms(z, rows, norms);
          LinearFit.fittedValues(block, rows, estimates.coefficients(), fitted);
          for (int i = 0; i < rows; i++) {
            double weight = weights.length == 0 ? 1 : weights[from + i];
            influence.set(
                from + i, response[from + i] - fitted[i], weight, norms[i], estimates.fit());
          }
        });
    return influence;
  }

  private static void requireTrainingRows(
      LinearEstimates estimates, Dataset train, double[] weights) {
    long rows = train.rowCount();
    for (double weight : weights) {
      rows -= weight > 0 ? 0 : 1;
    }
    if (rows != estimates.fit().observations()) {
      throw new IllegalArgumentException(
          "the model was fitted on "
              + estimates.fit().observations()
              + " rows, but "
              + rows
              + " are given; influence is about the training rows");
    }
  }

  private void set(int row, double residual, double weight, double norm, GoodnessOfFit fit) {
    double h = weight * norm;
    residuals[row] = residual;
    leverage[row] = h > FULL_LEVERAGE ? 1 : h;
    double scaledResidual = Math.sqrt(weight) * residual;
    double rest = h > FULL_LEVERAGE || weight == 0 ? Double.NaN : 1 - h;
    double variance = fit.residualVariance();
    double deleted =
        (fit.residualSumOfSquares() - scaledResidual * scaledResidual / rest)
            / (fit.degreesOfFreedom() - 1);
    standardized[row] = scaledResidual / Math.sqrt(variance * rest);
    studentized[row] = scaledResidual / Math.sqrt(deleted * rest);
    cooksDistance[row] = standardized[row] * standardized[row] * h / rest / fit.rank();
  }

  /**
   * Returns the leverage of a row: how much its own target pulls its fitted value.
   *
   * @param row the row number
   * @return the diagonal element of the hat matrix, in [0, 1]; the mean over all rows is the number
   *     of coefficients divided by that of rows
   */
  public double leverage(int row) {
    return leverage[row];
  }

  /**
   * Returns the residual of a row.
   *
   * @param row the row number
   * @return target less prediction, not weighted
   */
  public double residual(int row) {
    return residuals[row];
  }

  /**
   * Returns the residual in units of its own standard error (internally studentised).
   *
   * @param row the row number
   * @return the standardised residual
   */
  public double standardizedResidual(int row) {
    return standardized[row];
  }

  /**
   * Returns the residual in units of its standard error as estimated without the row (externally
   * studentised): Student's t with one degree of freedom less than the fit.
   *
   * @param row the row number
   * @return the studentised residual; beyond 3 a row is worth a look
   */
  public double studentizedResidual(int row) {
    return studentized[row];
  }

  /**
   * Returns how far all coefficients would move without the row.
   *
   * @param row the row number
   * @return Cook's distance; beyond 1, or 4 divided by the rows, a row is worth a look
   */
  public double cooksDistance(int row) {
    return cooksDistance[row];
  }

  /**
   * Returns everything as a table.
   *
   * @return columns {@code residual}, {@code leverage}, {@code standardized}, {@code studentized},
   *     {@code cooksDistance}, one row a training row
   */
  public Dataset toDataset() {
    return Dataset.of(
        NumericColumn.of("residual", residuals),
        NumericColumn.of("leverage", leverage),
        NumericColumn.of("standardized", standardized),
        NumericColumn.of("studentized", studentized),
        NumericColumn.of("cooksDistance", cooksDistance));
  }

  @Override
  public String toString() {
    return "Influence[" + residuals.length + " rows]";
  }
}
