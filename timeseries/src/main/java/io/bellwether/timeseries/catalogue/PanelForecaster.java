package io.bellwether.timeseries.catalogue;

import io.bellwether.model.FitContext;
import io.bellwether.model.Interval;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.SeriesSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts every series of a panel, each with a model of its own, unattended. An immutable
 * specification.
 *
 * <pre>{@code
 * PanelForecast plan = PanelForecaster.builder(AutoArima.create())
 *     .fallback(SeasonalNaive.create()).build()
 *     .forecast(demand, 13, FitContext.create().executor(pool).onProgress(progress));
 * }</pre>
 *
 * <table>
 *   <caption>Options</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>{@link Builder#fallback}</td><td>none: a series on which the forecaster fails has no
 *   forecast</td></tr>
 *   <tr><td>{@link Builder#levels}</td><td>0.8 and 0.95, as in a {@link Forecast}</td></tr>
 *   <tr><td>{@link Builder#quantiles}</td><td>none</td></tr>
 *   <tr><td>{@link Builder#keep}</td><td>nothing besides the numbers</td></tr>
 * </table>
 *
 * <p><b>Failures are data.</b> If a forecaster throws on a series, or its forecast is not finite,
 * the next one is tried; if all fail, the series has no forecast. Either way {@link
 * PanelForecast#failures()} tells, and the other series go on. Errors of the virtual machine, such
 * as {@link OutOfMemoryError}, end the run.
 *
 * <p><b>Covariates</b> of a series are given to a {@link
 * io.bellwether.timeseries.CovariateForecaster}; other forecasters work without them, which makes
 * them useful fallbacks where the future is not known.
 *
 * <p><b>Threads.</b> Series are worked on in parallel by the executor of the context, each in one
 * thread. The seed of a series derives from that of the context and its place, so that the result
 * does not depend on the number of threads. Interrupting the caller or the {@linkplain
 * FitContext#cancelWhen question of the context} stops the run promptly; the {@linkplain
 * FitContext#onProgress listener} is told how many series are done.
 *
 * @since 0.1.0
 */
public final class PanelForecaster {

  private final List<Forecaster> forecasters;
  private final double[] levels;
  private final double[] quantiles;
  private final Set<Kept> kept;

  private PanelForecaster(Builder builder) {
    forecasters = List.copyOf(builder.forecasters);
    levels = builder.levels.clone();
    quantiles = builder.quantiles.clone();
    kept = Collections.unmodifiableSet(EnumSet.copyOf(builder.kept));
  }

  /**
   * Begins a specification.
   *
   * @param forecaster what to try first on each series
   * @return a builder
   */
  public static Builder builder(Forecaster forecaster) {
    return new Builder(forecaster);
  }

  /**
   * Returns what is tried on each series.
   *
   * @return the forecaster and its fallbacks, in order
   */
  public List<Forecaster> forecasters() {
    return forecasters;
  }

  /**
   * Returns the levels of the intervals that are kept.
   *
   * @return probabilities in ascending order
   */
  public double[] levels() {
    return levels.clone();
  }

  /**
   * Returns the quantiles that are kept besides.
   *
   * @return probabilities in ascending order
   */
  public double[] quantiles() {
    return quantiles.clone();
  }

  /**
   * Returns what is kept of each series besides the numbers.
   *
   * @return models, residuals, both or nothing
   */
  public Set<Kept> kept() {
    return kept;
  }

  /**
   * Forecasts all series, in the caller's thread.
   *
   * @param series the histories
   * @param horizon how many periods ahead, at least 1
   * @return the forecasts, in the order of the series
   * @throws IllegalArgumentException if the horizon is below 1, or two series have one key
   */
  public PanelForecast forecast(SeriesSource series, int horizon) {
    return forecast(series, horizon, FitContext.create());
  }

  /**
   * Forecasts all series. Of each, the means, the bounds and the quantiles are kept: 40 bytes a
   * period with two levels.
   *
   * @param series the histories: a {@link io.bellwether.timeseries.Panel}, or what reads them
   * @param horizon how many periods ahead, at least 1
   * @param context seed, executor, progress and cancellation
   * @return the forecasts, in the order of the series
   * @throws IllegalArgumentException if the horizon is below 1, or two series have one key, or a
   *     key does not fit the key names
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public PanelForecast forecast(SeriesSource series, int horizon, FitContext context) {
    SeriesWork work = new SeriesWork(this, Forecast.checkHorizon(horizon), context);
    PanelForecastBuilder plan =
        PanelForecast.builder(series.keyNames(), horizon)
            .timeName(series.timeName())
            .levels(levels)
            .quantiles(quantiles);
    ForecastNumbers numbers = new ForecastNumbers(levels, quantiles);
    new OrderedRun<>(
            context, series, (index, one) -> numbers.of(work.apply(index, one), horizon), plan::add)
        .run();
    return plan.build();
  }

  /**
   * Forecasts all series and hands each forecast on as soon as it and all before it are made. Some
   * hundreds are in memory at a time, however many there are.
   *
   * @param series the histories
   * @param horizon how many periods ahead, at least 1
   * @param context seed, executor, progress and cancellation
   * @param consumer is given the forecasts in the order of the series, by one thread at a time but
   *     not always the same; what it throws ends the run
   * @return how many series there were
   * @throws IllegalArgumentException if the horizon is below 1
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public int forecast(
      SeriesSource series, int horizon, FitContext context, Consumer<SeriesForecast> consumer) {
    SeriesWork work = new SeriesWork(this, Forecast.checkHorizon(horizon), context);
    return new OrderedRun<>(context, series, work::apply, consumer).run();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PanelForecaster that
        && forecasters.equals(that.forecasters)
        && Arrays.equals(levels, that.levels)
        && Arrays.equals(quantiles, that.quantiles)
        && kept.equals(that.kept);
  }

  @Override
  public int hashCode() {
    return Objects.hash(forecasters, Arrays.hashCode(levels), Arrays.hashCode(quantiles), kept);
  }

  @Override
  public String toString() {
    return "PanelForecaster["
        + forecasters.get(0)
        + (forecasters.size() > 1 ? ", fallback " + forecasters.subList(1, forecasters.size()) : "")
        + ", levels "
        + Arrays.toString(levels)
        + (quantiles.length > 0 ? ", quantiles " + Arrays.toString(quantiles) : "")
        + (kept.isEmpty() ? "" : ", keeps " + kept)
        + "]";
  }

  /** Collects options. Not for several threads at once. */
  public static final class Builder {

    private final List<Forecaster> forecasters = new ArrayList<>();
    private double[] levels = {0.8, 0.95};
    private double[] quantiles = {};
    private final Set<Kept> kept = EnumSet.noneOf(Kept.class);

    private Builder(Forecaster forecaster) {
      forecasters.add(Objects.requireNonNull(forecaster, "forecaster"));
    }

    /**
     * Adds what is tried, in this order, when those before fail on a series. Default: nothing.
     *
     * @param others such as {@code SeasonalNaive.create(), MeanForecaster.create()}
     * @return this builder
     */
    public Builder fallback(Forecaster... others) {
      forecasters.addAll(List.of(others));
      return this;
    }

    /**
     * Sets the levels of the intervals to keep. Default 0.8 and 0.95.
     *
     * @param probabilities in (0, 1), all different; none for means alone
     * @return this builder
     * @throws IllegalArgumentException if one is not in (0, 1) or given twice
     */
    public Builder levels(double... probabilities) {
      levels = ForecastNumbers.checked("level", probabilities);
      for (double level : levels) {
        Interval.checkLevel(level);
      }
      return this;
    }

    /**
     * Sets quantiles to keep besides the intervals. Default none.
     *
     * @param probabilities in (0, 1), all different
     * @return this builder
     * @throws IllegalArgumentException if one is not in (0, 1) or given twice
     */
    public Builder quantiles(double... probabilities) {
      quantiles = ForecastNumbers.checked("quantile", probabilities);
      return this;
    }

    /**
     * Keeps more of each series than the numbers of its forecast. Default: nothing.
     *
     * @param what models, residuals or both
     * @return this builder
     */
    public Builder keep(Kept... what) {
      kept.addAll(List.of(what));
      return this;
    }

    /**
     * Builds the specification.
     *
     * @return the specification
     */
    public PanelForecaster build() {
      return new PanelForecaster(this);
    }
  }
}
