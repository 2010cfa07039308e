/**
 * Diagnostics: what a series is like before a model is chosen, and what a model has left over.
 *
 * <p>Each question has its test. Beware of the null hypothesis: a small p-value speaks against it,
 * and it is "stationary" in one test and "not stationary" in another.
 *
 * <table>
 * <caption>Which test answers which question</caption>
 * <tr><th>question</th><th>ask</th><th>a small p-value says</th></tr>
 * <tr><td>How does today depend on the past; which orders to try?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.Acf}, {@link io.bellwether.timeseries.diagnose.Pacf}</td>
 *   <td>(bounds)</td></tr>
 * <tr><td>Does one series foretell another, and how long before?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.CrossCorrelation}</td><td>(bounds)</td></tr>
 * <tr><td>Has the model left a pattern in its residuals?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.LjungBox}, {@link
 *   io.bellwether.timeseries.diagnose.BoxPierce}</td><td>yes, improve the model</td></tr>
 * <tr><td>Are the residuals normal, so that intervals hold?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.JarqueBera}</td><td>no, simulate the intervals</td></tr>
 * <tr><td>Do large errors come in clusters?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.ArchLm}</td><td>yes</td></tr>
 * <tr><td>Is the series stationary?</td><td>{@link io.bellwether.timeseries.diagnose.Kpss}</td>
 *   <td>no, difference</td></tr>
 * <tr><td>Has the series a unit root?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.DickeyFuller}, {@link
 *   io.bellwether.timeseries.diagnose.PhillipsPerron}</td><td>no, do not difference</td></tr>
 * <tr><td>How strong is the season?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.SeasonalStrength}</td><td>(a share, above 0.64 is strong)</td>
 *   </tr>
 * <tr><td>Does the seasonal pattern stay the same?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.CanovaHansen}</td><td>no, difference by season</td></tr>
 * <tr><td>Has the series a seasonal unit root?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.OcsbTest}</td><td>(below the 5% point: no)</td></tr>
 * <tr><td>So how many differences?</td><td>{@link
 *   io.bellwether.timeseries.diagnose.Differencing}</td><td>(a count with reasons)</td></tr>
 * </table>
 *
 * <pre>{@code
 * Differencing seasonal = Differencing.seasonal(monthly);
 * Differencing ordinary = Differencing.ordinary(seasonal.apply(monthly));
 * ArimaModel model =
 *     Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).boxCox(0).build().fit(monthly);
 * System.out.println(LjungBox.of(model.residuals(), 24, 2).sentence()); // 24 lags, 2 coefficients
 * }</pre>
 *
 * <p>Every test is a {@link io.bellwether.timeseries.diagnose.TestResult}: statistic, p-value with
 * where it is from (asymptotic, response surface or table, and whether the table ends there), and a
 * sentence. {@code OcsbTest} and {@code SeasonalStrength} have no p-value to give and say so.
 * Missing values: correlations and Ljung-Box leave them out; tests that need neighbours refuse
 * them, naming the first.
 *
 * <p>To read on: G. Box, G. Jenkins, G. Reinsel, <i>Time Series Analysis</i>, 3rd ed. 1994, for
 * correlations and residuals; R. Hyndman and G. Athanasopoulos, <i>Forecasting: Principles and
 * Practice</i>, 3rd ed. 2021 (otexts.com/fpp3), chapters 2, 4, 5 and 9; J. Hamilton, <i>Time Series
 * Analysis</i>, 1994, chapter 17, for unit roots; E. Ghysels and D. Osborn, <i>The Econometric
 * Analysis of Seasonal Time Series</i>, 2001.
 */
@NullMarked
package io.bellwether.timeseries.diagnose;

import org.jspecify.annotations.NullMarked;
