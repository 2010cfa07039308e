package io.bellwether.metrics;

import io.bellwether.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * What two rates of one class come to for every threshold of its score: what a {@link RocCurve} and
 * a {@link PrecisionRecallCurve} have in common. Immutable. A row counts as positive if its score
 * is at least the threshold.
 *
 * @since 0.1.0
 */
public abstract sealed class ThresholdCurve permits RocCurve, PrecisionRecallCurve {

  private final double[] thresholds;
  private final double area;

  /** Takes over the thresholds, descending, which the caller must not change. */
  ThresholdCurve(double[] thresholds, double area) {
    this.thresholds = thresholds;
    this.area = area;
  }

  /** What is below the curve, as its kind counts that. */
  final double area() {
    return area;
  }

  final double[] thresholds() {
    return thresholds;
  }

  /**
   * Returns the number of points.
   *
   * @return the number of thresholds
   */
  public final int size() {
    return thresholds.length;
  }

  /**
   * Returns the threshold of a point.
   *
   * @param point from 0 to {@code size() - 1}
   * @return rows with this score or a higher one count as positive
   */
  public final double threshold(int point) {
    return thresholds[point];
  }

  /**
   * Returns the points as a table.
   *
   * @return a row a point: {@code threshold}, then the two rates
   */
  public abstract Dataset toDataset();

  /**
   * Writes the curve for people.
   *
   * @return several lines: the area below it and up to eleven points
   */
  public String summary() {
    return CurveText.of(toString(), toDataset());
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ThresholdCurve that
        && Double.compare(area, that.area) == 0
        && toDataset().equals(that.toDataset());
  }

  @Override
  public final int hashCode() {
    return toDataset().hashCode();
  }
}
