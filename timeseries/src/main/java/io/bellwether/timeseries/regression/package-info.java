/**
 * Any regression as a forecaster: trees, support vectors, linear models and whole pipelines learn
 * the next value of a series from its last ones, the calendar and what is known of the future.
 *
 * <table>
 *   <caption>Which of them for what</caption>
 *   <tr><th>you have</th><th>take</th></tr>
 *   <tr><td>one long series, perhaps with prices or promotions</td>
 *       <td>{@link io.bellwether.timeseries.regression.RegressionForecaster}</td></tr>
 *   <tr><td>hundreds of series that are alike, most of them short</td>
 *       <td>{@link io.bellwether.timeseries.regression.GlobalForecaster}: one regression learns from
 *       all of them</td></tr>
 *   <tr><td>short series that have little in common</td>
 *       <td>none of them: exponential smoothing or ARIMA need less data</td></tr>
 * </table>
 *
 * <pre>{@code
 * RegressionForecaster forecaster =
 *     RegressionForecaster.builder(LinearRegression.ols()).lags(1, 2, 12).rollingMean(3).build();
 * System.out.println(forecaster.fit(monthly).forecast(12).summary());
 * }</pre>
 *
 * <p>Nothing of the period that is forecast, or of a later one, enters its features, but the
 * calendar and covariates, which are known beforehand. Trees and nearest neighbours cannot predict
 * beyond the values that they saw: let them learn differences or logarithms of differences ({@code
 * difference(1)}, {@code boxCox(0)}) where a series has a trend.
 *
 * <p>Missing values: rows with one are not learned from; the regression itself never sees them.
 * Scale matters to penalties and distances: put a {@code Scaler} before them in a pipeline, or let
 * {@code GlobalForecaster} scale each series.
 *
 * <p>Intervals come from forecasts of periods that were held out, not from the regression, whose
 * residuals are those of rows that it has seen.
 *
 * <p>Literature: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.,
 * OTexts 2021, sections 7.4 and 13.8; S. Ben Taieb, G. Bontempi, A. Atiya, A. Sorjamaa, A review
 * and comparison of strategies for multi-step ahead time series forecasting, Expert Systems with
 * Applications 39 (2012); P. Montero-Manso, R. Hyndman, Principles and algorithms for forecasting
 * groups of time series: locality and globality, International Journal of Forecasting 37 (2021).
 */
@NullMarked
package io.bellwether.timeseries.regression;

import org.jspecify.annotations.NullMarked;
