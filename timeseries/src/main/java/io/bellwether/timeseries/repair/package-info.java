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
 * SeriesFindings found = SeriesOutliers.create().find(sales);
 * System.out.println(found);                  // a sentence for each outlier and level shift
 * TimeSeries clean = found.repaired();
 * RepairingForecaster.around(AutoArima.create()).fit(sales).forecast(12);
 * }</pre>
 *
 * <p>An outlier that has a cause (a promotion, a strike) is better explained by a covariate than
 * repaired away, and one that may come again belongs into the forecast's intervals: look before you
 * repair.
 *
 * <p>Literature: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.,
 * OTexts 2021, section 13.9.
 */
@NullMarked
package io.bellwether.timeseries.repair;

import org.jspecify.annotations.NullMarked;
