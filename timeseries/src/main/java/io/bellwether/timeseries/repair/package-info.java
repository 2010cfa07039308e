/**
 * Histories that are not what they seem: outliers, level shifts and stock-outs, found and, when
 * asked, repaired. Nothing here changes a series unless it is asked to, and all that is changed is
 * counted and put in words.
 *
 * <table>
 * <caption>What to do with which trouble</caption>
 * <tr><th>trouble</th><th>part</th></tr>
 * <tr><td>single wrong or freak values; a level that jumped</td>
 *     <td>{@link io.bellwether.timeseries.repair.SeriesOutliers}</td></tr>
 * <tr><td>days without stock, known from an availability</td>
 *     <td>{@link io.bellwether.timeseries.repair.StockOuts#asMissing}</td></tr>
 * <tr><td>zeros that may be such days</td>
 *     <td>{@link io.bellwether.timeseries.repair.StockOuts#suspiciousZeros}</td></tr>
 * <tr><td>a forecaster that outliers lead astray</td>
 *     <td>{@link io.bellwether.timeseries.repair.RepairingForecaster}</td></tr>
 * </table>
 *
 * <pre>{@code
 * SeriesFindings found = SeriesOutliers.create().find(monthly);
 * System.out.println(found);                  // a sentence for each outlier and level shift
 * TimeSeries clean = found.repaired();
 * RepairingForecaster.of(AutoArima.create()).fit(monthly).forecast(12);
 * }</pre>
 *
 * <p>An outlier that has a cause (a promotion, a strike) is better explained by a covariate than
 * repaired away, and one that may come again belongs into the forecast's intervals: look before you
 * repair.
 *
 * <p>Missing values are passed over and stay missing; with fewer than 11 known values nothing is
 * called an outlier. Sales that were impossible are unknown, not zero: a forecaster that reads
 * zeros orders less, runs out again, and is proved right.
 *
 * <p>Literature: C. Chen and L.-M. Liu, Joint estimation of model parameters and outlier effects in
 * time series, Journal of the American Statistical Association 88 (1993), on kinds of outliers; R.
 * Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., OTexts 2021, section
 * 13.9.
 */
@NullMarked
package io.bellwether.timeseries.repair;

import org.jspecify.annotations.NullMarked;
