package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FourierTerms;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.AutoArima;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Dynamic harmonic regression: {@link FourierTerms} for the seasons, ARMA errors for what is left,
 * chosen by {@link AutoArima}, and any further covariates. An immutable specification.
 *
 * <p>The choice for seasons that are long, not whole (52.18 weeks) or several, beside prices and
 * holidays: a season of 52 weeks takes a seasonal ARIMA model a year of values to start with, and
 * here a few pairs of waves. The seasons are smooth and do not change; where they do, see {@link
 * Decomposed}.
 *
 * <pre>{@code
 * HarmonicRegression.of(52.18).fit(weekly, known).forecast(26, known);
 * HarmonicRegression.builder().periods(24, 168).orders(4, 5).build().fit(hourly);
 * }</pre>
 *
 * <p><b>The number of pairs</b> of each season, unless given, has the smallest AICc. The orders of
 * the errors are chosen with as many pairs as are allowed; with these orders, all numbers of pairs
 * from 0 are tried for one season after the other, until none changes; then the orders are chosen
 * anew, and the numbers once more if the orders are others. At most a quarter of the values is
 * spent on pairs in the beginning.
 *
 * <table>
 *   <caption>Options</caption>
 *   <tr><th>option</th><th>default</th><th>because</th></tr>
 *   <tr><td>periods</td><td>the season of the series</td><td>the frequency knows it</td></tr>
 *   <tr><td>orders</td><td>by AICc, 0 to maxOrder</td><td>as FPP3</td></tr>
 *   <tr><td>maxOrder</td><td>10, or half of the period</td><td>sharper patterns are better had by
 *       covariates for the days that make them</td></tr>
 *   <tr><td>errors</td><td>{@code AutoArima.create()}, without season</td><td>the seasons are in
 *       the regression</td></tr>
 * </table>
 *
 * <p>Transformation, criterion and limits of the orders are options of {@code errors}. Missing
 * values are handled as by {@link AutoArima}. The names of the terms ({@code S1-52.18}) are taken:
 * covariates need others.
 *
 * <p>Exceptions: {@link FitException} if the series has no season and no periods are given, fewer
 * known values than two cycles of a season, or is refused by {@link AutoArima}; {@link
 * io.bellwether.data.DataException} if a covariate is missing. Cost: two or three searches by
 * {@link AutoArima}, and a fit with given orders for each number of pairs tried, on the threads of
 * the context.
 *
 * <p>Sources: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. 2021,
 * section 10.5; P. Young, D. Pedregal, W. Tych, Dynamic harmonic regression, Journal of Forecasting
 * 18 (1999).
 *
 * @since 0.1.0
 */
public final class HarmonicRegression implements CovariateForecaster {

  private final List<Double> periods;
  private final List<Integer> orders;
  private final int maxOrder;
  private final AutoArima errors;

  private HarmonicRegression(Builder builder) {
    periods = Arrays.stream(builder.periods).boxed().toList();
    orders = Arrays.stream(builder.orders).boxed().toList();
    maxOrder = builder.maxOrder;
    errors = builder.errors;
  }

  /**
   * Returns the forecaster with all defaults: the season of the series.
   *
   * @return the specification
   */
  public static HarmonicRegression create() {
    return builder().build();
  }

