/**
 * Decompositions: a series taken apart into trend, seasons and what remains.
 *
 * <p>For what? To see how a business moves once the season is out of the way, to measure how strong
 * trend and season are before a model is chosen, to find the weeks that stand out, to publish
 * seasonally adjusted figures, and to forecast the adjusted series and the season apart.
 *
 * <table>
 * <caption>which one to take</caption>
 * <tr><th>if</th><th>take</th></tr>
 * <tr><td>there is one season</td><td>{@link io.bellwether.timeseries.decompose.Stl}; it reaches
 *   both ends and lets the season change</td></tr>
 * <tr><td>it is the same every year, or there are few years</td><td>{@code Stl.periodic()}</td></tr>
 * <tr><td>strikes, floods and typing errors are in the data</td><td>{@code
 *   Stl.builder().robust().build()}</td></tr>
 * <tr><td>the season swings with the level, as sales do</td><td>the same on {@code series.log()};
 *   the parts then multiply</td></tr>
 * <tr><td>there are several seasons (day and week, week and year)</td><td>{@link
 *   io.bellwether.timeseries.decompose.Mstl}</td></tr>
 * <tr><td>figures must match older work, or be explained by hand</td><td>{@link
 *   io.bellwether.timeseries.decompose.ClassicalDecomposition}</td></tr>
 * <tr><td>there are gaps</td><td>{@code Stl} or {@code Mstl}, which leave them out</td></tr>
 * </table>
 *
 * <pre>{@code
 * Decomposition parts = Stl.builder().seasonalWindow(7).robust().build().decompose(monthly.log());
 * double strength = parts.seasonalStrength();      // 0 none ... 1 nothing else
 * TimeSeries adjusted = parts.seasonallyAdjusted();
 * }</pre>
 *
 * <p>At least two whole seasons are needed, and all methods believe the season length that the
 * series tells, unless they are given another. A remainder is not noise only because it is called
 * so: look at it, and at its autocorrelations ({@code io.bellwether.timeseries.diagnose}).
 *
 * <p>Literature: R. Hyndman, G. Athanasopoulos, <i>Forecasting: Principles and Practice</i>, 3rd
 * edition, OTexts 2021, chapter 3 and section 4.3; R. Cleveland, W. Cleveland, J. McRae, I.
 * Terpenning, STL: A seasonal-trend decomposition procedure based on loess, Journal of Official
 * Statistics 6, 1990; K. Bandara, R. Hyndman, C. Bergmeir, MSTL, arXiv:2107.13462, 2021; X. Wang,
 * K. Smith, R. Hyndman, Characteristic-based clustering for time series data, Data Mining and
 * Knowledge Discovery 13, 2006.
 */
@NullMarked
package io.bellwether.timeseries.decompose;

import org.jspecify.annotations.NullMarked;
