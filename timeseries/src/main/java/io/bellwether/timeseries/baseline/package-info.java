/**
 * The forecasts that need no estimation to speak of, and that every better one has to beat.
 *
 * <table>
 *   <caption>Which baseline for which series</caption>
 *   <tr><th>series</th><th>forecaster</th><th>says</th></tr>
 *   <tr><td>with a season (months, days of the week)</td>
 *       <td>{@link io.bellwether.timeseries.baseline.SeasonalNaive}</td>
 *       <td>next December is like last December</td></tr>
 *   <tr><td>that wanders (prices, stocks)</td>
 *       <td>{@link io.bellwether.timeseries.baseline.Naive}</td>
 *       <td>tomorrow is like today</td></tr>
 *   <tr><td>that grows or shrinks steadily</td>
 *       <td>{@link io.bellwether.timeseries.baseline.Drift}</td>
 *       <td>it goes on as it went on average</td></tr>
 *   <tr><td>that scatters about a level</td>
 *       <td>{@link io.bellwether.timeseries.baseline.MeanForecaster}</td>
 *       <td>every period is like the average one</td></tr>
 * </table>
 *
 * <pre>{@code
 * SeasonalNaiveModel lastYear = SeasonalNaive.create().fit(monthly);
 * System.out.println(lastYear.forecast(12).summary());
 * lastYear.forecastTotal(3).quantile(0.95);   // an order that lasts a quarter, 19 times of 20
 * }</pre>
 *
 * <p>All of them have fitted values, residuals, exact variances of forecasts and of sums, and
 * simulated paths; all take missing values, each in the way that its page states. The intervals are
 * honest where the residuals look like noise; {@code residuals()} is there to be looked at.
 *
 * <p>Take at least one of them into every comparison. Who reports an error without that of the
 * baseline beside it has not said whether the work was worth it; {@code
 * io.bellwether.timeseries.backtest} shows the skill against the seasonal naive forecast unasked.
 *
 * <p>A transformation is not among their options. Fit the transformed series and transform the
 * forecast back: {@code naive.fit(series.log())}.
 *
 * <p>Literature: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.,
 * OTexts 2021, chapter 5.
 */
@NullMarked
package io.bellwether.timeseries.baseline;

import org.jspecify.annotations.NullMarked;
