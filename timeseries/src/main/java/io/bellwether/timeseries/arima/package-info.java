/**
 * Autoregressive, integrated, moving-average models: what the last values and the last surprises
 * say about the next.
 *
 * <p>Which one to take:
 *
 * <ul>
 *   <li>{@link io.bellwether.timeseries.arima.Arima} is the general one: trend and season by
 *       differences, any orders, external regressors such as price and promotion, missing values, a
 *       Box-Cox transformation; estimated by exact maximum likelihood. For sales of months or weeks
 *       start with {@code order(0, 1, 1).seasonal(0, 1, 1)} on logarithms, the airline model.
 *   <li>{@link io.bellwether.timeseries.arima.AutoArima} chooses the orders of an {@code Arima} by
 *       tests and an information criterion: the one to take for many series that nobody looks at.
 *       Its {@code search} tells every model that it tried.
 *   <li>{@link io.bellwether.timeseries.arima.Arma} and {@link
 *       io.bellwether.timeseries.arima.MovingAverageModel} are the same without differences, under
 *       their plain names.
 *   <li>{@link io.bellwether.timeseries.arima.AutoRegression} is a weighted sum of the last values,
 *       for a series without trend whose ups and downs take turns or linger; a fast first model,
 *       and a look at which lags matter.
 *   <li>{@link io.bellwether.timeseries.arima.ArmaProcess} is a process with known coefficients:
 *       its roots, autocovariances and spectrum, and paths of it.
 * </ul>
 *
 * <pre>{@code
 * ArimaModel airline = Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).boxCox(0).build().fit(passengers);
 * System.out.println(airline.summary());      // coefficients with standard errors, likelihood, criteria
 * System.out.println(airline.forecast(12).summary());   // means, 80% and 95% intervals
 * ArimaModel chosen = AutoArima.create().fit(passengers);
 * }</pre>
 *
 * <p>Missing values are allowed in the series and are not filled in; covariates must be known for
 * the whole history and for all periods that are forecast. Logarithms ({@code boxCox(0)}) need
 * positive values: they are right where the season swings with the level. Two models with different
 * differences or transformations cannot be compared by AIC or likelihood; a backtest compares them.
 *
 * <p>Signs are those of R and of Brockwell and Davis: {@code (1 - ar1 B - ar2 B^2 - ...) x(t) = (1
 * + ma1 B + ma2 B^2 + ...) e(t)}.
 *
 * <p>To read on: R. J. Hyndman and Y. Khandakar, <i>Automatic time series forecasting</i>, Journal
 * of Statistical Software 27(3), 2008; G. E. P. Box, G. M. Jenkins, G. C. Reinsel and G. M. Ljung,
 * <i>Time Series Analysis: Forecasting and Control</i>, 5th ed. 2015; P. J. Brockwell and R. A.
 * Davis, <i>Time Series: Theory and Methods</i>, 2nd ed. 1991; J. Durbin and S. J. Koopman, <i>Time
 * Series Analysis by State Space Methods</i>, 2nd ed. 2012; R. J. Hyndman and G. Athanasopoulos,
 * <i>Forecasting: Principles and Practice</i>, 3rd ed., chapter 9.
 */
@NullMarked
package io.bellwether.timeseries.arima;

import org.jspecify.annotations.NullMarked;
