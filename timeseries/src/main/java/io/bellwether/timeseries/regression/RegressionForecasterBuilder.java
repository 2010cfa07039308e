package io.bellwether.timeseries.regression;

import io.bellwether.model.Regressor;
import io.bellwether.timeseries.Transformation;
import io.bellwether.timeseries.TransformingBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects options. Not for several threads at once.
 *
 * @since 0.1.0
 */
public final class RegressionForecasterBuilder
    extends TransformingBuilder<RegressionForecasterBuilder> {

  final Regressor<?> regressor;
  @Nullable List<Integer> lags;
  List<Integer> seasonalLags = List.of();
  final List<RollingFeature> rolling = new ArrayList<>();
  List<CalendarFeature> calendar = List.of();
  CalendarEncoding encoding = CalendarEncoding.NUMBER;
  final Map<String, List<Integer>> covariateLags = new LinkedHashMap<>();
  SeriesScale scale = SeriesScale.MEAN;
  Transformation transformation = Transformation.none();
  final List<Integer> differences = new ArrayList<>();
  Strategy strategy = Strategy.RECURSIVE;
  int horizon = 1;
  ErrorDistribution errors = ErrorDistribution.NORMAL;

  RegressionForecasterBuilder(Regressor<?> regressor) {
    this.regressor = Objects.requireNonNull(regressor, "regressor");
  }

  /**
   * Chooses the lags: 1 for the last value known. None, if none are given.
   *
   * @param newLags at least 1 each
   * @return this builder
   */
  public RegressionForecasterBuilder lags(int... newLags) {
    lags = Arrays.stream(newLags).boxed().toList();
    return this;
  }

  /**
   * Chooses the last known values at the same place of the season: 1 for those of the last season,
   * 2 for the one before. In recursions the lag of one season, two...; in direct regressions the
   * season before the target, which plain lags do not keep step with. Default none.
   *
   * @param seasons at least 1 each
   * @return this builder
   */
  public RegressionForecasterBuilder seasonalLags(int... seasons) {
    seasonalLags = Arrays.stream(seasons).boxed().toList();
    return this;
  }

  /**
   * Adds means of the last values known.
   *
   * @param windows of how many values, at least 1 each
   * @return this builder
   * @throws IllegalArgumentException if a window is too small
   */
  public RegressionForecasterBuilder rollingMean(int... windows) {
    return rolling(RollingStatistic.MEAN, windows);
  }

  /**
   * Adds standard deviations of the last values known.
   *
   * @param windows of how many values, at least 2 each
   * @return this builder
   * @throws IllegalArgumentException if a window is too small
   */
  public RegressionForecasterBuilder rollingDeviation(int... windows) {
    return rolling(RollingStatistic.DEVIATION, windows);
  }

  /**
   * Adds the smallest of the last values known.
   *
   * @param windows of how many values, at least 1 each
   * @return this builder
   * @throws IllegalArgumentException if a window is too small
   */
  public RegressionForecasterBuilder rollingMinimum(int... windows) {
    return rolling(RollingStatistic.MINIMUM, windows);
  }

  /**
   * Adds the largest of the last values known.
   *
   * @param windows of how many values, at least 1 each
   * @return this builder
   * @throws IllegalArgumentException if a window is too small
   */
  public RegressionForecasterBuilder rollingMaximum(int... windows) {
    return rolling(RollingStatistic.MAXIMUM, windows);
  }

  private RegressionForecasterBuilder rolling(RollingStatistic statistic, int... windows) {
    for (int window : windows) {
      rolling.add(new RollingFeature(statistic, window));
    }
    return this;
  }

  /**
   * Chooses what the dates tell, as numbers. Default nothing.
   *
   * @param features such as {@link CalendarFeature#MONTH}
   * @return this builder
   */
  public RegressionForecasterBuilder calendar(CalendarFeature... features) {
    return calendar(CalendarEncoding.NUMBER, features);
  }

  /**
   * Chooses what the dates tell, and how.
   *
   * @param newEncoding what kind of columns
   * @param features such as {@link CalendarFeature#MONTH}
   * @return this builder
   */
  public RegressionForecasterBuilder calendar(
      CalendarEncoding newEncoding, CalendarFeature... features) {
    encoding = Objects.requireNonNull(newEncoding, "encoding");
    calendar = List.of(features);
    return this;
  }

  /**
   * Chooses the lags of a covariate, such as 0 and 1 for a promotion of which people talk. The
   * first periods of the history, of which they are not known, are not learned from. Default 0 for
   * each.
   *
   * @param name of the covariate, which must then be given to fit
   * @param newLags at least 0 each; 0 for the period that is forecast
   * @return this builder
   */
  public RegressionForecasterBuilder covariateLags(String name, int... newLags) {
    covariateLags.put(name, Arrays.stream(newLags).boxed().toList());
    return this;
  }

  /**
   * Chooses what the series is divided by. Default {@link SeriesScale#MEAN}.
   *
   * @param newScale the divisor
   * @return this builder
   */
  public RegressionForecasterBuilder scale(SeriesScale newScale) {
    scale = Objects.requireNonNull(newScale, "scale");
    return this;
  }

  /**
   * Takes differences, so that changes are learned and a trend goes on: {@code difference(1)};
   * {@code difference(12).difference(1)} for the change of the change on last year. Default none.
   *
   * @param lag how many periods apart, at least 1; all together at most 1,000,000
   * @return this builder
   */
  public RegressionForecasterBuilder difference(int lag) {
    differences.add(lag);
    return this;
  }

  /**
   * Forecasts every step by a regression of its own, {@link Strategy#DIRECT}. Default recursive.
   *
   * @param steps how far forecasts can reach, at least 1
   * @return this builder
   * @throws IllegalArgumentException if there is no step
   */
  public RegressionForecasterBuilder direct(int steps) {
    if (!(steps >= 1)) {
      throw new IllegalArgumentException("the horizon must be at least 1, not " + steps);
    }
    strategy = Strategy.DIRECT;
    horizon = steps;
    return this;
  }

  /**
   * Forecasts by one regression whose forecasts are lags of later ones, {@link Strategy#RECURSIVE}.
   * The default.
   *
   * @return this builder
   */
  public RegressionForecasterBuilder recursive() {
    strategy = Strategy.RECURSIVE;
    horizon = 1;
    return this;
  }

  /**
   * Chooses the shape of errors. Default {@link ErrorDistribution#NORMAL}.
   *
   * @param newErrors normal or as measured
   * @return this builder
   */
  public RegressionForecasterBuilder errors(ErrorDistribution newErrors) {
    errors = Objects.requireNonNull(newErrors, "errors");
    return this;
  }

  @Override
  protected RegressionForecasterBuilder transformation(UnaryOperator<Transformation> change) {
    transformation = change.apply(transformation);
    return this;
  }

  /**
   * Builds the specification.
   *
   * @return the specification
   * @throws IllegalArgumentException if a lag is too small
   */
  public RegressionForecaster build() {
    return new RegressionForecaster(this);
  }
}
