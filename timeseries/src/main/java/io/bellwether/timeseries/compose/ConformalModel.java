package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;

/**
 * A model with intervals learned from errors that were made. Immutable; see {@link Conformal}.
 *
 * <p>Fitted values and residuals are those of the model within.
 *
 * @since 0.1.0
 */
public final class ConformalModel extends ComposedModel {

  private final Calibration calibration;

  ConformalModel(
      String specification, ForecastModel model, Calibration calibration, FitReport report) {
    super(specification, model, report);
    this.calibration = calibration;
  }

  /**
   * Returns for how many periods ahead the intervals are calibrated.
   *
   * @return 0 if the intervals are the model's own
   */
  public int calibratedHorizon() {
    return calibration.horizon();
  }

  /**
   * Counts errors.
   *
   * @param ahead how many periods ahead, 1 for the first
   * @return how many errors were made so far ahead
   * @throws IllegalArgumentException if it is below 1
   */
  public int errorCount(int ahead) {
    Forecast.checkHorizon(ahead);
    return ahead > calibration.wantedHorizon() ? 0 : calibration.errors(ahead - 1);
  }

  @Override
  public Forecast forecast(int horizon, Covariates covariates) {
    Forecast inner = Inner.forecast(model(), horizon, covariates);
    return calibration.horizon() == 0 ? inner : calibrated(inner);
  }

  private Forecast calibrated(Forecast inner) {
    int horizon = inner.horizon();
    double[] points = inner.mean().values();
    double[] errors = inner.standardErrors();
    Spread[] spreads = spreads(inner);
    double[] growth = growth(spreads);
    for (int h = 0; h < horizon; h++) {
      double half = moved(spreads[h], growth[h], h).half();
      errors[h] = Double.isFinite(half) ? half : errors[h];
    }
    return Forecast.ofQuantiles(
        series(),
        points,
        errors,
        (h, probability) -> quantile(spreads[h], growth[h], h, probability));
  }

  private static Spread[] spreads(Forecast inner) {
    TimeSeries points = inner.mean();
    Spread[] spreads = new Spread[inner.horizon()];
    for (int h = 0; h < spreads.length; h++) {
      spreads[h] = Spread.of(inner, h, points.value(h));
    }
    return spreads;
  }

  /** By how much the model's intervals are wider than at the end of the calibrated horizon. */
  private double[] growth(Spread[] spreads) {
    double[] growth = new double[spreads.length];
    int last = calibration.horizon() - 1;
    for (int h = 0; h < growth.length; h++) {
      double ratio = h > last ? spreads[h].half() / spreads[last].half() : 1;
      growth[h] = ratio >= 1 && Double.isFinite(ratio) ? ratio : 1;
    }
    return growth;
  }

  private double quantile(Spread spread, double growth, int h, double probability) {
    double score = calibration.quantile(h, probability);
    // a scaled score is in units of the model's spread, which has grown by itself
    double unit = calibration.method() == ConformalMethod.RESIDUALS ? growth : spread.side(score);
    return spread.point() + unit * score;
  }

  /** The middle of the calibrated distribution. */
  private Spread moved(Spread spread, double growth, int h) {
    double lower = quantile(spread, growth, h, Spread.LOWER);
    double upper = quantile(spread, growth, h, Spread.UPPER);
    return new Spread(spread.point(), spread.point() - lower, upper - spread.point());
  }

  /**
   * {@inheritDoc} That of the model within, stretched about its mean by as much as the intervals of
   * the periods are wider or narrower than the model's, on average.
   *
   * @param horizon how many periods, at least 1
   * @param covariates known for every period of the horizon
   * @return the distribution of the sum
   */
  @Override
  public ForecastTotal forecastTotal(int horizon, Covariates covariates) {
    ForecastTotal total = Inner.total(model(), horizon, covariates);
    if (calibration.horizon() == 0) {
      return total;
    }
    Spread[] spreads = spreads(Inner.forecast(model(), horizon, covariates));
    double[] growth = growth(spreads);
    double before = 0;
    double after = 0;
    double moved = 0;
    for (int h = 0; h < horizon; h++) {
      Spread calibrated = moved(spreads[h], growth[h], h);
      before += spreads[h].half();
      after += calibrated.half();
      moved += calibrated.centre() - spreads[h].centre();
    }
    double shift = moved;
    double stretch = before > 0 ? after / before : 1;
    double mean = total.mean();
    return ForecastTotal.ofQuantiles(
        total.periods(),
        mean,
        stretch * total.standardDeviation(),
        probability -> mean + shift + stretch * (total.quantile(probability) - mean));
  }

  /**
   * {@inheritDoc} Those of the model within, each period stretched as its intervals are.
   *
   * @param horizon how many periods, at least 1
   * @param paths how many futures, at least 1
   * @param innovations where the surprises come from
   * @param covariates known for every period of the horizon
   * @param context the seed
   * @return the paths
   */
  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, Covariates covariates, FitContext context) {
    SimulatedPaths drawn =
        Inner.simulate(model(), horizon, paths, innovations, covariates, context);
    if (calibration.horizon() == 0) {
      return drawn;
    }
    Spread[] spreads = spreads(Inner.forecast(model(), horizon, covariates));
    double[] growth = growth(spreads);
    Spread[] calibrated = new Spread[horizon];
    for (int h = 0; h < horizon; h++) {
      calibrated[h] = moved(spreads[h], growth[h], h);
    }
    return mapped(
        drawn,
        path -> {
          for (int h = 0; h < path.length; h++) {
            double half = spreads[h].half();
            double stretch = half > 0 ? calibrated[h].half() / half : 1;
            path[h] = calibrated[h].centre() + stretch * (path[h] - spreads[h].centre());
          }
          return path;
        });
  }

  /**
   * {@inheritDoc} The calibration stays as it was fitted.
   *
   * @return the same model with a longer history
   */
  @Override
  public ConformalModel append(TimeSeries later) {
    return append(later, Covariates.none());
  }

  /**
   * {@inheritDoc} The calibration stays as it was fitted.
   *
   * @return the same model with a longer history
   */
  @Override
  public ConformalModel append(TimeSeries later, Covariates covariates) {
    return new ConformalModel(
        specification(), Inner.append(model(), later, covariates), calibration, report());
  }

  /** What was learned, for the codec. */
  Calibration calibration() {
    return calibration;
  }

  @Override
  public String toString() {
    return "ConformalModel["
        + (calibration.horizon() == 0
            ? "not calibrated"
            : calibration.method()
                + " of "
                + calibration.errors(0)
                + " errors, "
                + calibration.horizon()
                + " periods ahead")
        + "; "
        + model()
        + "]";
  }
}
