package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.NearModels;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Transformation;
import io.bellwether.timeseries.TransformingForecaster;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The specification of an exponential smoothing model (ETS): a level, perhaps a trend and a season,
 * all renewed with each observation, where old observations count less and less. An immutable
 * value.
 *
 * <pre>{@code
 * ExponentialSmoothingModel model = ExponentialSmoothing.auto().fit(sales);
 * Forecast next = model.forecast(12);
 * ExponentialSmoothing.holtWinters(SeasonType.MULTIPLICATIVE).fit(sales);   // a model of one's own
 * ExponentialSmoothing.of("MAdM").fit(sales);                              // as R writes it
 * }</pre>
 *
 * <p><b>Which model</b>: error, trend and season can be additive or multiplicative, the trend can
 * be damped; that makes thirty models. What is not given is chosen: every form that is allowed and
 * for which the series suffices is fitted, and the one with the smallest criterion wins. As in R,
 * multiplicative trends are tried only when they are asked for, additive errors never with
 * multiplicative trends or seasons (unless the form is given outright), multiplicative parts only
 * for positive series, seasons only of 2 to 24 periods with two of them in the series; longer
 * seasons are for a decomposition ({@link io.bellwether.timeseries.decompose.Mstl}). A trend that
 * goes on for ever must be better than the others by a handicap, as damped ones forecast better (E.
 * Gardner, E. McKenzie, Management Science 31, 1985).
 *
 * <p><b>Estimation</b>: smoothing parameters and initial states maximise the likelihood together,
 * with exact derivatives, from several starts. The likelihood is the full Gaussian one; R's leaves
 * out the constant {@code -n/2 (1 + log(2 pi / n))}.
 *
 * <p>Defaults: errors of both types; no, additive or damped additive trends; any season; {@link
 * InformationCriterion#AICC}; handicap 4; {@code 0.0001 <= alpha, beta, gamma <= 0.9999}, {@code
 * 0.8 <= phi <= 0.98} (near 0 damping leaves nothing of the trend, near 1 it is none); {@link
 * ParameterRegion#BOTH}; no transformation; tolerance 1e-8 of log-likelihood; at most 200
 * iterations for each search.
 *
 * <p><b>Missing values</b> have no surprise: the states move on by themselves, and the likelihood
 * counts the known values only. <b>Short series</b>: a given form for which the series is too short
 * loses its season, then its damping, then its trend; with fewer than 4 known values there is
 * simple smoothing with alpha 0.5, with one its value. A constant series has that value as level.
 * What was given up is a warning of the report. Estimates are the same in any unit.
 *
 * <p>Exceptions: {@code fit} throws {@link io.bellwether.model.FitException} if no value is known,
 * or all allowed forms are multiplicative and the series is not positive; {@link
 * io.bellwether.data.DataException} if a value cannot be transformed.
 *
 * <p>Cost: some milliseconds for a monthly series with all fifteen forms; an evaluation is one pass
 * over the series and allocates nothing.
 *
 * <p>Source: R. Hyndman, A. Koehler, J. Ord, R. Snyder, Forecasting with Exponential Smoothing: The
 * State Space Approach (2008), tables 2.2 and 2.3, equation (5.2) and chapter 6.
 *
 * @since 0.1.0
 */
public final class ExponentialSmoothing implements TransformingForecaster {

  private final ExponentialSmoothingBuilder options;
  final List<EtsForm> forms;

  ExponentialSmoothing(ExponentialSmoothingBuilder options) {
    this.options = options;
    List<EtsForm> found = new ArrayList<>();
    boolean single = options.errors.size() * options.trends.size() * options.seasons.size() == 1;
    for (ErrorType error : options.errors) {
      for (SeasonType season : options.seasons) {
        for (TrendType trend : options.trends) {
          EtsForm form = new EtsForm(error, trend, season);
          if (single || form.isStable()) {
            found.add(form);
          }
        }
      }
    }
    forms = List.copyOf(found);
  }

  /**
   * Chooses the model by its criterion.
   *
   * @return the specification with all defaults
   */
  public static ExponentialSmoothing auto() {
    return builder().build();
  }

  /**
   * Specifies simple exponential smoothing, {@code ETS(A,N,N)}: a level alone.
   *
   * @return the specification
   */
  public static ExponentialSmoothing simple() {
    return of("ANN");
  }

  /**
   * Specifies Holt's method, {@code ETS(A,A,N)}: a level and a trend.
   *
   * @return the specification
   */
  public static ExponentialSmoothing holt() {
    return of("AAN");
  }

  /**
   * Specifies Holt's method with a damped trend, {@code ETS(A,Ad,N)} (Gardner and McKenzie 1985).
   *
   * @return the specification
   */
  public static ExponentialSmoothing dampedHolt() {
    return of("AAdN");
  }

  /**
   * Specifies the method of Holt and Winters: level, trend and season. {@code ETS(A,A,A)} with an
   * additive season; {@code ETS(M,A,M)} with a multiplicative one, whose errors grow with it.
   *
   * @param season additive or multiplicative
   * @return the specification
   * @throws IllegalArgumentException if the season is {@link SeasonType#NONE}
   */
  public static ExponentialSmoothing holtWinters(SeasonType season) {
    return of("AA" + winters(season)).withErrorOf(season);
  }

  /**
   * Specifies the method of Holt and Winters with a damped trend, often the best of them: {@code
   * ETS(A,Ad,A)} or {@code ETS(M,Ad,M)}.
   *
   * @param season additive or multiplicative
   * @return the specification
   * @throws IllegalArgumentException if the season is {@link SeasonType#NONE}
   */
  public static ExponentialSmoothing dampedHoltWinters(SeasonType season) {
    return of("AAd" + winters(season)).withErrorOf(season);
  }

  private static String winters(SeasonType season) {
    if (season == SeasonType.NONE) {
      throw new IllegalArgumentException(
          "Holt-Winters has an additive or multiplicative season, not NONE; take holt()");
    }
    return season.code();
  }

  /**
   * Specifies a model by its code, as R's {@code ets} does: error ({@code A}, {@code M}), trend
   * ({@code N}, {@code A}, {@code Ad}, {@code M}, {@code Md}) and season ({@code N}, {@code A},
   * {@code M}); {@code Z} for what is to be chosen among the defaults.
   *
   * @param code such as {@code "AAdM"}, {@code "ZZN"}, or {@code "ETS(M,Ad,M)"}
   * @return the specification
   * @throws IllegalArgumentException if the code is none of these
   */
  public static ExponentialSmoothing of(String code) {
    return EtsCode.parse(code).build();
  }

  /**
   * Starts a specification.
   *
   * @return a builder with the defaults
   */
  public static ExponentialSmoothingBuilder builder() {
    return new ExponentialSmoothingBuilder();
  }

  /**
   * Starts a specification from this one.
   *
   * @return a builder with the options of this specification
   */
  public ExponentialSmoothingBuilder toBuilder() {
    return new ExponentialSmoothingBuilder(options);
  }

  @Override
  public ExponentialSmoothingModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public ExponentialSmoothingModel fit(TimeSeries series, FitContext context) {
    TimeSeries transformed = options.transformation.apply(series);
    EtsFit fit = fit(transformed.values(), seasonLength().orElse(series.seasonLength()), context);
    return new ExponentialSmoothingModel(this, series, fit.estimate(), fit.report());
  }

  /**
   * Chooses a model, and those that are nearly as good: what the data cannot tell apart is better
   * averaged than chosen from.
   *
   * @param series the history
   * @param within how much larger the criterion of the others may be, handicap included, at least 0
   * @param context is asked whether to go on
   * @return the chosen model first, the others by rising criterion
   * @throws IllegalArgumentException if within is negative
   */
  public NearModels<ExponentialSmoothingModel> near(
      TimeSeries series, double within, FitContext context) {
    if (!(within >= 0)) {
      throw new IllegalArgumentException("within must be at least 0, not " + within);
    }
    TimeSeries transformed = options.transformation.apply(series);
    int season = seasonLength().orElse(series.seasonLength());
    EtsFit fit = new EtsFit(this, transformed.values(), season, within, context);
    return NearModels.of(
        fit.near().stream()
            .map(each -> new ExponentialSmoothingModel(this, series, each.estimate(), fit.report()))
            .toList(),
        fit.near().stream().mapToDouble(EtsFit.Near::gap).toArray());
  }

  /**
   * Fits numbers, for callers with many of them: no series, no transformation.
   *
   * @param values {@code NaN} where missing; not modified
   * @param season its length; below 2 for none
   */
  EtsFit fit(double[] values, int season, FitContext context) {
    return new EtsFit(this, values, season, 0, context);
  }

  /**
   * Returns the forms that are considered.
   *
   * @return at least one
   */
  public List<EtsForm> forms() {
    return forms;
  }

  /**
   * Returns the criterion.
   *
   * @return what chooses among several forms
   */
  public InformationCriterion criterion() {
    return options.criterion;
  }

  /**
   * Returns the handicap of trends that are not damped.
   *
   * @return in units of the criterion
   */
  public double trendHandicap() {
    return options.trendHandicap;
  }

  /**
   * Returns the region of the smoothing parameters.
   *
   * @return where they are searched
   */
  public ParameterRegion region() {
    return options.limits.region;
  }

  /**
   * Returns a parameter that is given.
   *
   * @return the value; empty if it is estimated
   */
  public OptionalDouble alpha() {
    return given(EtsLimits.ALPHA);
  }

  /**
   * Returns a parameter that is given.
   *
   * @return the value; empty if it is estimated
   */
  public OptionalDouble beta() {
    return given(EtsLimits.BETA);
  }

  /**
   * Returns a parameter that is given.
   *
   * @return the value; empty if it is estimated
   */
  public OptionalDouble gamma() {
    return given(EtsLimits.GAMMA);
  }

  /**
   * Returns a parameter that is given.
   *
   * @return the value; empty if it is estimated
   */
  public OptionalDouble phi() {
    return given(EtsLimits.PHI);
  }

  private OptionalDouble given(int parameter) {
    return options.limits.isGiven(parameter)
        ? OptionalDouble.of(options.limits.given(parameter))
        : OptionalDouble.empty();
  }

  EtsLimits limits() {
    return options.limits;
  }

  Set<ErrorType> errors() {
    return options.errors;
  }

  Set<TrendType> trends() {
    return options.trends;
  }

  Set<SeasonType> seasons() {
    return options.seasons;
  }

  /**
   * Returns the season of the specification.
   *
   * @return the length; empty if the season of the series is taken
   */
  public OptionalInt seasonLength() {
    return options.seasonLength > 0 ? OptionalInt.of(options.seasonLength) : OptionalInt.empty();
  }

  /**
   * Returns the tolerance.
   *
   * @return a search ends when a step promises to gain less log-likelihood than this
   */
  public double tolerance() {
    return options.tolerance;
  }

  /**
   * Returns the limit of iterations.
   *
   * @return the most steps of one search
   */
  public int maxIterations() {
    return options.maxIterations;
  }

  private ExponentialSmoothing withErrorOf(SeasonType season) {
    return toBuilder()
        .error(season == SeasonType.MULTIPLICATIVE ? ErrorType.MULTIPLICATIVE : ErrorType.ADDITIVE)
        .build();
  }

  @Override
  public Transformation transformation() {
    return options.transformation;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExponentialSmoothing that
        && options.values().equals(that.options.values());
  }

  @Override
  public int hashCode() {
    return options.values().hashCode();
  }

  @Override
  public String toString() {
    return options.values().entrySet().stream()
        .map(option -> option.getKey() + " " + option.getValue())
        .collect(Collectors.joining(", ", "ExponentialSmoothing[", "]"));
  }
}
