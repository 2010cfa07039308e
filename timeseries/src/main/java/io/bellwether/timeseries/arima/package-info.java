/**
 * Autoregressive, integrated and moving average processes.
 *
 * <p>An {@link io.bellwether.timeseries.arima.ArmaProcess} is the process itself with known
 * coefficients: is it stationary, what are its roots, its autocovariances, its spectrum, what does
 * a path of it look like. Signs are those of R and of Brockwell and Davis:
 *
 * <pre>
 *   (1 - ar1 B - ar2 B^2 - ...) x(t) = (1 + ma1 B + ma2 B^2 + ...) e(t)
 * </pre>
 *
 * <pre>{@code
 * ArmaProcess process = ArmaProcess.of(new double[] {1.5, -0.75}, new double[] {0.4});
 * process.isStationary();                       // true
 * process.arRoots().get(0).period();            // a cycle of about 12 periods
 * double[] path = process.simulate(200, 1.0, FitContext.create());
 * }</pre>
 *
 * <p>To read on: G. E. P. Box, G. M. Jenkins, G. C. Reinsel and G. M. Ljung, <i>Time Series
 * Analysis: Forecasting and Control</i>, 5th ed. 2015; P. J. Brockwell and R. A. Davis, <i>Time
 * Series: Theory and Methods</i>, 2nd ed. 1991; J. Durbin and S. J. Koopman, <i>Time Series
 * Analysis by State Space Methods</i>, 2nd ed. 2012.
 */
@NullMarked
package io.bellwether.timeseries.arima;

import org.jspecify.annotations.NullMarked;
