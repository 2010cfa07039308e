package io.bellwether.metrics;

import java.util.function.ToDoubleFunction;

/**
 * How well one class is told from the rest: measures of the decisions, of the order that scores put
 * rows into, and of the probabilities. Immutable; made by {@link ClassificationMetrics#forClass}.
 *
 * <p>With {@code TP}, {@code FP}, {@code TN} and {@code FN} the rows (or the sums of their weights)
 * of the class predicted so, of the rest predicted as the class, of the rest predicted so, and of
 * the class missed. A measure that they do not define is {@code NaN}. Measures of ranks are {@code
 * NaN} without scores, those of probabilities without probabilities; curves and tables throw an
 * {@link IllegalStateException} then.
 *
 * <p>Cost: measures and curves of ranks sort the scores anew at each call, n log n.
 *
 * @since 0.1.0
 */
public final class ClassMetrics {

  private static final int DECILES = 10;

  private final ClassifiedRows rows;
  private final int label;
  private final BinaryCounts counts;

  ClassMetrics(ClassifiedRows rows, int label, BinaryCounts counts) {
    this.rows = rows;
    this.label = label;
    this.counts = counts;
  }

  /**
   * Returns the class.
   *
   * @return its label
   */
  public String label() {
    return rows.classes().name(label);
  }

  /**
   * Returns how often the class is the actual one.
   *
   * @return {@code TP + FN}
   */
  public double support() {
    return counts.positives();
  }

  /**
   * Returns how often the class was predicted.
   *
   * @return {@code TP + FP}
   */
  public double predicted() {
    return counts.predicted();
  }

  /**
   * Returns the share of what was predicted as the class that is so, {@code TP / (TP + FP)}.
   *
   * @return the precision; {@code NaN} if the class was never predicted
   */
  public double precision() {
    return counts.precision();
  }

  /**
   * Returns the share of the class that was found, {@code TP / (TP + FN)}. Also called sensitivity.
   *
   * @return the recall; {@code NaN} if the class does not occur
   */
  public double recall() {
    return counts.recall();
  }

  /**
   * Returns the harmonic mean of precision and recall, {@code 2 TP / (2 TP + FP + FN)}: 0 if the
   * class occurs and is never found.
   *
   * @return F1; {@code NaN} if the class neither occurs nor was predicted
   */
  public double f1() {
    return counts.f1();
  }

  /**
   * Returns the share of the rest that was left alone, {@code TN / (TN + FP)}.
   *
   * @return the specificity; {@code NaN} if there are rows of this class only
   */
  public double specificity() {
    return counts.specificity();
  }

  /**
   * Returns the area under the receiver operating characteristic: the probability that a row of the
   * class has a higher score than one of the rest, ties counting half (J. A. Hanley and B. J.
   * McNeil, Radiology 143 (1982) 29-36).
   *
   * @return the area, 0.5 for scores without use; {@code NaN} without scores, or if there are rows
   *     of one side only
   */
  public double rocAuc() {
    return rank(RankMeasures::rocAuc);
  }

  /**
   * Returns the area under the precision-recall curve as steps, {@code sum (R_n - R_(n-1)) P_n}
   * over descending thresholds: the average precision. Nothing is interpolated, which would flatter
   * (J. Davis and M. Goadrich, ICML 2006).
   *
   * @return the area, about the share of the class for scores without use; {@code NaN} without
   *     scores, or if the class does not occur
   */
  public double averagePrecision() {
    return rank(RankMeasures::averagePrecision);
  }

  /**
   * Returns the Kolmogorov-Smirnov statistic: the largest distance between the distributions of the
   * scores of the class and of the rest, which is the largest {@code |TPR - FPR|} of any threshold.
   *
   * @return the distance, from 0 to 1; {@code NaN} without scores, or if there are rows of one side
   *     only
   */
  public double kolmogorovSmirnov() {
    return rank(RankMeasures::kolmogorovSmirnov);
  }

