/**
 * Forecasters made of forecasters: what one of them says is calibrated, bounded, taken apart into
 * seasons and put together again, or combined with what others say.
 *
 * <table>
 *   <caption>Which one for what</caption>
 *   <tr><th>wanted</th><th>forecaster</th></tr>
 *   <tr><td>a good forecast without knowing anything</td>
 *       <td>{@link io.bellwether.timeseries.compose.Auto}</td></tr>
 *   <tr><td>one forecast of several methods, better than most of them and never as bad as the
 *       worst</td>
 *       <td>{@link io.bellwether.timeseries.compose.Ensemble}</td></tr>
 *   <tr><td>intervals that hold what they promise</td>
 *       <td>{@link io.bellwether.timeseries.compose.Conformal}</td></tr>
 *   <tr><td>sales that are never negative, counts in whole units, stock within limits</td>
 *       <td>{@link io.bellwether.timeseries.compose.Constrained}</td></tr>
 *   <tr><td>several seasons, such as the day and the week of hourly sales; or any forecaster
 *       without a season of its own for a series with one</td>
 *       <td>{@link io.bellwether.timeseries.compose.Decomposed}</td></tr>
 *   <tr><td>long or fractional seasons, such as 365.25 days, beside prices and holidays</td>
 *       <td>{@link io.bellwether.timeseries.compose.HarmonicRegression}</td></tr>
 * </table>
 *
 * <pre>{@code
 * Forecaster sales = Constrained.counts(Conformal.of(Decomposed.of(AutoArima.create())));
 * Forecast next = sales.fit(daily).forecast(28);
 * next.quantile(0.95);   // whole units, from errors that were made, not assumed
 * Ensemble.mean(AutoArima.create(), Drift.create()).fit(monthly).forecast(12);
 * }</pre>
 *
 * <p>Each of them takes any {@link io.bellwether.timeseries.Forecaster}. Those around one
 * forecaster implement {@link io.bellwether.timeseries.CovariateForecaster} and hand covariates on;
 * to a forecaster within that takes none they are refused. Fitted models hold the fitted models
 * within and are saved with them. The order of wrapping matters: bounds and whole units belong
 * outside, so that nothing moves the quantiles afterwards.
 *
 * <p>Missing values: {@code Auto} and {@code HarmonicRegression} take them, the others if the
 * forecaster within does. {@code Conformal} needs a history that is long enough to make errors on:
 * the forecaster is fitted to shortened histories first. {@code Constrained} clips points too,
 * which are then not the mean of the clipped distribution.
 *
 * <p>Literature: J. Bates and C. Granger, The combination of forecasts, Operational Research
 * Quarterly 20, 1969; V. Vovk, A. Gammerman, G. Shafer, Algorithmic Learning in a Random World,
 * Springer 2005; R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.,
 * OTexts 2021, sections 5.7, 10.5, 12.1, 13.3 and 13.4.
 */
@NullMarked
package io.bellwether.timeseries.compose;

import org.jspecify.annotations.NullMarked;
