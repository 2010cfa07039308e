/**
 * Models of autocorrelation: what the last values say about the next.
 *
 * <p>{@link io.bellwether.timeseries.arima.AutoRegression} is the plain one: a stationary series, a
 * weighted sum of its last values. Take it for a series without trend whose ups and downs take
 * turns or linger, as a fast first model, and to see which lags matter. It has no season of its
 * own: lags as far as a season must be among its orders ({@code maxOrder(14)} for days of the
 * week).
 *
 * <pre>{@code
 * AutoRegressionModel model = AutoRegression.builder().maxOrder(14).method(ArMethod.BURG).build().fit(daily);
 * System.out.println(model.summary());        // coefficients with standard errors, how the order was chosen
 * System.out.println(model.forecast(7));      // means, 80% and 95% intervals
 * }</pre>
 *
 * <p>A trend or a changing level is not stationary: take differences first ({@code
 * series.difference(1, 1)}), or a model that does.
 *
 * <p>Literature: P. Brockwell, R. Davis, Time Series: Theory and Methods, 2nd ed., Springer 1991;
 * R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., chapter 9.
 */
@NullMarked
package io.bellwether.timeseries.arima;

import org.jspecify.annotations.NullMarked;
