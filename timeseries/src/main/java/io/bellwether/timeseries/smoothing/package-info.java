/**
 * Smoothing: exponential smoothing models that forecast, and moving averages that show the level.
 *
 * <p>{@link io.bellwether.timeseries.smoothing.ExponentialSmoothing} is the family of Brown, Holt
 * and Winters as statistical models (ETS): level, trend and season, renewed by every observation.
 * {@code auto()} chooses among them and is the one to begin with; {@code simple()}, {@code holt()},
 * {@code dampedHolt()} and {@code holtWinters(...)} are the classics by name.
 *
 * <pre>{@code
 * ExponentialSmoothingModel model = ExponentialSmoothing.auto().fit(monthly);
 * System.out.println(model.summary());
 * Forecast next = model.forecast(12);
 * }</pre>
 *
 * <p><b>Moving averages</b>: the level of a series without its noise, or without its season.
 *
 * <p>{@link io.bellwether.timeseries.smoothing.MovingAverage} smooths a history, and forecasts by
 * carrying its last average forward. Which one:
 *
 * <ul>
 *   <li>{@code centred(season)} shows the trend of a history without its season: each average looks
 *       as far ahead as back, so that it does not lag behind. It cannot forecast.
 *   <li>{@code simple(n)} is what one knows at the time: the mean of the last {@code n} values.
 *       With a season as {@code n}, the season does not show. Long windows are calm and late, short
 *       ones quick and restless.
 *   <li>{@code weighted(...)} lets the latest values count more.
 *   <li>{@code exponential(alpha)} forgets slowly: about as calm as {@code simple(2 / alpha - 1)}.
 *   <li>{@code cumulative()} never forgets: the mean of all so far.
 * </ul>
 *
 * <pre>{@code
 * TimeSeries level = MovingAverage.simple(7).smooth(daily);
 * Forecast next = MovingAverage.simple(7).fit(daily).forecast(14);
 * System.out.println(next.summary());
 * }</pre>
 *
 * <p>A moving average knows neither trend nor season; a model of this module that does is the
 * better forecaster where there are any. It is the yardstick that every planner understands.
 *
 * <p>{@link io.bellwether.timeseries.smoothing.Theta} is a level that follows the series, with part
 * of the slope of a straight line as trend, the season taken out before: fast, and hard to beat.
 * {@link io.bellwether.timeseries.smoothing.ComplexExponentialSmoothing} decides about level and
 * trend by one complex parameter, and adds what the others lack to a combination.
 *
 * <pre>{@code
 * Forecast year = Theta.averaged().fit(monthly).forecast(12);
 * Forecast other = ComplexExponentialSmoothing.auto().fit(monthly).forecast(12);
 * }</pre>
 *
 * <p>Missing values: exponential smoothing and theta pass over them, a simple moving average is
 * missing where one of its values is. Seasons of more than 24 periods, such as 52 weeks, are too
 * long for the states of exponential smoothing: take them off first ({@code Decomposed} of {@code
 * io.bellwether.timeseries.compose}). Multiplicative seasons need positive values.
 *
 * <p>Literature: C. Holt (1957) and P. Winters, Forecasting sales by exponentially weighted moving
 * averages, Management Science 6 (1960); V. Assimakopoulos and K. Nikolopoulos, The theta model,
 * International Journal of Forecasting 16 (2000); R. Hyndman, A. Koehler, J. Ord, R. Snyder,
 * Forecasting with Exponential Smoothing (2008); R. Hyndman, G. Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed., sections 3.3 and 8.1; R. Brown, Smoothing, Forecasting and
 * Prediction of Discrete Time Series (1963); for the others see their pages.
 */
@NullMarked
package io.bellwether.timeseries.smoothing;

import org.jspecify.annotations.NullMarked;
