package io.bellwether.metrics;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.DoubleDouble;
import io.bellwether.report.TextTable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether probabilities mean what they say: of the rows that were given about 30 %, do 30 % belong
 * to the class? Immutable. Also called reliability diagram.
 *
 * <p>Rows are put into bins by their predicted probability; bins without rows are left out. Of each
 * bin the curve has the mean predicted probability, the observed share of the class, and the number
 * of rows, which says how much the point is worth.
 *
 * <p>A. Niculescu-Mizil and R. Caruana, "Predicting good probabilities with supervised learning",
 * ICML 2005; the calibration errors are those of M. P. Naeini, G. F. Cooper and M. Hauskrecht,
 * "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015. They depend on the
 * bins: compare like with like.
 *
 * @since 0.1.0
 */
public final class CalibrationCurve {

  private final double[] predicted;
  private final double[] observed;
  private final double[] rows;

  private CalibrationCurve(double[] predicted, double[] observed, double[] rows) {
    this.predicted = predicted;
    this.observed = observed;
    this.rows = rows;
  }

  static CalibrationCurve of(RankedScores ranked, int bins, CalibrationBins method) {
    if (!(bins >= 1)) {
      throw new IllegalArgumentException("bins is " + bins + ", but must be at least 1");
    }
    DoubleDouble[] sums = empty(bins);
    DoubleDouble[] positives = empty(bins);
    DoubleDouble[] weights = empty(bins);
    int[] binOfGroup =
        method == CalibrationBins.UNIFORM ? uniform(ranked, bins) : quantile(ranked, bins);
    for (int group = 0; group < ranked.size(); group++) {
      double weight = ranked.positives(group) + ranked.negatives(group);
      int bin = binOfGroup[group];
      sums[bin].addProduct(weight, ranked.threshold(group));
      positives[bin].add(ranked.positives(group));
      weights[bin].add(weight);
    }
    int[] filled = IntStream.range(0, bins).filter(bin -> weights[bin].value() > 0).toArray();
    return new CalibrationCurve(
        Arrays.stream(filled).mapToDouble(b -> sums[b].value() / weights[b].value()).toArray(),
        Arrays.stream(filled).mapToDouble(b -> positives[b].value() / weights[b].value()).toArray(),
        Arrays.stream(filled).mapToDouble(b -> weights[b].value()).toArray());
  }

  private static DoubleDouble[] empty(int bins) {
    DoubleDouble[] sums = new DoubleDouble[bins];
    Arrays.setAll(sums, bin -> new DoubleDouble());
    return sums;
  }

  private static int[] uniform(RankedScores ranked, int bins) {
    int[] binOfGroup = new int[ranked.size()];
    for (int group = 0; group < binOfGroup.length; group++) {
      double p = ranked.threshold(group);
      int bin = Math.min(bins - 1, (int) (p * bins));
      // On a border or a rounding beyond it: the lower bin.
      while (bin > 0 && p <= (double) bin / bins) {
        bin--;
      }
      binOfGroup[group] = bin;
    }
    return binOfGroup;
  }

  private static int[] quantile(RankedScores ranked, int bins) {
    double[] positives = ranked.cumulatedPositives();
    double[] negatives = ranked.cumulatedNegatives();
    int last = ranked.size() - 1;
    double total = positives[last] + negatives[last];
    int[] binOfGroup = new int[ranked.size()];
    for (int group = 0; group <= last; group++) {
      double size = ranked.positives(group) + ranked.negatives(group);
      double middle = total - positives[group] - negatives[group] + size / 2;
      binOfGroup[group] = Math.min(bins - 1, Math.max(0, (int) (bins * (middle / total))));
    }
    return binOfGroup;
  }

  /**
   * Returns the number of bins that have rows.
   *
   * @return the number of points of the curve
   */
  public int size() {
    return rows.length;
  }

  /**
   * Returns the mean predicted probability of a bin.
   *
   * @param bin from 0, the lowest probabilities, to {@code size() - 1}
   * @return the mean, from 0 to 1
   */
  public double predicted(int bin) {
    return predicted[bin];
  }

  /**
   * Returns the share of a bin that belongs to the class.
   *
   * @param bin from 0, the lowest probabilities, to {@code size() - 1}
   * @return the observed rate, from 0 to 1
   */
  public double observed(int bin) {
    return observed[bin];
  }

  /**
   * Returns how many rows are in a bin.
   *
   * @param bin from 0, the lowest probabilities, to {@code size() - 1}
   * @return the rows, or the sum of their weights; positive
   */
  public double rows(int bin) {
    return rows[bin];
  }

  /**
   * Returns the expected calibration error: the mean over bins of {@code |observed - predicted|},
   * each weighted by its rows.
   *
   * @return the error, 0 if all probabilities are right on the mean of their bin
   */
  public double expectedError() {
    DoubleDouble sum = new DoubleDouble();
    DoubleDouble total = new DoubleDouble();
    for (int bin = 0; bin < size(); bin++) {
      sum.addProduct(rows[bin], Math.abs(observed[bin] - predicted[bin]));
      total.add(rows[bin]);
    }
    return sum.value() / total.value();
  }

  /**
   * Returns the maximum calibration error: the largest {@code |observed - predicted|} of a bin.
   *
   * @return the error; bins with few rows weigh as much as full ones
   */
  public double maximumError() {
    return IntStream.range(0, size())
        .mapToDouble(bin -> Math.abs(observed[bin] - predicted[bin]))
        .max()
        .orElseThrow();
  }

  /**
   * Returns the points as a table.
   *
   * @return a row a bin: {@code predicted}, {@code observed}, {@code rows}
   */
  public Dataset toDataset() {
    return Dataset.of(
        NumericColumn.of("predicted", predicted),
        NumericColumn.of("observed", observed),
        NumericColumn.of("rows", rows));
  }

  /**
   * Writes the points for people.
   *
   * @return a line a bin, a header, and the expected calibration error
   */
  public String summary() {
    TextTable table = TextTable.of("predicted", "observed", "rows");
    for (int bin = 0; bin < size(); bin++) {
      table =
          table.row(
              MetricsText.of(predicted[bin]),
              MetricsText.of(observed[bin]),
              MetricsText.of(rows[bin]));
    }
    return table + "\nexpected calibration error: " + MetricsText.of(expectedError());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CalibrationCurve that && toDataset().equals(that.toDataset());
  }

  @Override
  public int hashCode() {
    return toDataset().hashCode();
  }

  @Override
  public String toString() {
    return "CalibrationCurve[bins="
        + size()
        + ", expectedError="
        + MetricsText.of(expectedError())
        + "]";
  }
}
