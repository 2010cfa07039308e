package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The theta method: a level that follows the series, and part of the slope of a straight line
 * through it. Simple, fast, and the winner of the M3 competition. An immutable specification.
 *
 * <p>The season, if a test finds one, is taken out first by classical decomposition and put back
 * into the forecasts. What is left is forecast as the mean of two "theta lines", one with all the
 * curvature taken out (theta 0, the regression line), one with it multiplied by theta. Which one:
 *
 * <ul>
 *   <li>{@link #averaged()}, the most accurate here: the dynamic model with alpha and theta
 *       averaged over all that fit about equally well, and intervals that count this uncertainty;
 *   <li>{@link #dynamicOptimised()} (DOTM) and {@link #optimised()} (OTM) of Fiorucci et al.
 *       (2016): alpha, theta and the first level by least squares; the line moves with the data or
 *       stays;
 *   <li>{@link #dynamicStandard()} (DSTM): the same with theta 2;
 *   <li>{@link #standard()}: the method of the competition as R's {@code thetaf} computes it:
 *       simple exponential smoothing with half the slope as drift.
 * </ul>
 *
 * <pre>{@code
 * ThetaModel model = Theta.averaged().fit(sales);
 * System.out.println(model.forecast(12).summary());
 * Theta own = Theta.builder().form(ThetaForm.DYNAMIC).theta(3).season(SeasonalAdjustment.NONE).build();
 * }</pre>
 *
 * <p><b>Defaults</b> of the builder are those of {@link #dynamicOptimised()}: {@code form} DYNAMIC;
 * {@code theta} estimated, from 1 on; {@code alphaRange} 0.1 to 0.99, as its authors have it;
 * {@code season} AUTO, with a test on the VALUES at 90%, as in the literature; {@code
 * seasonalIndices} CLASSICAL; {@code estimation} LEAST_SQUARES; the season length of the series.
 *
 * <p><b>Missing values</b> leave the level where the model expected it, and the line; those at the
 * end make the horizon longer, those at the start are left out. The season is estimated on the
 * linearly interpolated series.
 *
 * <p><b>Short and simple series.</b> Any series with one known value can be fitted. Below {@value
 * ThetaFit#LEAST_VALUES} known values the forecast is the last value, and the report says so; below
 * two seasons (for AUTO: up to two) there is no seasonal adjustment. A constant series has
 * intervals without width and a warning. Zeros and negative values make the season additive.
 *
 * <p>Cost: linear in the length, some 50 passes through the history, about 50 microseconds for 100
 * values.
 *
 * <p>Sources: V. Assimakopoulos, K. Nikolopoulos, The theta model: a decomposition approach to
 * forecasting, Int. J. Forecasting 16 (2000); R. Hyndman, B. Billah, Unmasking the Theta method,
 * Int. J. Forecasting 19 (2003); J. Fiorucci, T. Pellegrini, F. Louzada, F. Petropoulos, A.
 * Koehler, Models for optimising the theta method and their relationship to state space models,
 * Int. J. Forecasting 32 (2016); for the averages K. Burnham, D. Anderson, Model Selection and
 * Multimodel Inference, 2nd ed. 2002, section 4.2.
 *
 * @since 0.1.0
 */
public final class Theta implements Forecaster {

  /** Alpha, theta and the first level. */
  static final int AVERAGED_PARAMETERS = 3;

  /** The distance of w from 1/2 by 1 costs as much as three mean squared changes of the series. */
  private static final double PRIOR = 3;

  private static final double CLASSICAL_THETA = 2;

  final ThetaForm form;
  final ThetaEstimation estimation;
  final double theta;
  final double alphaLower;
  final double alphaUpper;
  final SeasonalAdjustment season;
  final SeasonalTesting testing;
  final double confidence;
  final SeasonalIndices indices;
  final int seasonLength;

  Theta(ThetaBuilder builder) {
    form = builder.form;
    estimation = builder.estimation;
    theta = builder.theta;
    alphaLower = builder.alphaLower;
    alphaUpper = builder.alphaUpper;
    season = builder.season;
    testing = builder.testing;
    confidence = builder.confidence;
    indices = builder.indices;
    seasonLength = builder.seasonLength;
  }

  /**
   * The method of the M3 competition, as R's {@code thetaf} computes it: {@link
   * ThetaForm#SES_WITH_DRIFT} with theta 2, alpha from 0.0001 to 0.9999.
   *
   * @return the specification
   */
  public static Theta standard() {
    return builder()
        .form(ThetaForm.SES_WITH_DRIFT)
        .theta(CLASSICAL_THETA)
        .alphaRange(1e-4, 0.9999)
        .build();
  }

  /**
   * The optimised theta model (OTM): one line through the whole history, theta and alpha estimated.
   *
   * @return the specification
   */
  public static Theta optimised() {
    return builder().form(ThetaForm.STATIC).build();
  }

  /**
   * The dynamic standard theta model (DSTM): the line moves with the data, theta is 2.
   *
   * @return the specification
   */
  public static Theta dynamicStandard() {
    return builder().theta(CLASSICAL_THETA).build();
  }

  /**
   * The dynamic optimised theta model (DOTM): the line moves with the data, theta and alpha are
   * estimated.
   *
   * @return the specification
   */
  public static Theta dynamicOptimised() {
    return builder().build();
  }

  /**
   * The dynamic optimised theta model with its parameters averaged instead of chosen: the best
   * variant on the hold-outs of the M3 competition. A short series hardly tells one alpha from
   * another, and the mean of all forecasts that the data allow is better than the one that happens
   * to fit best.
   *
   * <p>Each of 25 alphas from 0.1 to 1.2 is a model whose share is its likelihood (Akaike weights).
   * {@code w = 1 - 1/theta} is held near 1/2, the classical theta of 2, by as much as three typical
   * changes of the series are worth. The season is tested on the values and their changes, its
   * figure shrunk. Intervals count the spread between alphas, the uncertainty of theta and of the
   * first level.
   *
   * @return the specification
   */
  public static Theta averaged() {
    return builder()
        .estimation(ThetaEstimation.AVERAGED)
        .alphaRange(ThetaBuilder.LEAST_ALPHA, 1.2)
        .seasonalTesting(SeasonalTesting.VALUES_OR_CHANGES)
        .seasonalIndices(SeasonalIndices.SHRUNK)
        .build();
  }

  /**
   * Returns the same with another season than that of the series.
   *
   * @param periods how many make a season, at least 1; 1 for none
   * @return a changed copy
   * @throws IllegalArgumentException if the season is shorter than 1
   */
  public Theta withSeasonLength(int periods) {
    return new ThetaBuilder(this).seasonLength(periods).build();
  }

  /**
   * Starts a specification of one's own.
   *
   * @return a builder with the defaults of the class comment
   */
  public static ThetaBuilder builder() {
    return new ThetaBuilder();
  }

  /**
   * {@inheritDoc}
   *
   * @throws FitException if no value is known
   * @throws io.bellwether.data.DataException if the season is to be multiplicative and a value is
   *     not positive
   */
  @Override
  public ThetaModel fit(TimeSeries series, FitContext context) {
    context.checkCancelled();
    int first = 0;
    while (first < series.length() && Double.isNaN(series.value(first))) {
      first++;
    }
    if (first == series.length()) {
      throw new FitException(
          "the theta method needs at least 1 known value, but the series has 0 ("
              + series.length()
              + " periods, all missing)",
          "give a longer history");
    }
    List<String> warnings = new ArrayList<>();
    SeasonalFigure figure = figure(series, warnings);
    double[] adjusted = figure.remove(series.values());
    ThetaHistory history =
        ThetaHistory.of(form, Arrays.copyOfRange(adjusted, first, adjusted.length));
    ThetaFit.Estimate estimate = new ThetaFit(this, history).run();
    FitReport report = estimate.report();
    warnings.addAll(report.warnings());
    return ThetaModel.fitted(
        this,
        series,
        figure,
        history,
        estimate.nodes(),
        new FitReport(
            report.status(),
            report.iterations(),
            report.evaluations(),
            report.objective(),
            warnings));
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws FitException if no value is known
   * @throws io.bellwether.data.DataException if the season is to be multiplicative and a value is
   *     not positive
   */
  @Override
  public ThetaModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  private SeasonalFigure figure(TimeSeries series, List<String> warnings) {
    int length = seasonLength == 0 ? series.seasonLength() : seasonLength;
    if (season == SeasonalAdjustment.NONE || length < 2) {
      return SeasonalFigure.none();
    }
    if (season == SeasonalAdjustment.AUTO) {
      return series.length() / 2 >= length
              && series.length() > 2L * length
              && SeasonalFigure.isSeasonal(series, length, testing, confidence)
          ? SeasonalFigure.estimate(series, length, !isPositive(series), indices)
          : SeasonalFigure.none();
    }
    if (series.length() / 2 < length) {
      warnings.add(
          "the series has fewer than two seasons of "
              + length
              + " periods, so it was not seasonally adjusted");
      return SeasonalFigure.none();
    }
    return SeasonalFigure.estimate(series, length, season == SeasonalAdjustment.ADDITIVE, indices);
  }

  private static boolean isPositive(TimeSeries series) {
    for (int t = 0; t < series.length(); t++) {
      if (series.value(t) <= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns how the trend is extrapolated.
   *
   * @return the form
   */
  public ThetaForm form() {
    return form;
  }

  /**
   * Returns how parameters are found.
   *
   * @return the way
   */
  public ThetaEstimation estimation() {
    return estimation;
  }

  /**
   * Returns the fixed theta.
   *
   * @return at least 1; empty if it is estimated
   */
  public OptionalDouble theta() {
    return Double.isNaN(theta) ? OptionalDouble.empty() : OptionalDouble.of(theta);
  }

  /**
   * Returns the fixed season length.
   *
   * @return at least 1; empty for that of the series
   */
  public OptionalInt seasonLength() {
    return seasonLength == 0 ? OptionalInt.empty() : OptionalInt.of(seasonLength);
  }

  double weightOrNaN() {
    return 1 - 1 / theta;
  }

  double thetaPrior() {
    return estimation == ThetaEstimation.AVERAGED ? PRIOR : 0;
  }

  double alphaLower() {
    return alphaLower;
  }

  double alphaUpper() {
    return alphaUpper;
  }

  SeasonalAdjustment season() {
    return season;
  }

  SeasonalTesting seasonalTesting() {
    return testing;
  }

  double seasonalConfidence() {
    return confidence;
  }

  SeasonalIndices seasonalIndices() {
    return indices;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Theta that
        && form == that.form
        && estimation == that.estimation
        && Double.compare(theta, that.theta) == 0
        && Double.compare(alphaLower, that.alphaLower) == 0
        && Double.compare(alphaUpper, that.alphaUpper) == 0
        && season == that.season
        && testing == that.testing
        && Double.compare(confidence, that.confidence) == 0
        && indices == that.indices
        && seasonLength == that.seasonLength;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        form,
        estimation,
        theta,
        alphaLower,
        alphaUpper,
        season,
        testing,
        confidence,
        indices,
        seasonLength);
  }

  @Override
  public String toString() {
    String seasonText =
        season == SeasonalAdjustment.AUTO
            ? String.format(Locale.ROOT, "season AUTO by %s at %s", testing, confidence)
            : "season " + season;
    return "Theta["
        + form
        + ", theta "
        + (Double.isNaN(theta) ? "estimated" : String.valueOf(theta))
        + ", alpha "
        + alphaLower
        + " to "
        + alphaUpper
        + ", "
        + estimation
        + ", "
        + seasonText
        + (season == SeasonalAdjustment.NONE ? "" : ", indices " + indices)
        + (seasonLength == 0 ? "" : ", season length " + seasonLength)
        + "]";
  }
}
