package io.bellwether.metrics;

import io.bellwether.report.Significant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good forecasts of a series are: point forecasts, intervals and quantiles against what came
 * true. Immutable.
 *
 * <p>With {@code y} the actual values, {@code f} the forecasts and {@code n} their number, every
 * measure is defined at its method. <b>Percentage errors</b> ({@link #smape()}, {@link #mape()},
 * {@link #wape()}) are in per cent, as in the M competitions and in R's {@code forecast} - unlike
 * {@link RegressionMetrics}, where they are fractions; coverage and relative bias are fractions
 * here too.
 *
 * <p><b>Scaled measures</b> ({@link #mase()}, {@link #rmsse()}, and the scaled scores) need the
 * history that the forecasts continue, see {@link ForecastScale}. They are {@code NaN} without one,
 * when it is too short to have two values a season apart, and when it repeats itself exactly.
 *
 * <p><b>Missing actual values</b> ({@code NaN}) are left out and counted by {@link #missing()}. A
 * measure that the rest does not define is {@code NaN}, never 0 in its place; with no known actual
 * value all of them are.
 *
 * <p><b>Exceptions.</b> An infinite actual value, and a forecast that is not finite where the
 * actual value is known, give a {@link io.bellwether.data.DataException} that names the row,
 * counted from 0; arrays of different lengths an {@link IllegalArgumentException}.
 *
 * <p>Literature: R. J. Hyndman and A. B. Koehler, "Another look at measures of forecast accuracy",
 * International Journal of Forecasting 22 (2006) 679-688; S. Makridakis, E. Spiliotis and V.
 * Assimakopoulos, "The M4 Competition", International Journal of Forecasting 36 (2020) 54-74, and
 * "The M5 accuracy competition", 38 (2022) 1346-1364, for sMAPE, MSIS and RMSSE.
 *
 * @since 0.1.0
 */
public final class ForecastMetrics {

  private final PointMeasures points;
  private final JudgedBy<QuantileMeasures> quantiles;
  private final JudgedBy<IntervalMeasures> intervals;

  ForecastMetrics(
      PointMeasures points,
      JudgedBy<QuantileMeasures> quantiles,
      JudgedBy<IntervalMeasures> intervals) {
    this.points = points;
    this.quantiles = quantiles;
    this.intervals = intervals;
  }

  /**
   * Compares point forecasts with what came true.
   *
   * @param actual the actual values, {@code NaN} for a missing one; not modified
   * @param forecast the forecasts, in the same order and units; not modified
   * @return the measures; those that need a history, intervals or quantiles are {@code NaN}
   * @throws IllegalArgumentException if the lengths differ
   * @throws io.bellwether.data.DataException if an actual value is infinite, or a forecast not
   *     finite
   */
  public static ForecastMetrics of(double[] actual, double[] forecast) {
    return builder(actual, forecast).build();
  }

  /**
   * Compares point forecasts with what came true, scaled by the history.
   *
   * @param actual the actual values, {@code NaN} for a missing one; not modified
   * @param forecast the forecasts, in the same order and units; not modified
   * @param history the training part, {@code NaN} for a missing value; not modified
   * @param seasonLength the season in periods, at least 1
   * @return the measures; those that need intervals or quantiles are {@code NaN}
   * @throws IllegalArgumentException if the lengths differ or the season is shorter than 1
   * @throws io.bellwether.data.DataException if an actual value is infinite, or a forecast not
   *     finite
   */
  public static ForecastMetrics of(
      double[] actual, double[] forecast, double[] history, int seasonLength) {
    return builder(actual, forecast).history(history, seasonLength).build();
  }

  /**
   * Begins a comparison that can be told of the history, intervals and quantiles.
   *
   * @param actual the actual values, {@code NaN} for a missing one; copied
   * @param forecast the forecasts, in the same order and units; copied
   * @return a builder
   * @throws IllegalArgumentException if the lengths differ
   * @throws io.bellwether.data.DataException if an actual value is infinite, or a forecast not
   *     finite
   */
  public static ForecastComparison builder(double[] actual, double[] forecast) {
    return new ForecastComparison(actual, forecast);
  }

  /**
   * Averages the measures of several series, each of which counts the same, as the M competitions
   * do. Series for which a measure is not defined are left out of its average. {@link #wape()} and
   * {@link #relativeBias()} alone are the ratios of the totals over all series, which is their
   * purpose: all errors as a share of all sales.
   *
   * @param series the measures of each series
   * @return their averages; counts are added up
   */
  public static ForecastMetrics mean(Collection<ForecastMetrics> series) {
    List<ForecastMetrics> parts = List.copyOf(series);
    return new ForecastMetrics(
        PointMeasures.mean(parts.stream().map(part -> part.points).toList()),
        JudgedBy.mean(parts.stream().map(p -> p.quantiles).toList(), QuantileMeasures::mean),
        JudgedBy.mean(parts.stream().map(p -> p.intervals).toList(), IntervalMeasures::mean));
  }

  /**
   * Returns the number of forecasts judged.
   *
   * @return how many have a known actual value
   */
  public int count() {
    return points.count();
  }

  /**
   * Returns the number of forecasts left out.
   *
   * @return how many actual values are missing
   */
  public int missing() {
    return points.missing();
  }

  /**
   * Returns how many forecasts {@link #mape()} leaves out.
   *
   * @return the number of actual values that are zero
   */
  public int zeroActuals() {
    return points.zeroActuals();
  }

  /**
   * Returns the number of series.
   *
   * @return 1, or as many as were averaged, less those without a known actual value
   */
  public int series() {
    return points.series();
  }

  /**
   * Returns the number of series with scaled measures.
   *
   * @return how many of {@link #series()} have a scale that is there and not zero
   */
  public int scaledSeries() {
    return points.scaledSeries();
  }

  /**
   * Returns the mean absolute scaled error: the mean of {@code |f - y| / s}, with {@code s} the
   * mean absolute error of the seasonal naive forecast inside the history ({@link
   * ForecastScale#absolute()}). Below 1 is better than that. The measure to compare by, across
   * series too.
   *
   * @return the mean absolute scaled error; {@code NaN} without a scale
   */
  public double mase() {
    return points.mase();
  }

  /**
   * Returns the root mean squared scaled error: {@code sqrt(mean((f - y)^2 / s))}, with {@code s}
   * from {@link ForecastScale#square()}. M5's is that with a season of 1, and a history from the
   * first sale on.
   *
   * @return the root mean squared scaled error; {@code NaN} without a scale
   */
  public double rmsse() {
    return points.rmsse();
  }

  /**
   * Returns the symmetric mean absolute percentage error in per cent, from 0 to 200: the mean of
   * {@code 200 |f - y| / (|y| + |f|)}, 0 where both are zero. Of a product that hardly sells it is
   * near 200 whatever the forecast, unless that is zero: judge such by {@link #rmsse()}.
   *
   * @return the symmetric mean absolute percentage error
   */
  public double smape() {
    return points.smape();
  }

  /**
   * Returns the mean absolute percentage error in per cent: the mean of {@code 100 |f - y| / |y|}
   * over the forecasts whose actual value is not zero; {@link #zeroActuals()} tells how many others
   * there are.
   *
   * @return the mean absolute percentage error; {@code NaN} if every actual value is zero
   */
  public double mape() {
    return points.mape();
  }

  /**
   * Returns the weighted absolute percentage error in per cent, {@code 100 sum |f - y| / sum |y|}:
   * all errors as a share of all sales.
   *
   * @return the weighted absolute percentage error; {@code NaN} if every actual value is zero
   */
  public double wape() {
    return points.wape();
  }

  /**
   * Returns the mean absolute error, the mean of {@code |f - y|}.
   *
   * @return the mean absolute error, in units of the series
   */
  public double mae() {
    return points.mae();
  }

  /**
   * Returns the root of the mean squared error, {@code sqrt(mean((f - y)^2))}.
   *
   * @return the root mean squared error, in units of the series
   */
  public double rmse() {
    return points.rmse();
  }

  /**
   * Returns the mean error, the mean of {@code f - y}: forecast less actual, the other way round
   * than R's {@code ME}.
   *
   * @return the bias, in units of the series; positive if the forecasts are too high on the whole
   */
  public double bias() {
    return points.bias();
  }

  /**
   * Returns the bias as a share of the sales, {@code sum (f - y) / sum y}.
   *
   * @return the relative bias as a fraction; {@code NaN} if the actual values sum up to zero
   */
  public double relativeBias() {
    return points.relativeBias();
  }

  /**
   * Returns the probabilities of the quantiles judged.
   *
   * @return in ascending order; empty if there are none
   */
  public double[] probabilities() {
    return quantiles.keys();
  }

  /**
   * Returns the mean pinball loss over all quantiles judged, see {@link #pinball(double)}.
   *
   * @return the loss, in units of the series; {@code NaN} without quantiles
   */
  public double pinball() {
    return quantiles.mean(QuantileMeasures::pinball);
  }

  /**
   * Returns the mean pinball loss of a quantile {@code q} of probability {@code p}: {@code p (y -
   * q)} where the actual value is above, {@code (1 - p) (q - y)} where it is below (R. Koenker and
   * G. Bassett, Econometrica 46 (1978) 33-50). The quantile that is right has the least of it.
   *
   * @param probability one of {@link #probabilities()}
   * @return the loss, in units of the series
   * @throws IllegalArgumentException if there are no quantiles of this probability
   */
  public double pinball(double probability) {
    return quantiles.of(probability, "probability").pinball();
  }

  /**
   * Returns the mean pinball loss over all quantiles judged, each loss divided by the scale of
   * {@link #mase()}, so that it can be compared across series.
   *
   * @return the scaled loss; {@code NaN} without quantiles or scale
   */
  public double scaledPinball() {
    return quantiles.mean(QuantileMeasures::scaledPinball);
  }

  /**
   * Returns the levels of the intervals judged.
   *
   * @return in ascending order; empty if there are none
   */
  public double[] levels() {
    return intervals.keys();
  }

  /**
   * Returns the share of actual values that lie in their interval, bounds included. Honest
   * intervals of level 0.95 have a coverage of about 0.95.
   *
   * @param level one of {@link #levels()}
   * @return a fraction
   * @throws IllegalArgumentException if there are no intervals of this level
   */
  public double coverage(double level) {
    return intervals.of(level, "level").coverage();
  }

  /**
   * Returns the mean width of the intervals. Among honest ones the narrower are better.
   *
   * @param level one of {@link #levels()}
   * @return the mean of upper less lower bounds, in units of the series
   * @throws IllegalArgumentException if there are no intervals of this level
   */
  public double width(double level) {
    return intervals.of(level, "level").width();
  }

  /**
   * Returns the mean interval score: the width and, for an actual value outside, {@code 2 / (1 -
   * level)} times its distance from the interval (T. Gneiting and A. E. Raftery, Journal of the
   * American Statistical Association 102 (2007) 359-378, eq. 43). Width and coverage in one number;
   * less is better.
   *
   * @param level one of {@link #levels()}
   * @return the score, in units of the series
   * @throws IllegalArgumentException if there are no intervals of this level
   */
  public double intervalScore(double level) {
    return intervals.of(level, "level").score();
  }

  /**
   * Returns the mean scaled interval score (MSIS) of the M4 competition: the {@link
   * #intervalScore(double)} divided by the scale of {@link #mase()}.
   *
   * @param level one of {@link #levels()}
   * @return the scaled score; {@code NaN} without a scale
   * @throws IllegalArgumentException if there are no intervals of this level
   */
  public double scaledIntervalScore(double level) {
    return intervals.of(level, "level").scaledScore();
  }

  /**
   * Returns how many forecasts the measures of intervals leave out.
   *
   * @param level one of {@link #levels()}
   * @return the number of intervals without one of their bounds
   * @throws IllegalArgumentException if there are no intervals of this level
   */
  public int unbounded(double level) {
    return intervals.of(level, "level").unbounded();
  }

  /**
   * Writes all measures as a readable table, with a note where a measure leaves something out.
   *
   * @return several lines
   */
  public String summary() {
    return ForecastMetricsText.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ForecastMetrics that
        && points.equals(that.points)
        && quantiles.equals(that.quantiles)
        && intervals.equals(that.intervals);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * points.hashCode() + quantiles.hashCode()) + intervals.hashCode();
  }

  @Override
  public String toString() {
    return "ForecastMetrics[forecasts="
        + count()
        + ", mase="
        + Significant.of(mase(), 4)
        + ", smape="
        + Significant.of(smape(), 4)
        + ", wape="
        + Significant.of(wape(), 4)
        + ", bias="
        + Significant.of(bias(), 4)
        + "]";
  }
}
