/**
 * Forecasts for a whole catalogue: thousands of series with one call, unattended.
 *
 * <p>{@link io.bellwether.timeseries.catalogue.PanelForecaster} fits a forecaster to each series of
 * a {@link io.bellwether.timeseries.Panel} and keeps the numbers in a {@link
 * io.bellwether.timeseries.catalogue.PanelForecast}. A series on which the forecaster fails falls
 * back on others, and the failure is part of the result; no series stops the run.
 *
 * <pre>{@code
 * PanelForecast plan = PanelForecaster.builder(AutoArima.create())
 *     .fallback(SeasonalNaive.create()).build()
 *     .forecast(demand, 13, FitContext.create().executor(pool).onProgress(progress));
 * plan.toDataset();
 * plan.failures();
 * }</pre>
 *
 * <p>Which forecaster? {@code Auto} of {@code compose} looks at each series and takes what suits
 * it; {@code Theta.averaged()} is a hundred times as fast and somewhat less accurate; {@code
 * SeasonalNaive} is a fallback that hardly anything defeats. A backtest on a sample of the series
 * tells before all of them are run.
 *
 * <p>Look at {@code failures()} before the plan is used: a series that fell back is forecast, and
 * not by what you chose; one on which all fallbacks failed has no forecast. Forecasts of stores and
 * of their total do not add up by themselves; {@code hierarchy} makes them.
 *
 * <p>Series that do not fit into memory together are streamed: {@link
 * io.bellwether.timeseries.catalogue.PanelForecaster#forecast(io.bellwether.timeseries.SeriesSource,
 * int, io.bellwether.model.FitContext, java.util.function.Consumer)} hands each forecast on, in the
 * order of the series, with some hundreds in flight at most.
 *
 * <p>The numbers depend on the seed of the context and the place of a series only, never on the
 * number of threads.
 *
 * <p>To read on: S. Makridakis, E. Spiliotis, V. Assimakopoulos, "M5 accuracy competition",
 * International Journal of Forecasting 38 (2022), on forecasting 42,840 series of a retailer.
 */
@NullMarked
package io.bellwether.timeseries.catalogue;

import org.jspecify.annotations.NullMarked;
