package io.bellwether.metrics;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.Arrays;

/**
 * Precision against recall of one class: for every threshold, which share of what is taken for the
 * class is right, and which share of the class is found. Immutable. For rare classes it says more
 * than {@link RocCurve}.
 *
 * <p>A row counts as positive if its score is at least the threshold. There is one point for each
 * different score, descending, so that recall grows to 1. No point is made up for recall 0, where
 * precision is not defined (scikit-learn adds one with precision 1). Without a single row of the
 * class recall is {@code NaN}.
 *
 * <p>T. Saito and M. Rehmsmeier, "The precision-recall plot is more informative than the ROC plot
 * when evaluating binary classifiers on imbalanced datasets", PLoS ONE 10 (2015) e0118432.
 *
 * @since 0.1.0
 */
public final class PrecisionRecallCurve extends ThresholdCurve {

  private final double[] precisions;
  private final double[] recalls;

  private PrecisionRecallCurve(
      double[] thresholds, double[] precisions, double[] recalls, double averagePrecision) {
    super(thresholds, averagePrecision);
    this.precisions = precisions;
    this.recalls = recalls;
  }

  static PrecisionRecallCurve of(RankedScores ranked) {
    double[] positives = ranked.cumulatedPositives();
    double[] negatives = ranked.cumulatedNegatives();
    double[] thresholds = new double[ranked.size()];
    double[] precisions = new double[ranked.size()];
    double[] recalls = new double[ranked.size()];
    Arrays.setAll(thresholds, ranked::threshold);
    Arrays.setAll(precisions, i -> positives[i] / (positives[i] + negatives[i]));
    Arrays.setAll(recalls, i -> positives[i] / positives[positives.length - 1]);
    return new PrecisionRecallCurve(
        thresholds, precisions, recalls, RankMeasures.averagePrecision(ranked));
  }

  /**
   * Returns the share of what counts as positive that is so.
   *
   * @param point from 0 to {@code size() - 1}
   * @return the precision
   */
  public double precision(int point) {
    return precisions[point];
  }

  /**
   * Returns the share of the class that counts as positive.
   *
   * @param point from 0 to {@code size() - 1}
   * @return the recall; never falls from point to point
   */
  public double recall(int point) {
    return recalls[point];
  }

  /**
   * Returns the area under the curve as steps.
   *
   * @return the average precision, as {@link ClassMetrics#averagePrecision()}
   */
  public double averagePrecision() {
    return area();
  }

  /**
   * Returns the points as a table.
   *
   * @return a row a point: {@code threshold}, {@code precision}, {@code recall}
   */
  @Override
  public Dataset toDataset() {
    return Dataset.of(
        NumericColumn.of("threshold", thresholds()),
        NumericColumn.of("precision", precisions),
        NumericColumn.of("recall", recalls));
  }

  @Override
  public String toString() {
    return "PrecisionRecallCurve[points="
        + size()
        + ", averagePrecision="
        + MetricsText.of(area())
        + "]";
  }
}
