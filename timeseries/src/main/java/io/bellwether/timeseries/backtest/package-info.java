/**
 * Which forecaster is the best one for these series? Ask the past.
 *
 * <p>A fit within the history says little about forecasts: a model with enough parameters fits
 * anything. {@link io.bellwether.timeseries.backtest.Backtest} puts forecasters back in time, lets
 * them forecast what has long come true, and compares them: errors, intervals, skill against the
 * seasonal naive forecast, per period ahead, per series, over all.
 *
 * <pre>{@code
 * Backtest.Result result = Backtest.rolling().horizon(13).origins(4).step(4).build()
 *     .compare(demand, AutoArima.create(), Theta.create(), SeasonalNaive.create());
 * System.out.println(result);                  // a table, the best first, with what to beware of
 * result.bestPerSeries();                      // which forecaster for which series
 * result.byHorizon();                          // how fast the errors grow
 * }</pre>
 *
 * <p>Is the best one better, or was it lucky? {@link
 * io.bellwether.timeseries.backtest.DieboldMariano} answers for one series and many origins. The
 * winner of many forecasters looks better than it is: look at the skill of the simple ones, too.
 *
 * <p>Literature: L. J. Tashman, "Out-of-sample tests of forecasting accuracy: an analysis and
 * review", International Journal of Forecasting 16 (2000) 437-450; R. Hyndman, G. Athanasopoulos,
 * Forecasting: Principles and Practice, 3rd ed., OTexts 2021, sections 5.8 to 5.10.
 */
@NullMarked
package io.bellwether.timeseries.backtest;

import org.jspecify.annotations.NullMarked;
