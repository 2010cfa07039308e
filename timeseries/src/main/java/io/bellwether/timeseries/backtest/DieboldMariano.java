package io.bellwether.timeseries.backtest;

import io.bellwether.data.DataException;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.diagnose.PValue;
import io.bellwether.timeseries.diagnose.TestResult;
import java.util.Objects;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The test of Diebold and Mariano: are the forecasts of one method better than those of another, or
 * is the difference chance?
 *
 * <p>With {@code d[t]} the loss of the first forecast of period t less that of the second, the
 * statistic is {@code mean(d) / sqrt(V)}, where {@code V = (g(0) + 2 (g(1) + ... + g(h - 1))) / n}
 * is the variance of the mean, with the autocovariances {@code g} of {@code d} (divisor n), because
 * errors of optimal forecasts h periods ahead hang together up to lag h - 1 (F. X. Diebold and R.
 * S. Mariano, "Comparing predictive accuracy", Journal of Business and Economic Statistics 13
 * (1995) 253-263). It is multiplied by {@code sqrt((n + 1 - 2h + h (h - 1) / n) / n)} and compared
 * with Student's t with n - 1 degrees of freedom, which is good in small samples (D. Harvey, S.
 * Leybourne and P. Newbold, "Testing the equality of prediction mean squared errors", International
 * Journal of Forecasting 13 (1997) 281-291, eqs. 8 and 9). Positive statistics speak for the second
 * forecast.
 *
 * <p>With {@code h > 1} V can be negative or zero. Then the autocovariances take the weights of
 * Bartlett, {@code 1 - k / h}, which keep it positive (W. K. Newey and K. D. West, Econometrica 55
 * (1987) 703-708); {@link #usesBartlettWeights()} and the sentence tell. Should gaps make it
 * negative all the same, the errors are taken to be independent.
 *
 * <p>Periods in which one of the errors is missing are left out. The test compares forecasts, not
 * models: what it says is about the periods forecast. Immutable.
 *
 * @since 0.1.0
 */
public final class DieboldMariano implements TestResult {

  private final double statistic;
  private final double meanDifference;
  private final PValue probability;
  private final int observations;
  private final int horizon;
  private final Loss loss;
  private final Alternative alternative;
  private final boolean bartlett;

  private DieboldMariano(
      LossDifferences differences, int horizon, Loss loss, Alternative alternative) {
    this.horizon = horizon;
    this.loss = loss;
    this.alternative = alternative;
    observations = differences.observations();
    meanDifference = differences.mean();
    double plain = differences.variance(horizon - 1);
    bartlett = !(plain > 0);
    double variance = bartlett ? differences.bartlettVariance(horizon - 1) : plain;
    variance = variance > 0 ? variance : differences.variance(0);
    double n = observations;
    double correction = Math.sqrt((n + 1 - 2 * horizon + horizon * (horizon - 1.0) / n) / n);
    statistic = correction * meanDifference / Math.sqrt(variance);
    probability = probability(statistic, observations - 1, alternative);
  }

  /**
   * Tests on both sides whether two forecasts have the same squared losses.
   *
   * @param first the errors of one forecast, in order of time; {@code NaN} for a missing one; not
   *     modified
   * @param second the errors of the other one for the same periods; not modified
   * @param horizon how many periods ahead the forecasts were made, at least 1 and less than there
   *     are periods
   * @return the result
   * @throws IllegalArgumentException if the lengths differ, or there is no such horizon
   * @throws DataException if there are fewer than 2 periods with both errors, an error is infinite,
   *     or the losses always differ by the same amount
   */
  public static DieboldMariano of(double[] first, double[] second, int horizon) {
    return of(first, second, horizon, Loss.SQUARED, Alternative.TWO_SIDED);
  }

  /**
   * Tests whether two forecasts have the same losses.
   *
   * @param first the errors of one forecast, in order of time; {@code NaN} for a missing one; not
   *     modified
   * @param second the errors of the other one for the same periods; not modified
   * @param horizon how many periods ahead the forecasts were made, at least 1 and less than there
   *     are periods with both errors
   * @param loss what an error costs
   * @param alternative what to find out
   * @return the result
   * @throws IllegalArgumentException if the lengths differ, or there is no such horizon
   * @throws DataException if there are fewer than 2 periods with both errors, an error is infinite,
   *     or the losses always differ by the same amount
   */
  public static DieboldMariano of(
      double[] first, double[] second, int horizon, Loss loss, Alternative alternative) {
    Objects.requireNonNull(alternative, "alternative");
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "first has " + first.length + " errors, but second has " + second.length);
    }
    checkFinite("first", first);
    checkFinite("second", second);
    LossDifferences differences = LossDifferences.of(first, second, loss);
    int n = differences.observations();
    if (n < 2) {
      throw DataException.because(
              "the Diebold-Mariano test needs 2 periods with both errors, there are " + n)
          .build();
    }
    if (!(horizon >= 1 && horizon < n)) {
      throw new IllegalArgumentException(
          "horizon is "
              + horizon
              + ", but must be from 1 to "
              + (n - 1)
              + " for "
              + n
              + " periods with both errors");
    }
    if (!differences.vary()) {
      throw DataException.because(
              "the losses differ by "
                  + differences.mean()
                  + " in every period; a test needs differences that vary")
          .build();
    }
    return new DieboldMariano(differences, horizon, loss, alternative);
  }

  private static void checkFinite(String name, double[] errors) {
    for (int t = 0; t < errors.length; t++) {
      if (Double.isInfinite(errors[t])) {
        throw DataException.because(
                "an error of " + name + " is infinite; give finite errors, NaN for a missing one")
            .line(t)
            .value(Double.toString(errors[t]))
            .build();
      }
    }
  }

  private static PValue probability(double statistic, int degrees, Alternative alternative) {
    TDistribution t = TDistribution.of(degrees);
    double p =
        switch (alternative) {
          case TWO_SIDED -> Math.min(1, 2 * t.survivalProbability(Math.abs(statistic)));
          case FIRST_IS_BETTER -> t.cumulativeProbability(statistic);
          case SECOND_IS_BETTER -> t.survivalProbability(statistic);
        };
    return new PValue(
        p,
        PValue.Origin.ASYMPTOTIC,
        PValue.Bound.NONE,
        "Student's t distribution, " + degrees + " degrees of freedom");
  }

  @Override
  public String name() {
    return "Diebold-Mariano";
  }

  @Override
  public String nullHypothesis() {
    return switch (alternative) {
      case TWO_SIDED -> "both forecasts have the same " + lossText();
      case FIRST_IS_BETTER -> "the first forecast has no smaller " + lossText();
      case SECOND_IS_BETTER -> "the second forecast has no smaller " + lossText();
    };
  }

  private String lossText() {
    return loss == Loss.ABSOLUTE ? "absolute errors" : "squared errors";
  }

  /**
   * Returns the statistic with the correction for small samples.
   *
   * @return negative if the first forecast has the smaller losses, positive if the second one
   */
  @Override
  public double statistic() {
    return statistic;
  }

  @Override
  public PValue probability() {
    return probability;
  }

  @Override
  public int observations() {
    return observations;
  }

  /**
   * Returns the mean difference of the losses.
   *
   * @return the losses of the first forecast less those of the second, on average
   */
  public double meanDifference() {
    return meanDifference;
  }

  /**
   * Returns how many periods ahead the forecasts were made.
   *
   * @return at least 1
   */
  public int horizon() {
    return horizon;
  }

  /**
   * Returns what an error costs.
   *
   * @return the loss
   */
  public Loss loss() {
    return loss;
  }

  /**
   * Returns what was to be found out.
   *
   * @return the alternative
   */
  public Alternative alternative() {
    return alternative;
  }

  /**
   * Tells whether the plain estimate of the variance was not positive.
   *
   * @return true if Bartlett's weights were used instead
   */
  public boolean usesBartlettWeights() {
    return bartlett;
  }

  @Override
  public String sentence() {
    String numbers =
        "Diebold-Mariano "
            + Significant.of(statistic, 3)
            + " with "
            + observations
            + " periods, "
            + probability.text()
            + (bartlett ? ", variance with Bartlett's weights" : "");
    if (!rejects(0.05)) {
      return "No difference in " + lossText() + " that could not be chance: " + numbers + ".";
    }
    return "The " + (statistic < 0 ? "first" : "second") + " forecast is better: " + numbers + ".";
  }

  @Override
  public String toString() {
    return sentence();
  }
}
