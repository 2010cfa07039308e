package io.bellwether.timeseries.arima;

import io.bellwether.model.Interval;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An estimated coefficient with its uncertainty, which is asymptotic: its distribution is normal
 * for long series.
 *
 * @param name such as {@code ar1}, {@code mean}
 * @param estimate the value
 * @param standardError its standard error; {@code NaN} where there is none, as for a coefficient
 *     that was fixed
 * @since 0.1.0
 */
public record Coefficient(String name, double estimate, double standardError) {

  static Coefficient named(String name, List<Coefficient> all) {
    return all.stream()
        .filter(coefficient -> coefficient.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the model has no coefficient '" + name + "'; it has " + names(all)));
  }

  private static String names(List<Coefficient> all) {
    return all.isEmpty()
        ? "none"
        : all.stream().map(Coefficient::name).collect(Collectors.joining(", "));
  }

  /**
   * Returns the estimate in units of its standard error.
   *
   * @return the statistic of the hypothesis that the coefficient is zero
   */
  public double zStatistic() {
    return estimate / standardError;
  }

  /**
   * Returns how likely an estimate at least this far from zero would be if the coefficient were
   * zero.
   *
   * @return the two-sided p-value of the normal distribution
   */
  public double pValue() {
    return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(zStatistic()));
  }

  /**
   * Returns the confidence interval.
   *
   * @param level the probability, in (0, 1), such as 0.95
   * @return the interval by the normal distribution
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval interval(double level) {
    Interval.checkLevel(level);
    double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double half = quantile * standardError;
    return new Interval(estimate - half, estimate + half, level);
  }
}
