package io.bellwether.timeseries.hierarchy;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.catalogue.Kept;
import io.bellwether.timeseries.catalogue.PanelForecast;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How forecasts of all nodes of a hierarchy are made to add up. An immutable specification.
 *
 * <pre>{@code
 * PanelForecast plan = Reconciliation.minTrace(ErrorCovariance.SHRINKAGE).reconcile(levels, base);
 * }</pre>
 *
 * <p>The reconciled means are {@code M y} for the base means {@code y} of all nodes, where {@code M
 * = S G} is, with the summing matrix {@code S} and the covariance {@code W} of the base errors,
 *
 * <ul>
 *   <li>{@link #bottomUp()}: the bottom forecasts, added up;
 *   <li>{@link #topDown}: the total, shared out ({@link Proportions});
 *   <li>{@link #minTrace}: {@code S (S' W^-1 S)^-1 S' W^-1}, which has the least total variance of
 *       all that leave unbiased forecasts unbiased (Wickramasuriya, Athanasopoulos, Hyndman 2019,
 *       theorem 1); {@link #ols()} is that with {@code W = I}.
 * </ul>
 *
 * <p>Aggregates are the sums of the reconciled bottom series, to the last digits. Forecasts that
 * add up already stay as they are, but for top-down ones by shares of the history.
 *
 * <p><b>Intervals</b> are those of normal distributions. {@code h} periods ahead the base errors
 * have the covariance {@code W_h}: the variances of the base forecasts (taken from their outermost
 * kept quantiles) and the correlation of the residuals, shrunk as for {@link
 * ErrorCovariance#SHRINKAGE} (not shrunk for {@link ErrorCovariance#SAMPLE}); without residuals,
 * none. The reconciled errors have {@code M W_h M'}, which is {@code S (S' W^-1 S)^-1 S'} where
 * {@code W_h} is proportional to {@code W}. Without residuals the intervals of sums are too narrow
 * if the series move together: keep them ({@link Kept#RESIDUALS}). Top-down bounds have the
 * relative spread of the total.
 *
 * <p><b>Not negative</b>, if asked for: negative reconciled bottom means become 0 and the sums are
 * made anew; bounds and quantiles below 0 become 0. This costs little accuracy against the
 * constrained optimum (S. L. Wickramasuriya, B. A. Turlach, R. J. Hyndman 2020; D. Girolimetto, T.
 * Di Fonzo 2023, "set negative to zero").
 *
 * <p>Cost: {@code minTrace} decomposes a matrix of the size of the aggregates and holds one number
 * a node and aggregate; {@code W} itself is never formed, so that thousands of bottom series are
 * feasible. Intervals take time of order nodes squared.
 *
 * @since 0.1.0
 */
public final class Reconciliation {

  private enum Method {
    BOTTOM_UP,
    TOP_DOWN,
    OLS,
    MIN_TRACE
  }

  /** Smaller variances, by the mean one, are raised to this: known exactly would be singular. */
  private static final double SMALLEST_VARIANCE = 1e-10;

  private final Method method;
  private final @Nullable Proportions proportions;
  private final @Nullable ErrorCovariance covariance;
  private final boolean clipped;

  private Reconciliation(
      Method method,
      @Nullable Proportions proportions,
      @Nullable ErrorCovariance covariance,
      boolean clipped) {
    this.method = method;
    this.proportions = proportions;
    this.covariance = covariance;
    this.clipped = clipped;
  }

  /**
   * Adds the bottom forecasts up.
   *
   * @return the specification
   */
  public static Reconciliation bottomUp() {
    return new Reconciliation(Method.BOTTOM_UP, null, null, false);
  }

  /**
   * Shares the forecast of the total out.
   *
   * @param how which share each bottom series gets
   * @return the specification
   */
  public static Reconciliation topDown(Proportions how) {
    return new Reconciliation(Method.TOP_DOWN, Objects.requireNonNull(how, "how"), null, false);
  }

  /**
   * Takes the coherent forecasts nearest to the base forecasts, all nodes of one weight.
   *
   * @return the specification
   */
  public static Reconciliation ols() {
    return new Reconciliation(Method.OLS, null, null, false);
  }

  /**
   * Takes the coherent forecasts of least total variance.
   *
   * @param errors what the covariance of the base errors is taken to be
   * @return the specification
   */
  public static Reconciliation minTrace(ErrorCovariance errors) {
    return new Reconciliation(
        Method.MIN_TRACE, null, Objects.requireNonNull(errors, "errors"), false);
  }

  /**
   * Makes negative forecasts zero, for sales.
   *
   * @return a changed copy
   */
  public Reconciliation nonNegative() {
    return new Reconciliation(method, proportions, covariance, true);
  }

  /**
   * Reconciles, in the caller's thread.
   *
   * @param hierarchy which series are sums of which
   * @param base forecasts of all nodes, in any order; with residuals for {@link
   *     ErrorCovariance#VARIANCE}, {@link ErrorCovariance#SHRINKAGE} and {@link
   *     ErrorCovariance#SAMPLE}
   * @return forecasts of all nodes, in their order, that add up; levels, quantiles, failures and
   *     what else was kept are those of the base
   * @throws IllegalArgumentException if a node has no forecast, the forecasts are of different
   *     periods, residuals are lacking, or the method needs the history or another hierarchy
   * @throws io.bellwether.model.FitException if the covariance cannot be estimated or is singular
   */
  public PanelForecast reconcile(Hierarchy hierarchy, PanelForecast base) {
    return reconcile(hierarchy, base, FitContext.create());
  }

  /**
   * Reconciles.
   *
   * @param hierarchy which series are sums of which
   * @param base forecasts of all nodes
   * @param context executor, progress and cancellation
   * @return forecasts of all nodes that add up
   * @throws IllegalArgumentException as {@link #reconcile(Hierarchy, PanelForecast)}
   * @throws io.bellwether.model.FitException as {@link #reconcile(Hierarchy, PanelForecast)}
   */
  public PanelForecast reconcile(Hierarchy hierarchy, PanelForecast base, FitContext context) {
    return reconcile(hierarchy, base, Optional.empty(), context);
  }

  /**
   * Reconciles with what the bottom series were, for {@link Proportions#AVERAGE_OF_SHARES} and
   * {@link Proportions#SHARE_OF_AVERAGES}.
   *
   * @param hierarchy which series are sums of which
   * @param base forecasts of all nodes
   * @param history a panel with the bottom series
   * @param context executor, progress and cancellation
   * @return forecasts of all nodes that add up
   * @throws IllegalArgumentException as {@link #reconcile(Hierarchy, PanelForecast)}, or if the
   *     history lacks a bottom series
   * @throws io.bellwether.model.FitException as {@link #reconcile(Hierarchy, PanelForecast)}
   */
  public PanelForecast reconcile(
      Hierarchy hierarchy, PanelForecast base, Panel history, FitContext context) {
    return reconcile(hierarchy, base, Optional.of(history), context);
  }

  private PanelForecast reconcile(
      Hierarchy hierarchy, PanelForecast base, Optional<Panel> history, FitContext context) {
    BaseForecasts forecasts = BaseForecasts.of(hierarchy, base);
    double[][] means;
    double[][] errors;
    if (method == Method.TOP_DOWN) {
      double[][] shares = shares(hierarchy, forecasts, history);
      int total = TopDownShares.total(hierarchy);
      means = sharedOut(hierarchy, shares, forecasts.means()[total]);
      errors = sharedOut(hierarchy, shares, forecasts.errors()[total]);
      for (double[] node : errors) {
        Arrays.setAll(node, h -> Math.abs(node[h]));
      }
    } else {
      Combination combination = combination(hierarchy, forecasts, context);
      means = combination.apply(forecasts.means());
      errors = new Spread(combination, forecasts, correlation(forecasts), context).errors();
    }
    return CoherentPlan.of(hierarchy, base, forecasts, means, errors, clipped);
  }

  private double[][] shares(Hierarchy hierarchy, BaseForecasts forecasts, Optional<Panel> history) {
    Proportions how = Objects.requireNonNull(proportions, "proportions");
    if (how == Proportions.FORECAST_SHARES) {
      return TopDownShares.ofForecasts(hierarchy, forecasts.means());
    }
    Panel past =
        history.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Proportions."
                        + how
                        + " are shares of the history; give it: reconcile(hierarchy, base, panel,"
                        + " context)"));
    return TopDownShares.ofHistory(hierarchy, past, how, forecasts.horizon());
  }

  /** Gives each node its share of the numbers of the total. */
  private static double[][] sharedOut(Hierarchy hierarchy, double[][] shares, double[] total) {
    double[][] result = new double[hierarchy.size()][total.length];
    for (int node = 0; node < result.length; node++) {
      for (int part : hierarchy.parts(node)) {
        for (int h = 0; h < total.length; h++) {
          result[node][h] += shares[part][h] * total[h];
        }
      }
    }
    return result;
  }

  private @Nullable ResidualCorrelation correlation(BaseForecasts forecasts) {
    double[][] residuals = forecasts.residuals();
    if (residuals == null) {
      return null;
    }
    return covariance == ErrorCovariance.SAMPLE
        ? ResidualCorrelation.sample(residuals)
        : ResidualCorrelation.shrunk(residuals);
  }

  private Combination combination(
      Hierarchy hierarchy, BaseForecasts forecasts, FitContext context) {
    if (method == Method.BOTTOM_UP) {
      return new BottomUp(hierarchy);
    }
    double[] diagonal = new double[hierarchy.size()];
    double[][] factor = new double[diagonal.length][0];
    if (method == Method.OLS) {
      Arrays.fill(diagonal, 1);
    } else if (covariance == ErrorCovariance.STRUCTURAL) {
      Arrays.setAll(diagonal, node -> hierarchy.parts(node).length);
    } else {
      ResidualCorrelation correlation = correlation(forecasts);
      if (correlation == null) {
        throw new IllegalArgumentException(
            "ErrorCovariance."
                + covariance
                + " is estimated from residuals, which the forecasts lack; build the"
                + " PanelForecaster with keep(Kept.RESIDUALS), or use ErrorCovariance.STRUCTURAL");
      }
      double[] variances = raised(correlation.variances());
      double share = covariance == ErrorCovariance.VARIANCE ? 1 : correlation.shrinkage();
      Arrays.setAll(diagonal, node -> share * variances[node]);
      if (covariance != ErrorCovariance.VARIANCE) {
        factor = correlation.factor(Arrays.stream(variances).map(Math::sqrt).toArray());
      }
    }
    return new MinimumTrace(hierarchy, diagonal, factor, context);
  }

  private static double[] raised(double[] variances) {
    double mean = Arrays.stream(variances).average().orElse(0);
    double least = mean > 0 ? SMALLEST_VARIANCE * mean : 1;
    return Arrays.stream(variances).map(variance -> Math.max(variance, least)).toArray();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reconciliation that
        && method == that.method
        && proportions == that.proportions
        && covariance == that.covariance
        && clipped == that.clipped;
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    String options =
        proportions != null ? " " + proportions : covariance != null ? " " + covariance : "";
    return "Reconciliation[" + method + options + (clipped ? ", not negative" : "") + "]";
  }
}
