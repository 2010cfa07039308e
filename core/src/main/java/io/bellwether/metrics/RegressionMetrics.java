package io.bellwether.metrics;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * How far predicted numbers are from the actual ones. Immutable.
 *
 * <p>With {@code y} the actual values, {@code f} the predicted ones, {@code w} the weights (all 1
 * unless given) and {@code W} their sum, every measure is defined at its method. Shares are
 * fractions, not per cent. A row of weight 0 is as if it were not there. Sums are calculated in
 * doubled precision and in the order of rows, so that the same input gives the same bits; squares
 * overflow to infinity for errors above about 10<sup>154</sup>.
 *
 * <p>A measure that the rows do not define is {@code NaN}, never 0 or 1 in its place: {@link #r2()}
 * and {@link #adjustedR2()} of a constant target or of one row, {@link #wape()} and {@link #mape()}
 * when all actual values are zero.
 *
 * <p><b>Exceptions.</b> Missing or infinite values and an empty input give a {@link
 * io.bellwether.data.DataException} that names the row; arrays of different lengths an {@link
 * IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class RegressionMetrics {

  private static final int DIGITS = 4;
  private static final int UNKNOWN = -1;

  private final RegressionMeasures measures;
  private final int predictors;

  private RegressionMetrics(RegressionMeasures measures, int predictors) {
    this.measures = measures;
    this.predictors = predictors;
  }

  /**
   * Compares predictions with what came true.
   *
   * @param actual the actual values, in the units of the target; not modified
   * @param predicted the predicted values, in the same order and units; not modified
   * @return the measures; every row counts the same
   * @throws IllegalArgumentException if the lengths differ
   * @throws io.bellwether.data.DataException if there are no rows, or a value is not finite
   */
  public static RegressionMetrics of(double[] actual, double[] predicted) {
    return new RegressionMetrics(RegressionMeasures.of(actual, predicted), UNKNOWN);
  }

  /**
   * Compares predictions with what came true, some rows counting more than others.
   *
   * @param actual the actual values, in the units of the target; not modified
   * @param predicted the predicted values, in the same order and units; not modified
   * @param weights how much each row counts, 0 or more; only their ratios matter; not modified
   * @return the measures
   * @throws IllegalArgumentException if the lengths differ
   * @throws io.bellwether.data.DataException if there are no rows of positive weight, a value is
   *     not finite, or a weight is negative
   */
  public static RegressionMetrics of(double[] actual, double[] predicted, double[] weights) {
    return new RegressionMetrics(RegressionMeasures.of(actual, predicted, weights), UNKNOWN);
  }

  /**
   * Says how many predictors the model has, which {@link #adjustedR2()} needs to know.
   *
   * @param count the number of predictors, the intercept not counted
   * @return the same measures with {@link #adjustedR2()}
   * @throws IllegalArgumentException if the count is negative
   */
  public RegressionMetrics withPredictors(int count) {
    if (!(count >= 0)) {
      throw new IllegalArgumentException("predictors is " + count + ", but must not be negative");
    }
    return new RegressionMetrics(measures, count);
  }

  /**
   * Returns the number of rows compared.
   *
   * @return the number of rows of positive weight, at least 1
   */
  public int count() {
    return measures.count();
  }

  /**
   * Returns the mean squared error, {@code sum w (f - y)^2 / W}.
   *
   * @return the mean squared error, in squared units of the target
   */
  public double mse() {
    return measures.mse();
  }

  /**
   * Returns the root of the mean squared error, {@code sqrt(mse)}.
   *
   * @return the root mean squared error, in units of the target
   */
  public double rmse() {
    return Math.sqrt(measures.mse());
  }

  /**
   * Returns the mean absolute error, {@code sum w |f - y| / W}.
   *
   * @return the mean absolute error, in units of the target
   */
  public double mae() {
    return measures.mae();
  }

  /**
   * Returns the median of the absolute errors {@code |f - y|}. Of an even number of rows it is the
   * mean of the middle two. With weights, it is the smallest error at which the cumulated weight
   * exceeds half of {@code W}; if it reaches the half exactly, the mean of that error and the next,
   * so that equal weights give the plain median.
   *
   * @return the median absolute error, in units of the target
   */
  public double medianAe() {
    return measures.medianAe();
  }

  /**
   * Returns the mean absolute percentage error as a fraction, {@code sum w |f - y| / |y| / W}, over
   * the rows whose actual value is not zero. A row with an actual value of zero has no percentage
   * error; {@link #zeroActuals()} tells how many were left out (scikit-learn divides by 2<sup>-52
   * </sup> instead, which makes the mean meaningless). Days without sales are common: prefer {@link
   * #wape()} then.
   *
   * @return the mean absolute percentage error, 0.1 for ten per cent; {@code NaN} if every actual
   *     value is zero
   */
  public double mape() {
    return measures.mape();
  }

  /**
   * Returns how many rows {@link #mape()} leaves out.
   *
   * @return the number of rows of positive weight whose actual value is zero
   */
  public int zeroActuals() {
    return measures.zeroActuals();
  }

  /**
   * Returns the symmetric mean absolute percentage error as a fraction from 0 to 2, {@code sum w s
   * / W} with {@code s = 2 |f - y| / (|y| + |f|)}, and {@code s = 0} where both are zero.
   *
   * @return the symmetric mean absolute percentage error
   */
  public double smape() {
    return measures.smape();
  }

  /**
   * Returns the weighted absolute percentage error as a fraction, {@code sum w |f - y| / sum w
   * |y|}: all errors as a share of all sales.
   *
   * @return the weighted absolute percentage error; {@code NaN} if every actual value is zero
   */
  public double wape() {
    return measures.wape();
  }

  /**
   * Returns the coefficient of determination, {@code 1 - sum w (y - f)^2 / sum w (y - m)^2} with
   * {@code m} the weighted mean of the actual values compared. 1 is perfect, 0 as good as that
   * mean, negative worse.
   *
   * @return the coefficient of determination; {@code NaN} if all actual values are equal, also when
   *     there is but one
   */
  public double r2() {
    return measures.r2();
  }

  /**
   * Returns the coefficient of determination adjusted for the number of predictors, {@code 1 - (1 -
   * r2) (n - 1) / (n - p - 1)}, with {@code n} rows and {@code p} predictors besides the intercept.
   * It means something on the rows that the model was fitted on.
   *
   * @return the adjusted coefficient of determination; {@code NaN} if {@link #r2()} is, or if
   *     {@code n - p - 1} is not positive
   * @throws IllegalStateException if the number of predictors was never told, see {@link
   *     #withPredictors}
   */
  public double adjustedR2() {
    if (predictors == UNKNOWN) {
      throw new IllegalStateException(
          "the number of predictors is not known; tell it by withPredictors(count)");
    }
    int degrees = count() - 1 - predictors;
    return degrees > 0 ? 1 - (1 - r2()) * (count() - 1) / degrees : Double.NaN;
  }

  /**
   * Returns the largest absolute error, {@code max |f - y|}.
   *
   * @return the largest absolute error over rows of positive weight, in units of the target
   */
  public double maxError() {
    return measures.maxError();
  }

  /**
   * Returns the mean error, {@code sum w (f - y) / W}: predicted less actual.
   *
   * @return the bias, in units of the target; positive if the predictions are too high on the whole
   */
  public double bias() {
    return measures.bias();
  }

  /**
   * Writes all measures as a readable table, with a note where a measure leaves rows out or is not
   * defined.
   *
   * @return several lines
   */
  public String summary() {
    TextTable table =
        TextTable.of("measure", "value")
            .row("rows", Integer.toString(count()))
            .row("rmse", text(rmse()))
            .row("mse", text(mse()))
            .row("mae", text(mae()))
            .row("median ae", text(medianAe()))
            .row("max error", text(maxError()))
            .row("bias", text(bias()))
            .row("mape", text(mape()))
            .row("smape", text(smape()))
            .row("wape", text(wape()))
            .row("r2", text(r2()));
    if (predictors != UNKNOWN) {
      table = table.row("adjusted r2", text(adjustedR2()));
    }
    return table + notes();
  }

  private String notes() {
    StringBuilder notes = new StringBuilder();
    if (zeroActuals() == count()) {
      notes.append("\nEvery actual value is zero: mape and wape are not defined.");
    } else if (zeroActuals() > 0) {
      notes.append("\nmape leaves out rows whose actual value is zero: ").append(zeroActuals());
    }
    if (Double.isNaN(r2())) {
      notes.append("\nThe actual values do not vary: r2 is not defined.");
    }
    return notes.toString();
  }

  private static String text(double value) {
    return Significant.of(value, DIGITS);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegressionMetrics metrics
        && predictors == metrics.predictors
        && measures.equals(metrics.measures);
  }

  @Override
  public int hashCode() {
    return 31 * measures.hashCode() + predictors;
  }

  @Override
  public String toString() {
    return "RegressionMetrics[rows="
        + count()
        + ", rmse="
        + text(rmse())
        + ", mae="
        + text(mae())
        + ", wape="
        + text(wape())
        + ", r2="
        + text(r2())
        + "]";
  }
}
