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
 *     .compare(demand, AutoArima.create(), Theta.averaged(), SeasonalNaive.create());
 * System.out.println(result.summary());        // a table, the best first, with what to beware of
 * result.bestPerSeries();                      // which forecaster for which series
 * result.byHorizon();                          // how fast the errors grow
 * }</pre>
 *
 * <p>How to ask: let {@code horizon} be that of the plan, and {@code origins} more than one, as a
 * single one is one trial. {@code rolling()} lets every forecaster learn from all that was known;
 * {@code rolling().window(n)} from the last {@code n} periods only, where old times mislead. A
 * forecaster is fitted anew at each origin, which costs origins times series times fits. Read
 * {@code mase} where series differ in scale, and {@code coverage80} before an interval is relied
 * on.
 *
 * <p>Easily done wrong: covariates are given whole, so those that were not known in advance (the
 * weather, a rival's price) make a forecast look better than it could have been.
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
