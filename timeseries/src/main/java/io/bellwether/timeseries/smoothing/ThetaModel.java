package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.Simulation;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A theta model of a history. Immutable, thread-safe, saveable.
 *
 * <p>Fitted values and residuals are in units of the series, season included. Where the season is
 * multiplicative the errors are proportional to it, and {@link #sigma()} is that of the seasonally
 * adjusted values.
 *
 * <p><b>Intervals</b> are normal with the exact variances of the state space form: given the
 * parameters the futures are linear in the surprises, also where the line moves with them (Fiorucci
 * et al. 2016 simulate them). Where theta is estimated, the uncertainty of theta and of the first
 * level counts too, which the paper leaves out and without which intervals are far too narrow; of
 * {@link Theta#averaged()} also the spread between its sets of parameters. A given theta counts as
 * known with all the rest, as in R; so does the season.
 *
 * <p>The objective of {@link #report()} is the least sum of squares of the one-step errors, for an
 * averaged model that of the best alpha with its share of the prior; {@code NaN} where nothing was
 * estimated.
 *
 * @since 0.1.0
 */
public final class ThetaModel implements ForecastModel {

  private static final int DIGITS = 6;

  private final Theta specification;
  private final TimeSeries series;
  private final SeasonalFigure figure;
  private final double intercept;
  private final double slope;
  private final List<ThetaNode> nodes;
  private final double sigma;
  private final FitReport report;
  private final ThetaDistribution distribution;
  private final double[] adjustedErrors;
  private final double[] fitted;

  /** Rebuilds a model from its parameters; the series has a known value. */
  ThetaModel(
      Theta specification,
      TimeSeries series,
      SeasonalFigure figure,
      double intercept,
      double slope,
      List<ThetaNode> nodes,
      double sigma,
      FitReport report) {
    check(intercept, slope, nodes, sigma);
    this.specification = Objects.requireNonNull(specification, "specification");
    this.series = Objects.requireNonNull(series, "series");
    this.figure = figure;
    this.intercept = intercept;
    this.slope = slope;
    this.nodes = List.copyOf(nodes);
    this.sigma = sigma;
    this.report = report;
    int first = firstKnown(series);
    double[] adjusted = figure.remove(series.values());
    ThetaHistory history =
        ThetaHistory.of(
            specification.form(),
            Arrays.copyOfRange(adjusted, first, adjusted.length),
            intercept,
            slope);
    this.distribution = new ThetaDistribution(series, figure, history, this.nodes, sigma);
    double[] forecasts = oneStepForecasts(history, this.nodes);
    this.adjustedErrors = errors(history, forecasts);
    this.fitted = new double[series.length()];
    Arrays.fill(fitted, 0, first, Double.NaN);
    for (int t = first; t < fitted.length; t++) {
      fitted[t] = figure.restore(forecasts[t - first], t);
    }
  }

  private static void check(double intercept, double slope, List<ThetaNode> nodes, double sigma) {
    if (!(sigma >= 0 && Double.isFinite(sigma))) {
      throw new IllegalArgumentException("sigma must be finite and not negative, not " + sigma);
    }
    if (nodes.isEmpty() || !Double.isFinite(intercept) || !Double.isFinite(slope)) {
      throw new IllegalArgumentException(
          "a theta model needs parameters and a line of finite numbers, not "
              + nodes.size()
              + " sets of parameters, "
              + intercept
              + ", "
              + slope);
    }
  }

  private static int firstKnown(TimeSeries series) {
    int first = 0;
    while (first < series.length() && Double.isNaN(series.value(first))) {
      first++;
    }
    if (first == series.length()) {
      throw new IllegalArgumentException("the history has no known value");
    }
    return first;
  }

  /** Finishes a fit: the line is that of the history, sigma that of its errors. */
  static ThetaModel fitted(
      Theta specification,
      TimeSeries series,
      SeasonalFigure figure,
      ThetaHistory history,
      List<ThetaNode> nodes,
      FitReport report) {
    RegressionLine line = history.line();
    return new ThetaModel(
        specification,
        series,
        figure,
        line.intercept(),
        line.slope(),
        nodes,
        sigma(specification, history, nodes, report),
        report);
  }

  private static double sigma(
      Theta specification, ThetaHistory history, List<ThetaNode> nodes, FitReport report) {
    double squares = 0;
    int count = 0;
    for (double error : errors(history, oneStepForecasts(history, nodes))) {
      if (!Double.isNaN(error)) {
        squares += error * error;
        count++;
      }
    }
    if (Double.isNaN(report.objective())) {
      return count > 0 ? Math.sqrt(squares / count) : 0;
    }
    if (history.form() == ThetaForm.SES_WITH_DRIFT) {
      // estimated without the drift, and so is the variance in R's thetaf
      squares = report.objective();
    }
    int parameters = specification.theta().isPresent() ? 2 : Theta.AVERAGED_PARAMETERS;
    return Math.sqrt(squares / Math.max(1, count - parameters));
  }

  private static double[] oneStepForecasts(ThetaHistory history, List<ThetaNode> nodes) {
    double[] mean = new double[history.length()];
    double[] one = new double[history.length()];
    for (ThetaNode node : nodes) {
      new ThetaFuture(history, node, history.line()).smooth(node.level(), node.weight(), one);
      for (int t = 0; t < mean.length; t++) {
        mean[t] += node.share() * one[t];
      }
    }
    return mean;
  }

  private static double[] errors(ThetaHistory history, double[] forecasts) {
    double[] errors = new double[forecasts.length];
    Arrays.setAll(errors, t -> history.value(t) - forecasts[t]);
    return errors;
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Theta specification() {
    return specification;
  }

  /**
   * Returns how much of a surprise stays in the level.
   *
   * @return the smoothing parameter; of an averaged model its mean
   */
  public double alpha() {
    return mean(nodes.stream().mapToDouble(ThetaNode::alpha).toArray());
  }

  /**
   * Returns the curvature of the second theta line.
   *
   * @return {@code 1 / (1 - w)} for the (mean) share {@code w} of the slope: 1 without trend, 2 for
   *     half of the slope, infinity for all of it
   */
  public double theta() {
    return 1 / (1 - weight());
  }

  private double weight() {
    return Math.min(1, mean(nodes.stream().mapToDouble(ThetaNode::weight).toArray()));
  }

  /**
   * Returns the first level.
   *
   * @return the level before the first known value, seasonally adjusted; of an averaged model its
   *     mean
   */
  public double level() {
    return mean(nodes.stream().mapToDouble(ThetaNode::level).toArray());
  }

  private double mean(double[] ofNodes) {
    double sum = 0;
    for (int i = 0; i < ofNodes.length; i++) {
      sum += nodes.get(i).share() * ofNodes[i];
    }
    return sum;
  }

  /**
   * Returns the drift: the share {@code 1 - 1/theta} of the slope of the regression line through
   * the adjusted history that the model was fitted to.
   *
   * @return the change from one period to the next in the long run, if the line does not move
   */
  public double drift() {
    return weight() * slope;
  }

  /**
   * Returns the standard deviation of a surprise.
   *
   * @return at least 0, in units of the seasonally adjusted series
   */
  public double sigma() {
    return sigma;
  }

  /**
   * Tells how the season was taken out.
   *
   * @return NONE, ADDITIVE or MULTIPLICATIVE
   */
  public SeasonalAdjustment season() {
    return figure.type();
  }

  /**
   * Returns one cycle of the season.
   *
   * @return differences to, or factors of, the level from the first period of the history on; empty
   *     without season
   */
  public double[] seasonalFigure() {
    return figure.values();
  }

  @Override
  public TimeSeries series() {
    return series;
  }

  /**
   * {@inheritDoc} A dynamic model has none for the first known value, from which it starts. Those
   * of missing periods at the end are made with the line of the last known value.
   */
  @Override
  public TimeSeries fitted() {
    return series.withValues(fitted);
  }

  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public Forecast forecast(int horizon) {
    return distribution.forecast(Forecast.checkHorizon(horizon));
  }

  @Override
  public ForecastTotal forecastTotal(int horizon) {
    return distribution.total(Forecast.checkHorizon(horizon));
  }

  /** {@inheritDoc} Draws residuals that are seasonally adjusted. */
  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    Forecast.checkHorizon(horizon);
    int gap = distribution.gap();
    return Simulation.of(innovations, sigma, adjustedErrors)
        .paths(
            series,
            horizon,
            paths,
            context,
            (shocks, normal, path) -> {
              double[] all = new double[gap + horizon];
              for (int h = 0; h < gap; h++) {
                all[h] = sigma * normal.getAsDouble();
              }
              System.arraycopy(shocks, 0, all, gap, horizon);
              distribution.fill(all, normal, path);
            });
  }

  /**
   * Takes new observations into the history. Parameters, seasonal figure and spread stay as they
   * were fitted, the line too unless the form is DYNAMIC.
   *
   * @param later the observations that follow {@link #series()}
   * @return a model that forecasts from the end of the later ones
   * @throws IllegalArgumentException if the later ones do not start in the period after the history
   */
  @Override
  public ThetaModel append(TimeSeries later) {
    return new ThetaModel(
        specification, series.concat(later), figure, intercept, slope, nodes, sigma, report);
  }

  SeasonalFigure figure() {
    return figure;
  }

  double lineIntercept() {
    return intercept;
  }

  double lineSlope() {
    return slope;
  }

  List<ThetaNode> nodes() {
    return nodes;
  }

  @Override
  public String summary() {
    StringBuilder text = new StringBuilder(specification.toString());
    text.append("\n  of ").append(series.timeline());
    text.append("\n  alpha ").append(shown(alpha())).append(", theta ").append(shown(theta()));
    text.append(", first level ").append(shown(level())).append(", drift ").append(shown(drift()));
    if (nodes.size() > 1) {
      text.append("\n  means of ").append(nodes.size()).append(" sets of parameters");
    }
    text.append("\n  sigma ").append(shown(sigma)).append(", season ").append(season());
    report.warnings().forEach(warning -> text.append("\n  ").append(warning));
    return text.toString();
  }

  private static String shown(double value) {
    return Significant.of(value, DIGITS);
  }

  @Override
  public String toString() {
    return "ThetaModel["
        + specification.form()
        + ", alpha "
        + shown(alpha())
        + ", theta "
        + shown(theta())
        + ", sigma "
        + shown(sigma)
        + ", season "
        + season()
        + "; "
        + series.timeline()
        + "]";
  }
}
