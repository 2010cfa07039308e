package io.bellwether.timeseries;

import io.bellwether.model.Interval;
import io.bellwether.report.Significant;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of the sum of a series over the periods of a horizon. Immutable; equal to
 * another of the same periods that gives the same numbers.
 *
 * @since 0.1.0
 */
public final class ForecastTotal {

  private static final int DIGITS = 5;

  private final Timeline periods;
  private final Predictive predictive;

  private ForecastTotal(Timeline periods, Predictive predictive) {
    this.periods = Objects.requireNonNull(periods, "periods");
    this.predictive = predictive;
  }

  /**
   * Creates a normally distributed total.
   *
   * @param periods the periods that are summed up
   * @param mean the mean of the sum
   * @param standardDeviation its standard deviation, at least 0
   * @return the total
   * @throws IllegalArgumentException if a number is not finite, or the deviation negative
   */
  public static ForecastTotal normal(Timeline periods, double mean, double standardDeviation) {
    double[] means = {mean};
    double[] deviations = {standardDeviation};
    Forecast.check(means, deviations);
    return new ForecastTotal(
        periods, new NormalPredictive(means, deviations, null, BackTransform.MEAN));
  }

  /**
   * Creates a total from simulated sums.
   *
   * @param periods the periods that are summed up
   * @param sums equally likely sums, at least one
   * @return the total
   * @throws IllegalArgumentException if there is no sum
   */
  public static ForecastTotal ofSample(Timeline periods, double... sums) {
    if (sums.length == 0) {
      throw new IllegalArgumentException("a distribution needs at least one simulated sum");
    }
    return new ForecastTotal(periods, new EmpiricalPredictive(new double[][] {sums}));
  }

  /**
   * Creates a total from its quantiles: a shifted, calibrated, bounded or counted one.
   *
   * @param periods the periods that are summed up
   * @param mean the expected sum
   * @param standardDeviation its standard deviation, at least 0
   * @param quantile the sum that is not exceeded with a probability in (0, 1); never falls as the
   *     probability rises, asked again at each call, from any thread
   * @return the total
   * @throws IllegalArgumentException if a number is not finite, or the deviation negative
   */
  public static ForecastTotal ofQuantiles(
      Timeline periods, double mean, double standardDeviation, DoubleUnaryOperator quantile) {
    double[] means = {mean};
    double[] deviations = {standardDeviation};
    Forecast.check(means, deviations);
    Objects.requireNonNull(quantile, "quantile");
    return new ForecastTotal(
        periods,
        new QuantilePredictive(
            means, deviations, (h, probability) -> quantile.applyAsDouble(probability)));
  }

  /**
   * Returns the periods.
   *
   * @return the periods that are summed up
   */
  public Timeline periods() {
    return periods;
  }

  /**
   * Returns the mean.
   *
   * @return the expected sum
   */
  public double mean() {
    return predictive.point(0);
  }

  /**
   * Returns the spread.
   *
   * @return the standard deviation of the sum
   */
  public double standardDeviation() {
    return predictive.standardError(0);
  }

  /**
   * Returns a quantile, such as the order that suffices with 95% probability.
   *
   * @param probability in (0, 1)
   * @return the sum that is not exceeded with this probability
   * @throws IllegalArgumentException if the probability is not in (0, 1)
   */
  public double quantile(double probability) {
    return predictive.quantile(0, Forecast.checkProbability(probability));
  }

  /**
   * Returns an interval.
   *
   * @param level the probability, in (0, 1), that the sum lies in the interval
   * @return the interval with equal probability on both sides
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval interval(double level) {
    double tail = (1 - Interval.checkLevel(level)) / 2;
    return new Interval(predictive.quantile(0, tail), predictive.quantile(0, 1 - tail), level);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ForecastTotal that
        && periods.equals(that.periods)
        && SameAnswers.give(predictive, that.predictive);
  }

  @Override
  public int hashCode() {
    return 31 * periods.hashCode() + SameAnswers.hash(predictive);
  }

  @Override
  public String toString() {
    Interval likely = interval(0.95);
    return "ForecastTotal["
        + periods
        + ", mean "
        + Significant.of(mean(), DIGITS)
        + ", 95% "
        + Significant.of(likely.lower(), DIGITS)
        + " to "
        + Significant.of(likely.upper(), DIGITS)
        + "]";
  }
}