  /**
   * Creates the specification of some seasons, all else by default.
   *
   * @param periods how many steps make each season, such as 52.18, or 24 and 168
   * @return the specification
   * @throws IllegalArgumentException if a period is not more than 1 and finite, or there twice
   */
  public static HarmonicRegression of(double... periods) {
    return builder().periods(periods).build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public HarmonicRegressionModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public HarmonicRegressionModel fit(TimeSeries series, FitContext context) {
    return fit(series, Covariates.none(), context);
  }

  @Override
  public HarmonicRegressionModel fit(TimeSeries series, Covariates covariates) {
    return fit(series, covariates, FitContext.create());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a covariate has the name of a Fourier term or a coefficient
   */
  @Override
  public HarmonicRegressionModel fit(TimeSeries series, Covariates covariates, FitContext context) {
    context.checkCancelled();
    double[] seasons = seasons(series);
    HarmonicSearch search =
        new HarmonicSearch(
            errors.toBuilder().seasonLength(1).build(), seasons, series, covariates, context);
    search.run(orders.stream().mapToInt(Integer::intValue).toArray(), maxOrder);
    return new HarmonicRegressionModel(
        toString(), search.model(), search.terms(), search.model().report());
  }

  private double[] seasons(TimeSeries series) {
    double[] seasons =
        periods.isEmpty()
            ? new double[] {series.seasonLength()}
            : periods.stream().mapToDouble(Double::doubleValue).toArray();
    if (periods.isEmpty() && series.seasonLength() < 2) {
      throw new FitException(
          "a harmonic regression needs a season, and the series has none (" + series + ")",
          "give the periods, or take AutoArima");
    }
    int known = series.length() - series.missingCount();
    for (double season : seasons) {
      if (!(known >= 2 * season)) {
        throw new FitException(
            "a season of "
                + season
                + " periods needs two cycles of known values; the series has "
                + known
                + " ("
                + series.missingCount()
                + " missing)",
            "give a longer history, or leave this season out");
      }
    }
    return seasons;
  }

  /** {@return the periods as given; none for the season of the series} */
  public List<Double> periods() {
    return periods;
  }

  /** {@return the numbers of pairs as given; none if they are chosen} */
  public List<Integer> orders() {
    return orders;
  }

  /** {@return the most pairs of a season} */
  public int maxOrder() {
    return maxOrder;
  }

  /** {@return how the ARMA errors are chosen} */
  public AutoArima errors() {
    return errors;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HarmonicRegression that
        && periods.equals(that.periods)
        && orders.equals(that.orders)
        && maxOrder == that.maxOrder
        && errors.equals(that.errors);
  }

  @Override
  public int hashCode() {
    return Objects.hash(periods, orders, maxOrder, errors);
  }

  @Override
  public String toString() {
    String seasons = periods.isEmpty() ? "season of the series" : "periods " + periods;
    return "HarmonicRegression["
        + seasons
        + (orders.isEmpty() ? ", orders to " + maxOrder : ", orders " + orders)
        + ", errors "
        + errors
        + "]";
  }

  /** Collects the options of a {@link HarmonicRegression}; see there for the defaults. */
  public static final class Builder {

    private double[] periods = new double[0];
    private int[] orders = new int[0];
    private int maxOrder = 10;
    private AutoArima errors = AutoArima.create();

    private Builder() {}

    /**
     * Sets the seasons.
     *
     * @param lengths how many steps make each season: more than 1, all different, whole or not;
     *     default the season of the series
     * @return this builder
     */
    public Builder periods(double... lengths) {
      periods = lengths.clone();
      return this;
    }

    /**
     * Sets the numbers of pairs instead of choosing them.
     *
     * @param pairs one number for each of the periods, in their order, 1 to half of the period
     * @return this builder
     */
    public Builder orders(int... pairs) {
      orders = pairs.clone();
      return this;
    }

    /**
     * Limits the numbers of pairs that are tried.
     *
     * @param pairs at least 1; default 10
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder maxOrder(int pairs) {
      if (!(pairs >= 1)) {
        throw new IllegalArgumentException("maxOrder must be at least 1, not " + pairs);
      }
      maxOrder = pairs;
      return this;
    }

    /**
     * Sets how the errors are modelled.
     *
     * @param automatic with transformation, criterion and limits; its season is not used
     * @return this builder
     */
    public Builder errors(AutoArima automatic) {
      errors = Objects.requireNonNull(automatic, "errors");
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if a period or an order is out of range, a period is there
     *     twice, or there are orders but not one for each period
     */
    public HarmonicRegression build() {
      if (orders.length > 0 && orders.length != periods.length) {
        throw new IllegalArgumentException(
            "each period needs an order, but there are "
                + orders.length
                + " orders for "
                + periods.length
                + " periods");
      }
      FourierTerms checked = FourierTerms.none();
      for (int i = 0; i < periods.length; i++) {
        checked = checked.and(periods[i], orders.length > 0 ? orders[i] : 1);
      }
      return new HarmonicRegression(this);
    }
  }
}
