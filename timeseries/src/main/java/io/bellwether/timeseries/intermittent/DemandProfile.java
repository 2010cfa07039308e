package io.bellwether.timeseries.intermittent;

import io.bellwether.report.Significant;

/**
 * What a {@link DemandClassifier} found in a series. An immutable value.
 *
 * @param demandClass the class
 * @param interval the average demand interval (ADI): known periods by periods with demand; infinite
 *     without demand
 * @param sizeVariation the squared coefficient of variation (CV2) of the sizes: their variance,
 *     with divisor n - 1, by the square of their mean; {@code NaN} for fewer than two demands
 * @param meanSize the mean size of a demand; {@code NaN} without demand
 * @param periods how many values are known
 * @param demands how many of them are above zero
 * @param missing how many values are missing
 * @param sentence the same in words
 * @since 0.1.0
 */
public record DemandProfile(
    DemandClass demandClass,
    double interval,
    double sizeVariation,
    double meanSize,
    int periods,
    int demands,
    int missing,
    String sentence) {

  static DemandProfile of(
      DemandClass demandClass, double variation, DemandHistory history, String limits) {
    int periods = history.known();
    int demands = history.demands();
    int missing = history.values().length - periods;
    double interval = demands == 0 ? Double.POSITIVE_INFINITY : (double) periods / demands;
    double size = demands == 0 ? Double.NaN : history.meanSize();
    String counted =
        "demand in " + demands + " of " + periods + " known periods" + missingPart(missing);
    String numbers =
        demands < 2
            ? ""
            : ", "
                + often(interval)
                + ", of size "
                + Significant.of(size, 3)
                + " on average with squared variation "
                + Significant.of(variation, 3)
                + " (limits "
                + limits
                + ")";
    return new DemandProfile(
        demandClass,
        interval,
        variation,
        size,
        periods,
        demands,
        missing,
        "The demand is " + demandClass.word() + ": " + counted + numbers + ".");
  }

  /**
   * Writes the numbers.
   *
   * @return one short line; {@link #sentence()} says more
   */
  @Override
  public String toString() {
    return "DemandProfile["
        + demandClass
        + ", interval "
        + Significant.of(interval, 3)
        + ", size variation "
        + Significant.of(sizeVariation, 3)
        + ", mean size "
        + Significant.of(meanSize, 3)
        + ", demand in "
        + demands
        + " of "
        + periods
        + " known periods"
        + missingPart(missing)
        + "]";
  }

  private static String often(double interval) {
    return interval == 1 ? "in every period" : "every " + Significant.of(interval, 3) + " periods";
  }

  private static String missingPart(int missing) {
    return missing == 0 ? "" : ", " + missing + " missing";
  }
}
