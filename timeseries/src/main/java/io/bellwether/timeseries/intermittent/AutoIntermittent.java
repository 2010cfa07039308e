package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The forecaster of intermittent demand for those who do not want to choose: the median of three
 * forecasts that go wrong in different ways. An immutable specification.
 *
 * <ul>
 *   <li>the mean of a long window, a year: steady, but late when demand dies out;
 *   <li>the mean of a short window, half a year: notices that, but is nervous;
 *   <li>Croston's method with the correction of Shale, Boylan and Johnston, smoothing 0.25 and
 *       started from the mean: judges by the intervals between demands.
 * </ul>
 *
 * <p>The first two are {@link Adida} with one bucket. A median of few forecasts is robust against
 * any one of them and, as demand is skew, somewhat below their mean. The three and their parameters
 * were chosen by the scaled error (RMSSE) of six months' forecasts from three origins within the
 * training parts of 2,459 series of monthly sales of car parts, among those with a mean error below
 * 0.01 units; choosing the smoothing of each series by its past errors did worse there, as the
 * errors of so few demands say little.
 *
 * <p>Defaults: the windows are a season and half of it where a season has 12 periods or more
 * (months, weeks), so that they level it out; 56 and 28 for seasons of 5 to 11, which are mostly
 * days of the week; else 12 and 6.
 *
 * <p>The distribution is a mixture: one of the three forecasts, nobody knows which, is right for
 * the whole horizon, and demands of past sizes come as often as that asks for; see the package
 * page. Its mean is that of the three, not their median: stock has to answer for what a best guess
 * may leave out, above all that an item without demand for a year may still sell. The model says of
 * what {@linkplain AutoIntermittentModel#profile() class} the demand is.
 *
 * <p><b>Missing values</b> are left out of the means. Zeros alone give a forecast of zero and a
 * warning in the report. Values need not be whole; negative ones are refused. Needs 1 known value.
 * Cost: linear in the length.
 *
 * <p>Sources: {@link Croston}; V. Assimakopoulos, K. Nikolopoulos, The theta model, International
 * Journal of Forecasting 16 (2000) and F. Petropoulos, I. Svetunkov, A simple combination of
 * univariate models, International Journal of Forecasting 36 (2020), for medians of forecasts.
 *
 * @since 0.1.0
 */
public final class AutoIntermittent implements Forecaster {

  private static final double SMOOTHING = 0.25;

  private final int longWindow;
  private final int shortWindow;

  private AutoIntermittent(int longWindow, int shortWindow) {
    this.longWindow = longWindow;
    this.shortWindow = shortWindow;
  }

  /**
   * Creates the specification with windows by the season of the series.
   *
   * @return the specification
   */
  public static AutoIntermittent create() {
    return new AutoIntermittent(0, 0);
  }

  /**
   * Creates the specification with given windows.
   *
   * @param longWindow how many of the latest periods, more than in the short one
   * @param shortWindow how many of the latest periods, at least 1
   * @return the specification
   * @throws IllegalArgumentException if the short window is below 1 or the long one not longer
   */
  public static AutoIntermittent ofWindows(int longWindow, int shortWindow) {
    if (!(shortWindow >= 1 && longWindow > shortWindow)) {
      throw new IllegalArgumentException(
          "shortWindow must be at least 1 and longWindow larger, not "
              + shortWindow
              + " and "
              + longWindow);
    }
    return new AutoIntermittent(longWindow, shortWindow);
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.data.DataException if a value is negative
   * @throws io.bellwether.model.FitException if no value is known
   */
  @Override
  public AutoIntermittentModel fit(TimeSeries series, FitContext context) {
    context.checkCancelled();
    DemandHistory history = DemandHistory.forFit(series, "a forecast of intermittent demand");
    CrostonRecursion croston =
        CrostonRecursion.of(
            CrostonMethod.SBJ, SMOOTHING, SMOOTHING, StartingValues.MEAN, history.values());
    int year = longWindow > 0 ? longWindow : longWindow(series.seasonLength());
    WindowMeans means = new WindowMeans(year, shortWindow > 0 ? shortWindow : year / 2, croston);
    double[] forecasts = new double[series.length()];
    means.run(history.values(), forecasts);
    FitReport report =
        new FitReport(
            FitStatus.EXACT,
            0,
            0,
            IntermittentModel.meanSquare(history.values(), forecasts),
            IntermittentModel.warnings(history));
    return new AutoIntermittentModel(this, means, series, report);
  }

  private static int longWindow(int season) {
    if (season >= 12) {
      return season;
    }
    return season >= 5 ? 56 : 12;
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.data.DataException if a value is negative
   * @throws io.bellwether.model.FitException if no value is known
   */
  @Override
  public AutoIntermittentModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  /** Returns the long window asked for; 0 for that of the season. */
  int longWindow() {
    return longWindow;
  }

  /** Returns the short window asked for; 0 for that of the season. */
  int shortWindow() {
    return shortWindow;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AutoIntermittent that
        && longWindow == that.longWindow
        && shortWindow == that.shortWindow;
  }

  @Override
  public int hashCode() {
    return Objects.hash(AutoIntermittent.class.getName(), longWindow, shortWindow);
  }

  @Override
  public String toString() {
    return "AutoIntermittent["
        + (longWindow > 0 ? "windows " + longWindow + " and " + shortWindow : "windows by season")
        + "]";
  }
}
