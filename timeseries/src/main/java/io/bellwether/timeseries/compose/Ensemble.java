package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.backtest.Backtest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Several forecasters that forecast together. An immutable specification.
 *
 * <p>A combination is seldom worse than the better of its members, and nobody has to know which one
 * that is: the errors of different methods cancel out in part (J. M. Bates and C. W. J. Granger,
 * "The combination of forecasts", Operational Research Quarterly 20 (1969) 451-468). Equal weights
 * are hard to beat, because estimated ones have errors of their own (X. Wang, R. J. Hyndman, F. Li
 * and Y. Kang, "Forecast combinations: an over 50-year review", International Journal of
 * Forecasting 39 (2023) 1518-1547); that is why they are the default.
 *
 * <p><b>Points</b> are the weighted mean or the median of the members' points. <b>Quantiles</b> are
 * combined the same way, probability by probability (Vincentisation: K. C. Lichtendahl, Y.
 * Grushka-Cockayne and R. L. Winkler, "Is it better to average probabilities or quantiles?",
 * Management Science 59 (2013) 1594-1611): members that are normally distributed give a normally
 * distributed combination. Quantiles of members that do not cross give ones that do not, and points
 * between the members' bounds one between the combined bounds. <b>Standard errors</b> are combined
 * in the units of the series, half the distance between the quantiles of 15.9% and 84.1%.
 * <b>Totals</b> have the sum of the combined points as their mean, and the members' distributions
 * about theirs combined. <b>Paths</b> are those of the members, drawn by weight, moved and
 * stretched to the combined forecast.
 *
 * <p><b>Weights by a backtest</b> ({@link #backtested}) are from a {@link Backtest} inside the
 * history, by default 4 origins, a quarter of the horizon apart, with a season as horizon, but at
 * least 4 and at most 12 periods (6 without a season). On a series too short for two origins and
 * more forecasts than members, or where a member fails at all origins, weights are equal, and the
 * report says so. Cost: four fits more a member.
 *
 * <p><b>Failures.</b> A member that cannot be fitted is left out, and the report says why; the
 * weights of the others keep their ratios. If all fail, so does the ensemble, with all reasons:
 * with a {@link io.bellwether.data.DataException} if they all refuse a value, else with a {@link
 * io.bellwether.model.FitException}. Missing values are what its members make of them; what is
 * appended must suit all of them.
 *
 * <p>Members are fitted one after the other: whoever has many series has enough to do in parallel.
 *
 * @since 0.1.0
 */
public final class Ensemble implements Forecaster {

  private final List<Forecaster> members;
  private final double[] weights;
  private final Combination combination;
  private final Weighting weighting;
  private final @Nullable Backtest backtest;

  private Ensemble(Builder builder) {
    members = List.copyOf(builder.members);
    weights = builder.weights.stream().mapToDouble(Double::doubleValue).toArray();
    combination = builder.combination;
    weighting = builder.weighting;
    backtest = builder.backtest;
  }

  /**
   * Returns the ensemble that takes the mean, all members counting the same.
   *
   * @param members at least one
   * @return the specification
   * @throws IllegalArgumentException if there is no member
   */
  public static Ensemble mean(Forecaster... members) {
    return builder().addAll(members).build();
  }

  /**
   * Returns the ensemble that takes the median, which one wild member cannot move.
   *
   * @param members at least one; from three on it differs from the mean
   * @return the specification
   * @throws IllegalArgumentException if there is no member
   */
  public static Ensemble median(Forecaster... members) {
    return builder().addAll(members).combination(Combination.MEDIAN).build();
  }

  /**
   * Returns the ensemble that takes the weighted mean.
   *
   * @param weights one a member, 0 or more; only their ratios matter; copied
   * @param members at least one
   * @return the specification
   * @throws IllegalArgumentException if there is no member, there are not as many weights, or one
   *     is negative, or all are 0
   */
  public static Ensemble weighted(double[] weights, Forecaster... members) {
    if (weights.length != members.length) {
      throw new IllegalArgumentException(
          "each member needs a weight, but there are "
              + weights.length
              + " weights for "
              + members.length
              + " members");
    }
    Builder builder = builder();
    for (int i = 0; i < members.length; i++) {
      builder.add(members[i], weights[i]);
    }
    return builder.build();
  }

  /**
   * Returns the ensemble whose members have weights in inverse proportion to their mean absolute
   * errors in a backtest inside the history.
   *
   * @param members at least one
   * @return the specification
   * @throws IllegalArgumentException if there is no member
   */
  public static Ensemble backtested(Forecaster... members) {
    return backtested(Weighting.INVERSE_ERROR, members);
  }

  /**
   * Returns the ensemble whose members have weights by a backtest inside the history.
   *
   * @param weighting how errors become weights
   * @param members at least one
   * @return the specification
   * @throws IllegalArgumentException if there is no member
   */
  public static Ensemble backtested(Weighting weighting, Forecaster... members) {
    return builder().addAll(members).weighting(weighting).build();
  }

  /**
   * Begins an ensemble.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the members.
   *
   * @return at least one; unmodifiable
   */
  public List<Forecaster> members() {
    return members;
  }

  /**
   * Returns the weights that the specification gives.
   *
   * @return one a member; all 1 if none were given
   */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * Returns how the members are combined.
   *
   * @return mean or median
   */
  public Combination combination() {
    return combination;
  }

  /**
   * Returns where the weights are from.
   *
   * @return fixed, or how errors become weights
   */
  public Weighting weighting() {
    return weighting;
  }

  /**
   * Returns the backtest for the weights.
   *
   * @return empty if none was given: then it goes by the series
   */
  public Optional<Backtest> backtest() {
    return Optional.ofNullable(backtest);
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.data.DataException if all members refuse a value
   * @throws io.bellwether.model.FitException if no member can be fitted; with all reasons
   */
  @Override
  public EnsembleModel fit(TimeSeries series, FitContext context) {
    return new EnsembleFit(this, series, context).fit();
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.data.DataException if all members refuse a value
   * @throws io.bellwether.model.FitException if no member can be fitted; with all reasons
   */
  @Override
  public EnsembleModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ensemble that
        && members.equals(that.members)
        && Arrays.equals(weights, that.weights)
        && combination == that.combination
        && weighting == that.weighting
        && Objects.equals(backtest, that.backtest);
  }

  @Override
  public int hashCode() {
    return 31 * members.hashCode() + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    boolean equal = Arrays.stream(weights).allMatch(weight -> weight == weights[0]);
    String how =
        switch (weighting) {
          case FIXED -> equal ? "" : "weights " + Arrays.toString(weights) + ", ";
          case INVERSE_ERROR -> "weights by inverse error, ";
          case INVERSE_SQUARED_ERROR -> "weights by inverse squared error, ";
          case STACKING -> "weights by stacking, ";
        };
    return "Ensemble["
        + (combination == Combination.MEAN ? "mean, " : "median, ")
        + how
        + (backtest == null ? "" : backtest + ", ")
        + members
        + "]";
  }

  /** Collects the options. Not for several threads at once. */
  public static final class Builder {

    private final List<Forecaster> members = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private Combination combination = Combination.MEAN;
    private Weighting weighting = Weighting.FIXED;
    private @Nullable Backtest backtest;

    private Builder() {}

    /**
     * Adds a member with weight 1.
     *
     * @param member a forecaster
     * @return this builder
     */
    public Builder add(Forecaster member) {
      return add(member, 1);
    }

    /**
     * Adds a member.
     *
     * @param member a forecaster
     * @param weight 0 or more; only the ratios of weights matter
     * @return this builder
     */
    public Builder add(Forecaster member, double weight) {
      members.add(Objects.requireNonNull(member, "member"));
      weights.add(weight);
      return this;
    }

    private Builder addAll(Forecaster... more) {
      for (Forecaster member : more) {
        add(member);
      }
      return this;
    }

    /**
     * Sets how members are combined. Default {@link Combination#MEAN}.
     *
     * @param newCombination mean or median; a median has no weights
     * @return this builder
     */
    public Builder combination(Combination newCombination) {
      combination = Objects.requireNonNull(newCombination, "combination");
      return this;
    }

    /**
     * Sets where the weights are from. Default {@link Weighting#FIXED}.
     *
     * @param newWeighting fixed, or how errors become weights
     * @return this builder
     */
    public Builder weighting(Weighting newWeighting) {
      weighting = Objects.requireNonNull(newWeighting, "weighting");
      return this;
    }

    /**
     * Sets the backtest for weights that are not fixed. Default: by the series, see {@link
     * Ensemble}.
     *
     * @param newBacktest horizon and origins; its levels do not matter
     * @return this builder
     */
    public Builder backtest(Backtest newBacktest) {
      backtest = Objects.requireNonNull(newBacktest, "backtest");
      return this;
    }

    /**
     * Builds the ensemble.
     *
     * @return the specification
     * @throws IllegalArgumentException if there is no member, a weight is negative or not finite,
     *     or all are 0; if a median or weights by a backtest are given different weights; if a
     *     median is to have weights by a backtest, or fixed weights a backtest
     */
    public Ensemble build() {
      double[] given = weights.stream().mapToDouble(Double::doubleValue).toArray();
      EnsembleModel.checkWeights(given, members.size(), combination);
      if (weighting != Weighting.FIXED) {
        if (combination == Combination.MEDIAN) {
          throw new IllegalArgumentException(
              "weighting is " + weighting + ", but must be FIXED for a median");
        }
        if (Arrays.stream(given).anyMatch(weight -> weight != given[0])) {
          throw new IllegalArgumentException(
              "weights are "
                  + Arrays.toString(given)
                  + ", but with weighting "
                  + weighting
                  + " they are estimated");
        }
      } else if (backtest != null) {
        throw new IllegalArgumentException(
            "weighting is FIXED, but must be one that takes a backtest: " + backtest);
      }
      return new Ensemble(this);
    }
  }
}
