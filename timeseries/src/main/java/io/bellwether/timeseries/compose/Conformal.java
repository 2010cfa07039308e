package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Conformal prediction: gives any forecaster intervals that are learned from the errors that it
 * made. An immutable specification.
 *
 * <p>The forecaster is put back to origins inside the history, forecasts from each of them what
 * came next, and the errors are kept by how many periods ahead they were made. Their quantiles, in
 * one of the three ways of {@link ConformalMethod}, make the intervals of the future. Point
 * forecasts stay those of the model that is fitted to the whole history.
 *
 * <pre>{@code
 * Forecast safe = Conformal.of(AutoArima.create()).fit(units).forecast(12);
 * Conformal.builder(Theta.optimised()).horizon(18).origins(36).origin(OriginFit.REFITTED).build();
 * }</pre>
 *
 * <p><b>What is guaranteed.</b> If the errors of the past and the next one are exchangeable, an
 * interval of level {@code k / (n + 1)}, of {@code n} errors at its horizon, holds the next value
 * with exactly this probability, averaged over all histories, whatever the distribution and however
 * wrong the model (with {@link ConformalMethod#RESIDUALS} and {@link ConformalTails#SYMMETRIC};
 * levels in between lie between). Errors of a time series are <em>not</em> exchangeable: they hang
 * together, and grow or shrink; so it is a good approximation and not a guarantee, which {@link
 * ConformalMethod#ADAPTIVE} improves in the long run only. Levels beyond {@code n / (n + 1)} are no
 * longer of the errors made: normal tails continue the largest ones. It is the coverage of each
 * period by itself, not of all periods together.
 *
 * <p><b>Horizons.</b> Errors are collected up to {@code horizon} periods ahead. Where fewer than
 * {@code minimumErrors} could be made, and beyond, the intervals of the last calibrated horizon
 * grow as the model's own do. With too few errors even one period ahead, or a model whose intervals
 * have no width, the model's own intervals are returned. Either is a warning in the report.
 *
 * <table>
 *   <caption>Options</caption>
 *   <tr><th>option</th><th>default</th><th>because</th></tr>
 *   <tr><td>method</td><td>{@link ConformalMethod#SCALED}</td><td>needs the fewest
 *       origins</td></tr>
 *   <tr><td>tails</td><td>{@link ConformalTails#SYMMETRIC}</td><td>twice the errors a
 *       tail</td></tr>
 *   <tr><td>horizon</td><td>two seasons, but at least 6 and at most 24</td><td>as far as plans
 *       usually go</td></tr>
 *   <tr><td>origins</td><td>at most 60</td><td>enough for 95%; errors long ago say
 *       less</td></tr>
 *   <tr><td>origin</td><td>{@link OriginFit#APPENDED}</td><td>two fits in all</td></tr>
 *   <tr><td>minimumErrors</td><td>4</td><td>the largest of 4 is the bound of 80%; with fewer
 *       nothing usual is known</td></tr>
 *   <tr><td>gamma</td><td>0.02</td><td>the paper's 0.005 is for hundreds of origins</td></tr>
 * </table>
 *
 * <p>The first origin leaves at least half of the history before it, and two seasons and a period.
 * Missing observations make no error. The total of several periods and simulated futures are those
 * of the model within, stretched about the forecasts by as much as the intervals were (those of the
 * middle 68%): how periods hang together is the model's word. {@code standardErrors()} are half the
 * width of the middle 68% intervals, in the units of the series. An appended model keeps its
 * calibration; fit anew to learn from the errors since.
 *
 * <p>Exceptions: those of the forecaster within for the whole history. Where it refuses the shorter
 * history before an origin, that is a warning. Cost: a fit to the first part and one forecast and
 * {@code append} an origin ({@code REFITTED}: a fit an origin, on the threads of the context), and
 * the fit itself.
 *
 * <p>Sources: V. Vovk, A. Gammerman, G. Shafer, Algorithmic Learning in a Random World, Springer
 * 2005; J. Lei, M. G'Sell, A. Rinaldo, R. Tibshirani, L. Wasserman, Distribution-free predictive
 * inference for regression, JASA 113 (2018); H. Papadopoulos, A. Gammerman, V. Vovk, Normalized
 * nonconformity measures for regression conformal prediction, AIA 2008; K. Stankeviciute, A. Alaa,
 * M. van der Schaar, Conformal time-series forecasting, NeurIPS 2021; I. Gibbs, E. Candes, Adaptive
 * conformal inference under distribution shift, NeurIPS 2021.
 *
 * @since 0.1.0
 */
public final class Conformal implements CovariateForecaster {

  private static final int MOST_ORIGINS = 60;
  private static final int LEAST_HORIZON = 6;
  private static final int MOST_HORIZON = 24;

  private final Forecaster forecaster;
  private final ConformalMethod method;
  private final ConformalTails tails;
  private final OriginFit origin;
  private final int horizon;
  private final int origins;
  private final int minimumErrors;
  private final double gamma;

  private Conformal(Builder builder) {
    forecaster = builder.forecaster;
    method = builder.method;
    tails = builder.tails;
    origin = builder.origin;
    horizon = builder.horizon;
    origins = builder.origins;
    minimumErrors = builder.minimumErrors;
    gamma = builder.gamma;
  }

  /**
   * Calibrates a forecaster with the defaults.
   *
   * @param forecaster any
   * @return as {@code builder(forecaster).build()}
   */
  public static Conformal of(Forecaster forecaster) {
    return builder(forecaster).build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @param forecaster any
   * @return a builder
   */
  public static Builder builder(Forecaster forecaster) {
    return new Builder(forecaster);
  }

  @Override
  public ConformalModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public ConformalModel fit(TimeSeries series, FitContext context) {
    return fit(series, Covariates.none(), context);
  }

  @Override
  public ConformalModel fit(TimeSeries series, Covariates covariates) {
    return fit(series, covariates, FitContext.create());
  }

  /**
   * {@inheritDoc} Fits the forecaster within to the whole history, then to that before the origins.
   *
   * @throws IllegalArgumentException if there are covariates and the forecaster within takes none
   */
  @Override
  public ConformalModel fit(TimeSeries series, Covariates covariates, FitContext context) {
    ForecastModel model = Inner.fit(forecaster, series, covariates, context);
    PastOrigins past = new PastOrigins(this, series, covariates, context);
    Calibration calibration = past.calibrate();
    List<String> warnings = past.warnings(calibration);
    return new ConformalModel(
        toString(), model, calibration, ComposedModel.withWarnings(model.report(), warnings));
  }

  /** How many periods ahead errors are collected. */
  int horizon(int seasonLength) {
    long seasons = 2L * seasonLength;
    return horizon > 0 ? horizon : (int) Math.max(LEAST_HORIZON, Math.min(seasons, MOST_HORIZON));
  }

  /** The most origins there are. */
  int mostOrigins() {
    return origins > 0 ? origins : MOST_ORIGINS;
  }

  /** {@return the forecaster within} */
  public Forecaster forecaster() {
    return forecaster;
  }

  /** {@return what is learned from errors} */
  public ConformalMethod method() {
    return method;
  }

  /** {@return whether errors above and below are taken together} */
  public ConformalTails tails() {
    return tails;
  }

  /** {@return how the forecaster comes to an origin} */
  public OriginFit origin() {
    return origin;
  }

  /** {@return how many periods ahead errors are collected; empty for two seasons} */
  public OptionalInt horizon() {
    return horizon > 0 ? OptionalInt.of(horizon) : OptionalInt.empty();
  }

  /** {@return the most origins; empty for the default} */
  public OptionalInt origins() {
    return origins > 0 ? OptionalInt.of(origins) : OptionalInt.empty();
  }

  /** {@return how many errors a horizon needs} */
  public int minimumErrors() {
    return minimumErrors;
  }

  /** {@return the step of {@link ConformalMethod#ADAPTIVE}} */
  public double gamma() {
    return gamma;
  }

  private List<Object> values() {
    return List.of(forecaster, method, tails, origin, horizon, origins, minimumErrors, gamma);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Conformal that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Conformal[").append(forecaster);
    text.append(", ").append(method).append(", ").append(tails).append(", ").append(origin);
    text.append(horizon > 0 ? ", horizon " + horizon : "");
    text.append(origins > 0 ? ", origins " + origins : "");
    text.append(", minimumErrors ").append(minimumErrors);
    if (method == ConformalMethod.ADAPTIVE) {
      text.append(String.format(Locale.ROOT, ", gamma %s", gamma));
    }
    return text.append(']').toString();
  }

  /** Collects the options of a {@link Conformal}; see there for the defaults. */
  public static final class Builder {

    private final Forecaster forecaster;
    private ConformalMethod method = ConformalMethod.SCALED;
    private ConformalTails tails = ConformalTails.SYMMETRIC;
    private OriginFit origin = OriginFit.APPENDED;

    /** Not given: 0, here and below. */
    private int horizon;

    private int origins;
    private int minimumErrors = 4;
    private double gamma = 0.02;

    private Builder(Forecaster forecaster) {
      this.forecaster = Objects.requireNonNull(forecaster, "forecaster");
    }

    /**
     * Chooses what is learned from errors.
     *
     * @param newMethod default {@link ConformalMethod#SCALED}
     * @return this builder
     */
    public Builder method(ConformalMethod newMethod) {
      method = Objects.requireNonNull(newMethod, "method");
      return this;
    }

    /**
     * Chooses whether errors above and below are taken together.
     *
     * @param newTails default {@link ConformalTails#SYMMETRIC}
     * @return this builder
     */
    public Builder tails(ConformalTails newTails) {
      tails = Objects.requireNonNull(newTails, "tails");
      return this;
    }

    /**
     * Chooses how the forecaster comes to an origin.
     *
     * @param newOrigin default {@link OriginFit#APPENDED}
     * @return this builder
     */
    public Builder origin(OriginFit newOrigin) {
      origin = Objects.requireNonNull(newOrigin, "origin");
      return this;
    }

    /**
     * Sets how many periods ahead errors are collected.
     *
     * @param periods at least 1; default two seasons, between 6 and 24
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder horizon(int periods) {
      horizon = atLeast("horizon", periods, 1);
      return this;
    }

    /**
     * Sets the number of origins: the last ones of the history. There are fewer where the history
     * before the first would be too short.
     *
     * @param count at least 2; default 60
     * @return this builder
     * @throws IllegalArgumentException if it is below 2
     */
    public Builder origins(int count) {
      origins = atLeast("origins", count, 2);
      return this;
    }

    /**
     * Sets how many errors a horizon needs to be calibrated.
     *
     * @param count at least 2; default 4
     * @return this builder
     * @throws IllegalArgumentException if it is below 2
     */
    public Builder minimumErrors(int count) {
      minimumErrors = atLeast("minimumErrors", count, 2);
      return this;
    }

    /**
     * Sets the step by which {@link ConformalMethod#ADAPTIVE} moves its level.
     *
     * @param step in (0, 1); default 0.02
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder gamma(double step) {
      if (!(step > 0 && step < 1)) {
        throw new IllegalArgumentException("gamma must lie in (0, 1), not " + step);
      }
      gamma = step;
      return this;
    }

    private static int atLeast(String option, int value, int least) {
      if (!(value >= least)) {
        throw new IllegalArgumentException(
            option + " must be at least " + least + ", not " + value);
      }
      return value;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if {@link ConformalMethod#ADAPTIVE}, whose level is one of
     *     both sides, is to have separate tails
     */
    public Conformal build() {
      if (method == ConformalMethod.ADAPTIVE && tails == ConformalTails.SEPARATE) {
        throw new IllegalArgumentException(
            "method ADAPTIVE moves the level of both sides together; tails must be SYMMETRIC, not"
                + " SEPARATE");
      }
      return new Conformal(this);
    }
  }
}
