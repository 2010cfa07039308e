package io.bellwether.timeseries.intermittent;

import io.bellwether.math.Moments;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Classifies demand by how often it comes and how its size varies. An immutable specification.
 *
 * <table>
 * <caption>the classes</caption>
 * <tr><th></th><th>interval at most 1.32</th><th>interval above</th></tr>
 * <tr><th>variation at most 0.49</th><td>smooth</td><td>intermittent</td></tr>
 * <tr><th>variation above</th><td>erratic</td><td>lumpy</td></tr>
 * </table>
 *
 * <p>The interval is the average demand interval (ADI), known periods by periods with demand; the
 * variation is the squared coefficient of variation (CV2) of the sizes of demands. The limits are
 * those below which Croston's method had a lower theoretical error than the approximation of
 * Syntetos and Boylan. A series without a demand is {@link DemandClass#NO_DEMAND}; one with fewer
 * demands than needed, by default two, {@link DemandClass#TOO_SHORT}. Missing values are left out
 * and counted; negative ones are refused.
 *
 * <p>Source: A. Syntetos, J. Boylan, J. Croston, On the categorization of demand patterns, Journal
 * of the Operational Research Society 56 (2005), section 5.
 *
 * @since 0.1.0
 */
public final class DemandClassifier {

  private static final double INTERVAL = 1.32;
  private static final double VARIATION = 0.49;

  private static final DemandClassifier DEFAULT = new DemandClassifier(INTERVAL, VARIATION);

  private final double intervalLimit;
  private final double variationLimit;

  private DemandClassifier(double intervalLimit, double variationLimit) {
    this.intervalLimit = intervalLimit;
    this.variationLimit = variationLimit;
  }

  /**
   * Returns the classifier with the limits of the paper, 1.32 and 0.49.
   *
   * @return the specification
   */
  public static DemandClassifier create() {
    return DEFAULT;
  }

  /**
   * Returns a classifier with other limits.
   *
   * @param intervalLimit the largest average interval that counts as often, at least 1
   * @param variationLimit the largest squared coefficient of variation that counts as much the
   *     same, at least 0
   * @return the specification
   * @throws IllegalArgumentException if a limit is out of range
   */
  public static DemandClassifier of(double intervalLimit, double variationLimit) {
    if (!(intervalLimit >= 1)) {
      throw new IllegalArgumentException("intervalLimit must be at least 1, not " + intervalLimit);
    }
    if (!(variationLimit >= 0)) {
      throw new IllegalArgumentException(
          "variationLimit must be at least 0, not " + variationLimit);
    }
    return new DemandClassifier(intervalLimit, variationLimit);
  }

  /**
   * Classifies a series.
   *
   * @param series demand a period, zero where there was none
   * @return its class, with the numbers that make it
   * @throws io.bellwether.data.DataException if a value is negative
   */
  public DemandProfile classify(TimeSeries series) {
    DemandHistory history = DemandHistory.of(series);
    double variation = Double.NaN;
    if (history.demands() >= 2) {
      Moments moments = Moments.of(history.sizes());
      double ratio = moments.standardDeviation() / moments.mean();
      variation = ratio * ratio;
    }
    return DemandProfile.of(
        demandClass(history, variation),
        variation,
        history,
        intervalLimit + " and " + variationLimit);
  }

  private DemandClass demandClass(DemandHistory history, double variation) {
    if (history.demands() == 0) {
      return history.known() == 0 ? DemandClass.TOO_SHORT : DemandClass.NO_DEMAND;
    }
    if (history.demands() == 1) {
      return DemandClass.TOO_SHORT;
    }
    boolean seldom = (double) history.known() / history.demands() > intervalLimit;
    boolean varied = variation > variationLimit;
    if (seldom) {
      return varied ? DemandClass.LUMPY : DemandClass.INTERMITTENT;
    }
    return varied ? DemandClass.ERRATIC : DemandClass.SMOOTH;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DemandClassifier that
        && intervalLimit == that.intervalLimit
        && variationLimit == that.variationLimit;
  }

  @Override
  public int hashCode() {
    return Objects.hash(intervalLimit, variationLimit);
  }

  @Override
  public String toString() {
    return "DemandClassifier[interval " + intervalLimit + ", variation " + variationLimit + "]";
  }
}
