package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.NearModels;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
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
public final class ExponentialSmoothing implements Forecaster {

  private final Builder options;
  private final List<EtsForm> forms;

  private ExponentialSmoothing(Builder options) {
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
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts a specification from this one.
   *
   * @return a builder with the options of this specification
   */
  public Builder toBuilder() {
    return new Builder(options);
  }

  @Override
  public ExponentialSmoothingModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public ExponentialSmoothingModel fit(TimeSeries series, FitContext context) {
    TimeSeries transformed = boxCox().map(b -> b.transform(series)).orElse(series);
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
    TimeSeries transformed = boxCox().map(b -> b.transform(series)).orElse(series);
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
   * Returns the transformation.
   *
   * @return what is done to the series before the model; empty for nothing
   */
  public Optional<BoxCox> boxCox() {
    return Optional.ofNullable(options.boxCox);
  }

  /**
   * Returns what point forecasts of a transformed series are.
   *
   * @return medians or means
   */
  public BackTransform backTransform() {
    return options.backTransform;
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
    return "ExponentialSmoothing" + options.values();
  }

  /** Collects the options of an {@link ExponentialSmoothing}. */
  public static final class Builder {

    private static final Set<TrendType> TRENDS =
        EnumSet.of(TrendType.NONE, TrendType.ADDITIVE, TrendType.ADDITIVE_DAMPED);
    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "phi");

    private Set<ErrorType> errors = EnumSet.allOf(ErrorType.class);
    private Set<TrendType> trends = EnumSet.copyOf(TRENDS);
    private Set<SeasonType> seasons = EnumSet.allOf(SeasonType.class);
    private InformationCriterion criterion = InformationCriterion.AICC;
    private double trendHandicap = 4;
    private EtsLimits limits = EtsLimits.usual();
    private int seasonLength;
    private @Nullable BoxCox boxCox;
    private BackTransform backTransform = BackTransform.MEDIAN;
    private double tolerance = 1e-8;
    private int maxIterations = 200;

    private Builder() {}

    private Builder(Builder from) {
      errors = EnumSet.copyOf(from.errors);
      trends = EnumSet.copyOf(from.trends);
      seasons = EnumSet.copyOf(from.seasons);
      criterion = from.criterion;
      trendHandicap = from.trendHandicap;
      limits = from.limits;
      seasonLength = from.seasonLength;
      boxCox = from.boxCox;
      backTransform = from.backTransform;
      tolerance = from.tolerance;
      maxIterations = from.maxIterations;
    }

    private static <E extends Enum<E>> Set<E> set(String option, E[] values) {
      if (values.length == 0) {
        throw new IllegalArgumentException(option + " needs at least one type");
      }
      return EnumSet.copyOf(Arrays.asList(values));
    }

    /**
     * Gives the error, or the ones to choose from.
     *
     * @param types at least one; default both
     * @return this builder
     */
    public Builder error(ErrorType... types) {
      errors = set("error", types);
      return this;
    }

    /**
     * Gives the trend, or the ones to choose from.
     *
     * @param types at least one; default {@link TrendType#NONE}, {@link TrendType#ADDITIVE} and
     *     {@link TrendType#ADDITIVE_DAMPED}: multiplicative ones explode too easily
     * @return this builder
     */
    public Builder trend(TrendType... types) {
      trends = set("trend", types);
      return this;
    }

    /**
     * Gives the season, or the ones to choose from.
     *
     * @param types at least one; default all
     * @return this builder
     */
    public Builder season(SeasonType... types) {
      seasons = set("season", types);
      return this;
    }

    /**
     * Sets the criterion.
     *
     * @param newCriterion chooses among several forms; default {@link InformationCriterion#AICC}
     * @return this builder
     */
    public Builder criterion(InformationCriterion newCriterion) {
      criterion = Objects.requireNonNull(newCriterion, "criterion");
      return this;
    }

    /**
     * Sets the handicap of trends that are not damped: by how much their criterion must be better
     * than that of other models. A trend that goes on for ever is the costliest mistake of a long
     * forecast. The default was found on the training parts of M3.
     *
     * @param handicap at least 0; default 4; 0 for R's choice
     * @return this builder
     */
    public Builder trendHandicap(double handicap) {
      if (!(handicap >= 0 && handicap < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "trendHandicap must be finite and at least 0, not " + handicap);
      }
      trendHandicap = handicap;
      return this;
    }

    /**
     * Chooses the region of the smoothing parameters.
     *
     * @param region default {@link ParameterRegion#BOTH}
     * @return this builder
     */
    public Builder region(ParameterRegion region) {
      limits = limits.region(Objects.requireNonNull(region, "region"));
      return this;
    }

    /**
     * Gives the smoothing parameter of the level.
     *
     * @param alpha in [0, 2]: 0 for a fixed level, 1 for the last value
     * @return this builder
     */
    public Builder alpha(double alpha) {
      return given(EtsLimits.ALPHA, alpha, 0, 2);
    }

    /**
     * Gives the smoothing parameter of the trend, as in the state equations: {@code alpha} times
     * that of some textbooks.
     *
     * @param beta in [0, 4]
     * @return this builder
     */
    public Builder beta(double beta) {
      return given(EtsLimits.BETA, beta, 0, 4);
    }

    /**
     * Gives the smoothing parameter of the season.
     *
     * @param gamma in [0, 2]
     * @return this builder
     */
    public Builder gamma(double gamma) {
      return given(EtsLimits.GAMMA, gamma, 0, 2);
    }

    /**
     * Gives the damping factor.
     *
     * @param phi in (0, 1]
     * @return this builder
     */
    public Builder phi(double phi) {
      return given(EtsLimits.PHI, phi, Double.MIN_NORMAL, 1);
    }

    private Builder given(int parameter, double value, double least, double most) {
      if (!(value >= least && value <= most)) {
        throw new IllegalArgumentException(
            NAMES.get(parameter)
                + (least == Double.MIN_NORMAL ? " must lie in (0" : " must lie in [" + least)
                + ", "
                + most
                + "], not "
                + value);
      }
      limits = limits.given(parameter, value);
      return this;
    }

    /**
     * Bounds alpha.
     *
     * @param from at least 0; default 0.0001
     * @param to above from, at most 2; default 0.9999
     * @return this builder
     */
    public Builder alphaRange(double from, double to) {
      return range(EtsLimits.ALPHA, from, to, 2);
    }

    /**
     * Bounds beta, which is also below alpha in the usual region.
     *
     * @param from at least 0; default 0.0001
     * @param to above from, at most 4; default 0.9999
     * @return this builder
     */
    public Builder betaRange(double from, double to) {
      return range(EtsLimits.BETA, from, to, 4);
    }

    /**
     * Bounds gamma, which is also below {@code 1 - alpha} in the usual region.
     *
     * @param from at least 0; default 0.0001
     * @param to above from, at most 2; default 0.9999
     * @return this builder
     */
    public Builder gammaRange(double from, double to) {
      return range(EtsLimits.GAMMA, from, to, 2);
    }

    /**
     * Bounds phi.
     *
     * @param from at least 0; default 0.8
     * @param to above from, at most 1; default 0.98
     * @return this builder
     */
    public Builder phiRange(double from, double to) {
      return range(EtsLimits.PHI, from, to, 1);
    }

    /** Sets what a model file says, checked as if it had been set by name. */
    void limits(ParameterRegion region, double[] given, double[] lower, double[] upper) {
      region(region);
      double[] most = {2, 4, 2, 1};
      for (int i = 0; i < given.length; i++) {
        range(i, lower[i], upper[i], most[i]);
        if (!Double.isNaN(given[i])) {
          given(i, given[i], 0, most[i]);
        }
      }
    }

    private Builder range(int parameter, double from, double to, double most) {
      if (!(from >= 0 && from < to && to <= most)) {
        throw new IllegalArgumentException(
            NAMES.get(parameter)
                + " must be searched in a range within [0, "
                + most
                + "], the lower end first, not ["
                + from
                + ", "
                + to
                + "]");
      }
      limits = limits.range(parameter, from, to);
      return this;
    }

    /**
     * Sets the length of a season.
     *
     * @param periods at least 1; 1 for models without a season; default the season of the series
     * @return this builder
     */
    public Builder seasonLength(int periods) {
      if (!(periods >= 1)) {
        throw new IllegalArgumentException("a season has at least 1 period, not " + periods);
      }
      seasonLength = periods;
      return this;
    }

    /**
     * Models a power of the series.
     *
     * @param lambda 0 for logarithms, 0.5 for square roots; default no transformation
     * @return this builder
     */
    public Builder boxCox(double lambda) {
      return boxCox(BoxCox.of(lambda));
    }

    /**
     * Models a transform of the series.
     *
     * @param transformation default none
     * @return this builder
     */
    public Builder boxCox(BoxCox transformation) {
      boxCox = Objects.requireNonNull(transformation, "boxCox");
      return this;
    }

    /**
     * Chooses the point forecasts of a transformed series.
     *
     * @param point default {@link BackTransform#MEDIAN}, as R's forecast
     * @return this builder
     */
    public Builder backTransform(BackTransform point) {
      backTransform = Objects.requireNonNull(point, "backTransform");
      return this;
    }

    /**
     * Sets the tolerance.
     *
     * @param newTolerance a search ends when a step promises to gain less log-likelihood than this;
     *     positive, default 1e-8
     * @return this builder
     */
    public Builder tolerance(double newTolerance) {
      if (!(newTolerance > 0 && newTolerance < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "tolerance must be positive and finite, not " + newTolerance);
      }
      tolerance = newTolerance;
      return this;
    }

    /**
     * Limits the iterations.
     *
     * @param iterations the most steps of one search, at least 1; default 200
     * @return this builder
     */
    public Builder maxIterations(int iterations) {
      if (!(iterations >= 1)) {
        throw new IllegalArgumentException("maxIterations must be at least 1, not " + iterations);
      }
      maxIterations = iterations;
      return this;
    }

    /**
     * Builds the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if given parameters do not fit each other or the region, or
     *     no form is left that is considered
     */
    public ExponentialSmoothing build() {
      checkUsual();
      ExponentialSmoothing built = new ExponentialSmoothing(new Builder(this));
      if (built.forms.isEmpty()) {
        throw new IllegalArgumentException(
            "additive errors with a multiplicative trend or season are fitted only if error, trend"
                + " and season are all given; add ErrorType.MULTIPLICATIVE, or give one of each");
      }
      return built;
    }

    private void checkUsual() {
      if (limits.region == ParameterRegion.ADMISSIBLE) {
        return;
      }
      double alpha = limits.isGiven(EtsLimits.ALPHA) ? limits.given(EtsLimits.ALPHA) : Double.NaN;
      double beta = limits.given(EtsLimits.BETA);
      double gamma = limits.given(EtsLimits.GAMMA);
      if (alpha > 1 || beta > 1 || gamma > 1 || beta > alpha || gamma > 1 - alpha + 1e-12) {
        throw new IllegalArgumentException(
            "the usual region needs alpha <= 1, beta <= alpha and gamma <= 1 - alpha; given are"
                + " alpha "
                + alpha
                + ", beta "
                + beta
                + ", gamma "
                + gamma
                + " (NaN for one to be estimated); choose ParameterRegion.ADMISSIBLE for others");
      }
    }

    private Map<String, Object> values() {
      Builder defaults = new Builder();
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("error", errors);
      values.put("trend", trends);
      values.put("season", seasons);
      put(values, "criterion", criterion, defaults.criterion);
      put(values, "trendHandicap", trendHandicap, defaults.trendHandicap);
      put(values, "region", limits.region, defaults.limits.region);
      for (int i = 0; i < NAMES.size(); i++) {
        put(values, NAMES.get(i), limits.given(i), Double.NaN);
        put(values, NAMES.get(i) + "Range", range(limits, i), range(defaults.limits, i));
      }
      put(values, "seasonLength", seasonLength, 0);
      if (boxCox != null) {
        values.put("boxCox", boxCox.lambda());
      }
      put(values, "backTransform", backTransform, defaults.backTransform);
      put(values, "tolerance", tolerance, defaults.tolerance);
      put(values, "maxIterations", maxIterations, defaults.maxIterations);
      return values;
    }

    private static List<Double> range(EtsLimits limits, int parameter) {
      return List.of(limits.lower(parameter), limits.upper(parameter));
    }

    private static void put(
        Map<String, Object> values, String name, Object value, Object defaultValue) {
      if (!value.equals(defaultValue)) {
        values.put(name, value);
      }
    }
  }
}