  /**
   * Returns the Gini coefficient of the scores, {@code 2 AUC - 1}. Also called accuracy ratio.
   *
   * @return the coefficient, 0 for scores without use; {@code NaN} where {@link #rocAuc()} is
   */
  public double gini() {
    return 2 * rocAuc() - 1;
  }

  private double rank(ToDoubleFunction<RankedScores> measure) {
    return rows.kind() == ClassifiedRows.Scores.NONE
        ? Double.NaN
        : measure.applyAsDouble(RankedScores.of(rows, label));
  }

  /**
   * Returns the mean squared error of the probability of the class, {@code sum w (p - y)^2 / W}
   * with {@code y} 1 for the class and 0 for the rest (G. W. Brier, 1950).
   *
   * @return the Brier score, from 0 to 1; {@code NaN} without probabilities
   */
  public double brier() {
    return ProbabilityMeasures.brier(rows, label);
  }

  /**
   * Returns the receiver operating characteristic.
   *
   * @return the curve
   * @throws IllegalStateException if there are no scores
   */
  public RocCurve rocCurve() {
    return RocCurve.of(ranked());
  }

  /**
   * Returns precision against recall.
   *
   * @return the curve
   * @throws IllegalStateException if there are no scores
   */
  public PrecisionRecallCurve precisionRecallCurve() {
    return PrecisionRecallCurve.of(ranked());
  }

  /**
   * Returns lift and gain by tenths of the rows.
   *
   * @return the table
   * @throws IllegalStateException if there are no scores
   */
  public LiftTable liftTable() {
    return liftTable(DECILES);
  }

  /**
   * Returns lift and gain by parts of equal size.
   *
   * @param bins how many parts, at least 1
   * @return the table
   * @throws IllegalArgumentException if the number is not positive
   * @throws IllegalStateException if there are no scores
   */
  public LiftTable liftTable(int bins) {
    return LiftTable.of(ranked(), bins);
  }

  /**
   * Returns all thresholds, to choose one.
   *
   * @return the thresholds and what each leads to
   * @throws IllegalStateException if there are no scores
   */
  public Thresholds thresholds() {
    return Thresholds.of(label(), ranked());
  }

  /**
   * Returns whether the probabilities mean what they say.
   *
   * @param bins how many bins, at least 1; 10 is usual
   * @param method how to cut them
   * @return the curve
   * @throws IllegalArgumentException if the number is not positive
   * @throws IllegalStateException if there are no probabilities
   */
  public CalibrationCurve calibrationCurve(int bins, CalibrationBins method) {
    if (rows.kind() != ClassifiedRows.Scores.PROBABILITIES) {
      throw new IllegalStateException(
          "the metrics know no probabilities, but a calibration curve needs them; calibrate the"
              + " scores first");
    }
    return CalibrationCurve.of(ranked(), bins, method);
  }

  private RankedScores ranked() {
    if (rows.kind() == ClassifiedRows.Scores.NONE) {
      throw new IllegalStateException(
          "the metrics know labels only, but this needs scores; make them from probabilities or by"
              + " ofScores");
    }
    return RankedScores.of(rows, label);
  }

  /**
   * Writes the measures of decisions and ranks.
   *
   * @return one line
   */
  /**
   * Writes the measures for people; one that is not defined, or that needs scores where there are
   * none, is {@code NaN}.
   *
   * @return a line a measure
   */
  public String summary() {
    return ClassificationText.summary(this);
  }

  @Override
  public String toString() {
    return "ClassMetrics["
        + label()
        + ": support="
        + MetricsText.of(support())
        + ", precision="
        + MetricsText.of(precision())
        + ", recall="
        + MetricsText.of(recall())
        + ", f1="
        + MetricsText.of(f1())
        + ", rocAuc="
        + MetricsText.of(rocAuc())
        + "]";
  }
}
