/**
 * Forecasters made of forecasters: what several of them say is combined.
 *
 * <table>
 *   <caption>Which one for what</caption>
 *   <tr><th>wanted</th><th>forecaster</th></tr>
 *   <tr><td>one forecast of several methods, better than most of them and never as bad as the
 *       worst</td>
 *       <td>{@link io.bellwether.timeseries.compose.Ensemble}</td></tr>
 * </table>
 *
 * <pre>{@code
 * Forecast next = Ensemble.mean(AutoArima.create(), Drift.create()).fit(monthly).forecast(12);
 * Ensemble.backtested(Naive.create(), Drift.create(), AutoArima.create()).fit(monthly).summary();
 * }</pre>
 *
 * <p>Literature: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.,
 * OTexts 2021, section 13.4.
 */
@NullMarked
package io.bellwether.timeseries.compose;

import org.jspecify.annotations.NullMarked;
