package io.bellwether.metrics;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.Arrays;

/**
 * The receiver operating characteristic of one class against the rest: for every threshold, which
 * share of the class is found and which share of the rest is taken for it. Immutable.
 *
 * <p>A row counts as positive if its score is at least the threshold. The first point is (0, 0) at
 * the threshold infinity; then there is one point for each different score, descending, until (1,
 * 1). None is left out, also where the curve runs straight. The curve of a useless score is the
 * diagonal, that of a perfect one goes through (0, 1).
 *
 * <p>Without a single row of the class, true positive rates are {@code NaN}; without one of the
 * rest, false positive rates.
 *
 * @since 0.1.0
 */
public final class RocCurve extends ThresholdCurve {

  private final double[] falsePositiveRates;
  private final double[] truePositiveRates;

  private RocCurve(
      double[] thresholds, double[] falsePositives, double[] truePositives, double auc) {
    super(thresholds, auc);
    this.falsePositiveRates = falsePositives;
    this.truePositiveRates = truePositives;
  }

  static RocCurve of(RankedScores ranked) {
    double[] thresholds = new double[ranked.size() + 1];
    Arrays.setAll(thresholds, i -> i == 0 ? Double.POSITIVE_INFINITY : ranked.threshold(i - 1));
    return new RocCurve(
        thresholds,
        rates(ranked.cumulatedNegatives()),
        rates(ranked.cumulatedPositives()),
        RankMeasures.rocAuc(ranked));
  }

  private static double[] rates(double[] cumulated) {
    double all = cumulated[cumulated.length - 1];
    double[] rates = new double[cumulated.length + 1];
    Arrays.setAll(rates, i -> (i == 0 ? 0 : cumulated[i - 1]) / all);
    return rates;
  }

  /**
   * Returns the share of the rest that counts as positive, 1 less the specificity.
   *
   * @param point from 0 to {@code size() - 1}
   * @return the false positive rate; never falls from point to point
   */
  public double falsePositiveRate(int point) {
    return falsePositiveRates[point];
  }

  /**
   * Returns the share of the class that counts as positive, the recall.
   *
   * @param point from 0 to {@code size() - 1}
   * @return the true positive rate; never falls from point to point
   */
  public double truePositiveRate(int point) {
    return truePositiveRates[point];
  }

  /**
   * Returns the area under the curve, by the trapezoidal rule.
   *
   * @return the area, as {@link ClassMetrics#rocAuc()}
   */
  public double auc() {
    return area();
  }

  /**
   * Returns the points as a table.
   *
   * @return a row a point: {@code threshold}, {@code falsePositiveRate}, {@code truePositiveRate}
   */
  @Override
  public Dataset toDataset() {
    return Dataset.of(
        NumericColumn.of("threshold", thresholds()),
        NumericColumn.of("falsePositiveRate", falsePositiveRates),
        NumericColumn.of("truePositiveRate", truePositiveRates));
  }

  @Override
  public String toString() {
    return "RocCurve[points=" + size() + ", auc=" + MetricsText.of(area()) + "]";
  }
}
