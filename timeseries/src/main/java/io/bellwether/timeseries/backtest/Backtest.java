package io.bellwether.timeseries.backtest;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tests forecasters as they would have been used: at several times of the past, the <i>origins</i>,
 * each learns what was known then and forecasts what came after. An immutable specification.
 *
 * <p><b>Words.</b> A backtest with a <i>rolling origin</i> (L. J. Tashman, "Out-of-sample tests of
 * forecasting accuracy", International Journal of Forecasting 16 (2000) 437-450) moves the origin
 * along the series. What a forecaster learns from is all the past ({@link #expanding()}, and {@link
 * #rolling()} unless told otherwise), or a window of fixed length that moves along ({@code
 * rolling().window(n)}). The last origin leaves one horizon to the end of the series; the others
 * lie {@code step} periods before one another.
 *
 * <p><b>Defaults</b>: horizon 1; 4 origins, the fewest that show how results vary, or all that fit
 * when {@code initial} is given; step 1, which costs the least history; the first training part has
 * at least a season and one period, because below that neither the seasonal naive forecast nor the
 * scale of MASE exist; refit at each origin; levels 80% and 95%.
 *
 * <p><b>No look ahead.</b> A forecaster is given the training part and nothing else of the series.
 * Covariates are given whole: they have to be what was known in advance.
 *
 * <p><b>Short series</b> are tested on as many origins as fit, which {@link Result#warnings()}
 * tells; a series too short for one is a failure that names the length needed.
 *
 * <p><b>Failures.</b> Whatever a forecaster throws at an origin (but a cancellation) is kept in
 * {@link Result#failures()}, and the work goes on. <b>Forecasters are compared on the origins that
 * all of them forecast</b>; {@link Result#excludedOrigins()} tells how many others there are. A
 * forecaster that forecast nothing at all is left out of this rule, and its measures are {@code
 * NaN}. Missing actual values are left out and counted.
 *
 * <p><b>Averages.</b> Measures are taken per series over all its forecasts, then averaged over
 * series, as {@link io.bellwether.metrics.ForecastMetrics#mean} says. The scale of MASE and RMSSE
 * is that of all the history before each origin, also with a window.
 *
 * <p><b>Threads.</b> With an executor in the {@link FitContext} many series and forecasters are
 * worked on at once; the result has the same bits for any number of threads. Cost: origins times
 * fits for each series and forecaster, and {@code 2 + 2 levels} numbers kept for each forecast.
 *
 * <pre>{@code
 * Backtest.Result result = Backtest.rolling().horizon(13).origins(4).step(4).build()
 *     .compare(demand, AutoArima.create(), SeasonalNaive.create());
 * System.out.println(result.summary());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Backtest {

  private final Schedule schedule;
  private final double[] levels;

  Backtest(Schedule schedule, double[] levels) {
    this.schedule = schedule;
    this.levels = levels;
  }

  /**
   * Begins a backtest with a rolling origin. The training part is all the past, unless {@link
   * BacktestBuilder#window} fixes its length.
   *
   * @return a builder
   */
  public static BacktestBuilder rolling() {
    return new BacktestBuilder(Schedule.WindowKind.ROLLING);
  }

  /**
   * Begins a backtest whose training part is always all the past.
   *
   * @return a builder, which refuses a window
   */
  public static BacktestBuilder expanding() {
    return new BacktestBuilder(Schedule.WindowKind.EXPANDING);
  }

  /**
   * Compares forecasters on one series.
   *
   * @param series the series
   * @param forecasters at least one; named by their class, or by their text if a class occurs twice
   * @return what came of it; the key of the series is {@code series}
   * @throws IllegalArgumentException if there is no forecaster
   */
  public Result compare(TimeSeries series, Forecaster... forecasters) {
    return compare(single(series), forecasters);
  }

  /**
   * Compares named forecasters on one series.
   *
   * @param series the series
   * @param forecasters at least one, by name; the result has the order of the map
   * @return what came of it; the key of the series is {@code series}
   * @throws IllegalArgumentException if there is no forecaster, or a name is blank
   */
  public Result compare(TimeSeries series, Map<String, ? extends Forecaster> forecasters) {
    return compare(series, forecasters, FitContext.create());
  }

  /**
   * Compares named forecasters on one series.
   *
   * @param series the series
   * @param forecasters at least one, by name; the result has the order of the map
   * @param context seed, executor, progress (told after each forecaster) and cancellation
   * @return what came of it; the key of the series is {@code series}
   * @throws IllegalArgumentException if there is no forecaster, or a name is blank
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public Result compare(
      TimeSeries series, Map<String, ? extends Forecaster> forecasters, FitContext context) {
    return compare(single(series), forecasters, context);
  }

  /**
   * Compares forecasters on one series.
   *
   * @param series the series
   * @param forecasters at least one; named as in {@link #compare(TimeSeries, Forecaster...)}
   * @param context seed, executor, progress (told after each forecaster) and cancellation
   * @return what came of it; the key of the series is {@code series}
   * @throws IllegalArgumentException if there is no forecaster
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public Result compare(
      TimeSeries series, List<? extends Forecaster> forecasters, FitContext context) {
    return compare(single(series), forecasters, context);
  }

  /**
   * Compares forecasters on one series that covariates help to explain.
   *
   * @param series the series
   * @param covariates known in advance, for every period that is learned or forecast; for those of
   *     the forecasters that can use them
   * @param forecasters at least one
   * @return what came of it; the key of the series is {@code series}
   * @throws IllegalArgumentException if there is no forecaster
   */
  public Result compare(TimeSeries series, Covariates covariates, Forecaster... forecasters) {
    return run(
        single(series),
        key -> covariates,
        Contestant.of(List.of(forecasters)),
        FitContext.create());
  }

  /**
   * Compares named forecasters on one series that covariates help to explain.
   *
   * @param series the series
   * @param covariates known in advance, for every period that is learned or forecast; for those of
   *     the forecasters that can use them
   * @param forecasters at least one, by name; the result has the order of the map
   * @param context seed, executor, progress (told after each forecaster) and cancellation
   * @return what came of it; the key of the series is {@code series}
   * @throws IllegalArgumentException if there is no forecaster, or a name is blank
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public Result compare(
      TimeSeries series,
      Covariates covariates,
      Map<String, ? extends Forecaster> forecasters,
      FitContext context) {
    return run(single(series), key -> covariates, Contestant.of(forecasters), context);
  }

  /**
   * Compares forecasters on many series.
   *
   * @param panel the series
   * @param forecasters at least one; named by their class, or by their text if a class occurs twice
   * @return what came of it
   * @throws IllegalArgumentException if there is no forecaster
   */
  public Result compare(Panel panel, Forecaster... forecasters) {
    return compare(panel, List.of(forecasters), FitContext.create());
  }

  /**
   * Compares forecasters on many series.
   *
   * @param panel the series
   * @param forecasters at least one; named as in {@link #compare(Panel, Forecaster...)}
   * @param context seed, executor, progress (told after each forecaster of each series) and
   *     cancellation
   * @return what came of it
   * @throws IllegalArgumentException if there is no forecaster
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public Result compare(Panel panel, List<? extends Forecaster> forecasters, FitContext context) {
    return run(panel, key -> Covariates.none(), Contestant.of(forecasters), context);
  }

  /**
   * Compares named forecasters on many series.
   *
   * @param panel the series
   * @param forecasters at least one, by name; the result has the order of the map
   * @return what came of it
   * @throws IllegalArgumentException if there is no forecaster, or a name is blank
   */
  public Result compare(Panel panel, Map<String, ? extends Forecaster> forecasters) {
    return compare(panel, forecasters, FitContext.create());
  }

  /**
   * Compares named forecasters on many series.
   *
   * @param panel the series
   * @param forecasters at least one, by name; the result has the order of the map
   * @param context seed, executor, progress (told after each forecaster of each series) and
   *     cancellation
   * @return what came of it
   * @throws IllegalArgumentException if there is no forecaster, or a name is blank
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public Result compare(
      Panel panel, Map<String, ? extends Forecaster> forecasters, FitContext context) {
    return run(panel, key -> Covariates.none(), Contestant.of(forecasters), context);
  }

  /**
   * Compares named forecasters on many series that covariates help to explain.
   *
   * @param panel the series
   * @param covariates finds those of a series, known in advance for every period that is learned or
   *     forecast; called from several threads
   * @param forecasters at least one, by name; the result has the order of the map
   * @param context seed, executor, progress (told after each forecaster of each series) and
   *     cancellation
   * @return what came of it
   * @throws IllegalArgumentException if there is no forecaster, or a name is blank
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public Result compare(
      Panel panel,
      Function<SeriesKey, Covariates> covariates,
      Map<String, ? extends Forecaster> forecasters,
      FitContext context) {
    return run(panel, covariates, Contestant.of(forecasters), context);
  }

  private static Panel single(TimeSeries series) {
    return Panel.builder(series.frequency(), "series").add(SeriesKey.of("series"), series).build();
  }

  private Result run(
      Panel panel,
      Function<SeriesKey, Covariates> covariates,
      List<Contestant> contestants,
      FitContext context) {
    PanelRun run = new PanelRun(schedule, levels, panel, covariates, contestants);
    return new Result(this, panel, contestants, run.trials(context), run.reference());
  }

  /**
   * Returns how many periods are forecast at each origin.
   *
   * @return at least 1
   */
  public int horizon() {
    return schedule.horizon();
  }

  Schedule schedule() {
    return schedule;
  }

  double[] levels() {
    return levels.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Backtest that
        && schedule.equals(that.schedule)
        && Arrays.equals(levels, that.levels);
  }

  @Override
  public int hashCode() {
    return Objects.hash(schedule.horizon(), schedule.origins(), schedule.step());
  }

  @Override
  public String toString() {
    return "Backtest[" + schedule.text() + "]";
  }

  /**
   * What came of a backtest: numbers, from which tables and metrics are made when asked for.
   * Immutable.
   *
   * <p>Forecasters have the order in which they were given; series that of the panel. Bias is
   * forecast less actual; percentage errors are in per cent, coverage and skill are fractions.
   */
  public static final class Result extends BacktestOutcome {

    Result(
        Backtest backtest,
        Panel panel,
        List<Contestant> contestants,
        List<Trial> trials,
        int reference) {
      super(backtest, panel, contestants, trials, reference);
    }

    @Override
    public String toString() {
      return "Backtest.Result["
          + forecasters().size()
          + " forecasters, best "
          + best()
          + ", "
          + failures().size()
          + " failures]";
    }
  }
}
