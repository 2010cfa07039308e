package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.NearModels;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Complex exponential smoothing (CES): smooths the series and what the model cannot see of it
 * together, as real and imaginary part of one complex number with a complex smoothing parameter. An
 * immutable specification.
 *
 * <p>There is no trend component to include or leave out: the imaginary part gathers the errors,
 * and depending on alpha the level stays, drifts or grows, and may do each of these in turn. That
 * makes it a good companion of exponential smoothing, ARIMA and {@link Theta}, from which it
 * differs more than they do from each other (Petropoulos and Svetunkov 2020).
 *
 * <pre>{@code
 * ComplexExponentialSmoothingModel model = ComplexExponentialSmoothing.auto().fit(sales);
 * System.out.println(model.forecast(12).summary());
 * }</pre>
 *
 * <p>{@link #auto()} fits all four {@link CesSeasonality types} and takes the one with the least
 * corrected criterion of Akaike, which counts first states too; {@link #of} takes one as given. The
 * smoothing parameters are those of the least squared errors of one step (the maximum of the normal
 * likelihood) for which the model forgets its past (stability), by a simplex search from the best
 * of six starts; the first states are found by smoothing forwards, back, and forwards again
 * (backcasting), which on short series forecasts better than to optimise them as well.
 *
 * <p><b>Missing values</b> are taken to be as expected; at the end they make the horizon longer.
 *
 * <p><b>Short and simple series.</b> Any series with one known value can be fitted. Below {@value
 * #LEAST_VALUES} known values alpha is (nearly) that of a random walk, and the report says so.
 * Below two seasons of history the model has none. A constant series has intervals without width,
 * and a warning. Zeros and negative values are welcome: all is additive. In other units the
 * forecasts are the same; a constant added to the series changes them, because alpha weighs levels
 * against changes.
 *
 * <p>Cost: some 100 passes through the history for each type, of which the FULL one costs most:
 * about 2 ms for 100 monthly values.
 *
 * <p>Sources: I. Svetunkov, N. Kourentzes, J. Ord, Complex exponential smoothing, Naval Research
 * Logistics 69 (2022); F. Petropoulos, I. Svetunkov, A simple combination of univariate models,
 * Int. J. Forecasting 36 (2020).
 *
 * @since 0.1.0
 */
public final class ComplexExponentialSmoothing implements Forecaster {

  /** With fewer values two smoothing parameters would fit anything. */
  static final int LEAST_VALUES = 5;

  private static final ComplexExponentialSmoothing AUTO = new ComplexExponentialSmoothing(null, 0);

  private final @Nullable CesSeasonality seasonality;
  private final int seasonLength;

  private ComplexExponentialSmoothing(@Nullable CesSeasonality seasonality, int seasonLength) {
    this.seasonality = seasonality;
    this.seasonLength = seasonLength;
  }

  /**
   * Chooses the season by AICc.
   *
   * @return the specification
   */
  public static ComplexExponentialSmoothing auto() {
    return AUTO;
  }

  /**
   * Takes the season as given; a series of less than two seasons has none nevertheless, and the
   * report says so.
   *
   * @param seasonality the type
   * @return the specification
   */
  public static ComplexExponentialSmoothing of(CesSeasonality seasonality) {
    return new ComplexExponentialSmoothing(Objects.requireNonNull(seasonality, "seasonality"), 0);
  }

  /**
   * Overrides the season length that the series tells.
   *
   * @param newSeasonLength periods in a season, at least 1; 1 means none
   * @return a specification with that season length
   * @throws IllegalArgumentException if it is below 1
   */
  public ComplexExponentialSmoothing withSeasonLength(int newSeasonLength) {
    if (!(newSeasonLength >= 1)) {
      throw new IllegalArgumentException(
          "seasonLength must be at least 1 period, not " + newSeasonLength);
    }
    return new ComplexExponentialSmoothing(seasonality, newSeasonLength);
  }

  /**
   * Returns the given type of season.
   *
   * @return the type; empty if it is chosen
   */
  public Optional<CesSeasonality> seasonality() {
    return Optional.ofNullable(seasonality);
  }

  /**
   * Returns the fixed season length.
   *
   * @return at least 1; empty for that of the series
   */
  public OptionalInt seasonLength() {
    return seasonLength == 0 ? OptionalInt.empty() : OptionalInt.of(seasonLength);
  }

  /**
   * {@inheritDoc}
   *
   * @throws FitException if no value is known
   */
  @Override
  public ComplexExponentialSmoothingModel fit(TimeSeries series, FitContext context) {
    int season = season(series);
    List<String> warnings = new ArrayList<>();
    List<CesEstimate> estimates = estimates(series, season, warnings, context);
    return model(series, season, best(estimates), estimates, warnings);
  }

  /**
   * Chooses a model, and those that are nearly as good: what the data cannot tell apart is better
   * averaged than chosen from.
   *
   * @param series the history
   * @param within how much larger the AICc of the others may be, at least 0
   * @param context is asked whether to go on
   * @return the chosen model first, the others in the order of {@link CesSeasonality}
   * @throws FitException if no value is known
   * @throws IllegalArgumentException if within is negative
   */
  public NearModels<ComplexExponentialSmoothingModel> near(
      TimeSeries series, double within, FitContext context) {
    if (!(within >= 0)) {
      throw new IllegalArgumentException("within must be at least 0, not " + within);
    }
    int season = season(series);
    List<String> warnings = new ArrayList<>();
    List<CesEstimate> estimates = estimates(series, season, warnings, context);
    CesEstimate best = best(estimates);
    List<CesEstimate> near = new ArrayList<>(List.of(best));
    for (CesEstimate each : estimates) {
      if (each != best && each.aicc() - best.aicc() <= within) {
        near.add(each);
      }
    }
    return NearModels.of(
        near.stream().map(each -> model(series, season, each, estimates, warnings)).toList(),
        near.stream().mapToDouble(each -> each == best ? 0 : each.aicc() - best.aicc()).toArray());
  }

  private int season(TimeSeries series) {
    return seasonLength == 0 ? series.seasonLength() : seasonLength;
  }

  /** Fits every type that is in question, at least one. */
  private List<CesEstimate> estimates(
      TimeSeries series, int season, List<String> warnings, FitContext context) {
    context.checkCancelled();
    int known = series.length() - series.missingCount();
    if (known == 0) {
      throw new FitException(
          "complex exponential smoothing needs at least 1 known value, but the series has 0 ("
              + series.length()
              + " periods, all missing)",
          "give a longer history");
    }
    if (known < LEAST_VALUES || isConstant(series)) {
      warnings.add(
          known < LEAST_VALUES
              ? "only "
                  + known
                  + " values are known; below "
                  + LEAST_VALUES
                  + " the forecast is about the last value"
              : "all values are the same, so the intervals have no width");
      CesFit walk = new CesFit(CesSeasonality.NONE, season, series.values(), new double[0]);
      // 1.999 - 1 of a surprise stays in the level
      return List.of(walk.at(1.999, 1));
    }
    return candidates(series, season, warnings, context);
  }

  private static CesEstimate best(List<CesEstimate> estimates) {
    CesEstimate best = estimates.get(0);
    for (CesEstimate each : estimates) {
      best = each.aicc() < best.aicc() ? each : best;
    }
    return best;
  }

  private List<CesEstimate> candidates(
      TimeSeries series, int season, List<String> warnings, FitContext context) {
    boolean seasonal = season > 1 && series.length() / 2 >= season;
    if (!seasonal && seasonality != null && seasonality != CesSeasonality.NONE) {
      warnings.add(
          "the series has no two seasons of " + season + " periods, so the model has no season");
    }
    double[] figure =
        seasonal
            ? SeasonalFigure.estimate(series, season, true, SeasonalIndices.CLASSICAL).values()
            : new double[0];
    List<CesEstimate> candidates = new ArrayList<>();
    for (CesSeasonality type : CesSeasonality.values()) {
      boolean wanted = seasonality == null || seasonality == type;
      if (seasonal ? wanted : type == CesSeasonality.NONE) {
        context.checkCancelled();
        candidates.add(new CesFit(type, season, series.values(), figure).search());
      }
    }
    return candidates;
  }

  private ComplexExponentialSmoothingModel model(
      TimeSeries series,
      int season,
      CesEstimate taken,
      List<CesEstimate> estimates,
      List<String> warnings) {
    Map<CesSeasonality, Double> aicc = new EnumMap<>(CesSeasonality.class);
    int iterations = 0;
    long evaluations = 0;
    for (CesEstimate each : estimates) {
      aicc.put(each.type(), each.aicc());
      iterations += each.iterations();
      evaluations += each.evaluations();
    }
    FitStatus status = taken.converged() ? FitStatus.CONVERGED : FitStatus.ITERATION_LIMIT;
    return ComplexExponentialSmoothingModel.fitted(
        this,
        series,
        season,
        taken,
        aicc,
        new FitReport(
            iterations == 0 ? FitStatus.EXACT : status,
            iterations,
            evaluations,
            taken.squares(),
            warnings));
  }

  private static boolean isConstant(TimeSeries series) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      least = value < least ? value : least;
      most = value > most ? value : most;
    }
    return least == most;
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws FitException if no value is known
   */
  @Override
  public ComplexExponentialSmoothingModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ComplexExponentialSmoothing that
        && seasonality == that.seasonality
        && seasonLength == that.seasonLength;
  }

  @Override
  public int hashCode() {
    return Objects.hash(seasonality, seasonLength);
  }

  @Override
  public String toString() {
    return "ComplexExponentialSmoothing["
        + (seasonality == null ? "season chosen by AICc" : "season " + seasonality)
        + (seasonLength == 0 ? "" : ", season length " + seasonLength)
        + "]";
  }
}
