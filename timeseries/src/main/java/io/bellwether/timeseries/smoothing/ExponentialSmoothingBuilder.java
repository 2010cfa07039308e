package io.bellwether.timeseries.smoothing;

import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.Transformation;
import io.bellwether.timeseries.TransformingBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Collects the options of an {@link ExponentialSmoothing}.
 *
 * @since 0.1.0
 */
public final class ExponentialSmoothingBuilder
    extends TransformingBuilder<ExponentialSmoothingBuilder> {

  private static final Set<TrendType> TRENDS =
      EnumSet.of(TrendType.NONE, TrendType.ADDITIVE, TrendType.ADDITIVE_DAMPED);
  private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "phi");

  Set<ErrorType> errors = EnumSet.allOf(ErrorType.class);
  Set<TrendType> trends = EnumSet.copyOf(TRENDS);
  Set<SeasonType> seasons = EnumSet.allOf(SeasonType.class);
  InformationCriterion criterion = InformationCriterion.AICC;
  double trendHandicap = 4;
  EtsLimits limits = EtsLimits.usual();
  int seasonLength;
  Transformation transformation = Transformation.none();
  double tolerance = 1e-8;
  int maxIterations = 200;

  ExponentialSmoothingBuilder() {}

  ExponentialSmoothingBuilder(ExponentialSmoothingBuilder from) {
    errors = EnumSet.copyOf(from.errors);
    trends = EnumSet.copyOf(from.trends);
    seasons = EnumSet.copyOf(from.seasons);
    criterion = from.criterion;
    trendHandicap = from.trendHandicap;
    limits = from.limits;
    seasonLength = from.seasonLength;
    transformation = from.transformation;
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
  public ExponentialSmoothingBuilder error(ErrorType... types) {
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
  public ExponentialSmoothingBuilder trend(TrendType... types) {
    trends = set("trend", types);
    return this;
  }

  /**
   * Gives the season, or the ones to choose from.
   *
   * @param types at least one; default all
   * @return this builder
   */
  public ExponentialSmoothingBuilder season(SeasonType... types) {
    seasons = set("season", types);
    return this;
  }

  /**
   * Sets the criterion.
   *
   * @param newCriterion chooses among several forms; default {@link InformationCriterion#AICC}
   * @return this builder
   */
  public ExponentialSmoothingBuilder criterion(InformationCriterion newCriterion) {
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
  public ExponentialSmoothingBuilder trendHandicap(double handicap) {
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
  public ExponentialSmoothingBuilder region(ParameterRegion region) {
    limits = limits.region(Objects.requireNonNull(region, "region"));
    return this;
  }

  /**
   * Gives the smoothing parameter of the level.
   *
   * @param alpha in [0, 2]: 0 for a fixed level, 1 for the last value
   * @return this builder
   */
  public ExponentialSmoothingBuilder alpha(double alpha) {
    return given(EtsLimits.ALPHA, alpha, 0, 2);
  }

  /**
   * Gives the smoothing parameter of the trend, as in the state equations: {@code alpha} times that
   * of some textbooks.
   *
   * @param beta in [0, 4]
   * @return this builder
   */
  public ExponentialSmoothingBuilder beta(double beta) {
    return given(EtsLimits.BETA, beta, 0, 4);
  }

  /**
   * Gives the smoothing parameter of the season.
   *
   * @param gamma in [0, 2]
   * @return this builder
   */
  public ExponentialSmoothingBuilder gamma(double gamma) {
    return given(EtsLimits.GAMMA, gamma, 0, 2);
  }

  /**
   * Gives the damping factor.
   *
   * @param phi in (0, 1]
   * @return this builder
   */
  public ExponentialSmoothingBuilder phi(double phi) {
    return given(EtsLimits.PHI, phi, Double.MIN_NORMAL, 1);
  }

  private ExponentialSmoothingBuilder given(
      int parameter, double value, double least, double most) {
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
  public ExponentialSmoothingBuilder alphaRange(double from, double to) {
    return range(EtsLimits.ALPHA, from, to, 2);
  }

  /**
   * Bounds beta, which is also below alpha in the usual region.
   *
   * @param from at least 0; default 0.0001
   * @param to above from, at most 4; default 0.9999
   * @return this builder
   */
  public ExponentialSmoothingBuilder betaRange(double from, double to) {
    return range(EtsLimits.BETA, from, to, 4);
  }

  /**
   * Bounds gamma, which is also below {@code 1 - alpha} in the usual region.
   *
   * @param from at least 0; default 0.0001
   * @param to above from, at most 2; default 0.9999
   * @return this builder
   */
  public ExponentialSmoothingBuilder gammaRange(double from, double to) {
    return range(EtsLimits.GAMMA, from, to, 2);
  }

  /**
   * Bounds phi.
   *
   * @param from at least 0; default 0.8
   * @param to above from, at most 1; default 0.98
   * @return this builder
   */
  public ExponentialSmoothingBuilder phiRange(double from, double to) {
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

  private ExponentialSmoothingBuilder range(int parameter, double from, double to, double most) {
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
  public ExponentialSmoothingBuilder seasonLength(int periods) {
    if (!(periods >= 1)) {
      throw new IllegalArgumentException("a season has at least 1 period, not " + periods);
    }
    seasonLength = periods;
    return this;
  }

  /**
   * Sets the tolerance.
   *
   * @param newTolerance a search ends when a step promises to gain less log-likelihood than this;
   *     positive, default 1e-8
   * @return this builder
   */
  public ExponentialSmoothingBuilder tolerance(double newTolerance) {
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
  public ExponentialSmoothingBuilder maxIterations(int iterations) {
    if (!(iterations >= 1)) {
      throw new IllegalArgumentException("maxIterations must be at least 1, not " + iterations);
    }
    maxIterations = iterations;
    return this;
  }

  @Override
  protected ExponentialSmoothingBuilder transformation(UnaryOperator<Transformation> change) {
    transformation = change.apply(transformation);
    return this;
  }

  /**
   * Builds the specification.
   *
   * @return the specification
   * @throws IllegalArgumentException if given parameters do not fit each other or the region, or no
   *     form is left that is considered
   */
  public ExponentialSmoothing build() {
    checkUsual();
    ExponentialSmoothing built = new ExponentialSmoothing(new ExponentialSmoothingBuilder(this));
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

  Map<String, Object> values() {
    ExponentialSmoothingBuilder defaults = new ExponentialSmoothingBuilder();
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
    transformation.boxCox().ifPresent(b -> values.put("boxCox", b.lambda()));
    put(values, "backTransform", transformation.backTransform(), BackTransform.MEDIAN);
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
