/**
 * Series, forecasters and forecasts.
 *
 * <p>A {@link io.bellwether.timeseries.TimeSeries} is one number a period on a regular calendar. A
 * {@link io.bellwether.timeseries.Forecaster} describes a model; {@code fit} returns a {@link
 * io.bellwether.timeseries.ForecastModel}, which answers with a {@link
 * io.bellwether.timeseries.Forecast}: points, intervals and quantiles for the periods that follow.
 *
 * <pre>{@code
 * TimeSeries units = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2020, 1, 1), values);
 * Forecast next = Auto.create().fit(units).forecast(12);
 * System.out.println(next.summary());             // means, 80% and 95% intervals
 * }</pre>
 *
 * <p>A series comes from an array, or from a table of records: {@link
 * io.bellwether.timeseries.TimeSeries#from} puts invoice lines into days, weeks or months and says
 * what a period without any means; {@link io.bellwether.timeseries.TimeSeries#aggregate} goes on to
 * lower frequencies.
 *
 * <pre>{@code
 * TimeSeries revenue = TimeSeries.from(invoices).time("date").value("revenue")
 *     .frequency(Frequency.DAILY).aggregate(Aggregation.SUM).gaps(Gaps.ZERO).build();
 * TimeSeries weekly = revenue.aggregate(Frequency.WEEKLY, Aggregation.SUM);
 * }</pre>
 *
 * <table>
 * <caption>Which package when; each has a page like this one</caption>
 * <tr><th>you want</th><th>look into</th></tr>
 * <tr><td>a good forecast and no study of methods</td><td>{@code compose}: {@code Auto}</td></tr>
 * <tr><td>something to compare with</td><td>{@code baseline}</td></tr>
 * <tr><td>trend and season, fast</td><td>{@code smoothing}: exponential smoothing, theta</td></tr>
 * <tr><td>prices, promotions, holidays to be told to the model; tests of what matters</td>
 * <td>{@code arima}</td></tr>
 * <tr><td>many zeros: spare parts, slow movers</td><td>{@code intermittent}</td></tr>
 * <tr><td>trees, support vectors or one model for many series</td><td>{@code regression}</td></tr>
 * <tr><td>to see what a series is like, or what a model left over</td><td>{@code decompose}, {@code
 * diagnose}</td></tr>
 * <tr><td>to mend a history</td><td>{@code repair}</td></tr>
 * <tr><td>to know which forecaster is best here</td><td>{@code backtest}</td></tr>
 * <tr><td>thousands of series, totals that add up</td><td>{@code catalogue}, {@code hierarchy}</td></tr>
 * </table>
 *
 * <p>Many series of one frequency, such as every item of every store, are a {@link
 * io.bellwether.timeseries.Panel}, from a table by {@link io.bellwether.timeseries.Panel#from};
 * what does not fit into memory is a {@link io.bellwether.timeseries.SeriesSource}.
 *
 * <p>Easily done wrong: a day without a record is a day without sales ({@code Gaps.ZERO}) or a day
 * of which nothing is known ({@code Gaps.MISSING}), and only you know which. The last week or month
 * is often not over, and looks like a fall: {@code aggregate} of a series of days keeps whole ones
 * only. The season comes with the frequency (12 for months, 7 for days, 52 for weeks); a forecaster
 * that should use another is told so.
 *
 * <p>For who writes a forecaster: some classes are here because the packages below share them, and
 * applications do not need them. Of the futures of a model with constant variance, {@link
 * io.bellwether.timeseries.LinearForecast} makes forecast, total and paths, and {@link
 * io.bellwether.timeseries.Simulation} draws the paths of any other; {@link
 * io.bellwether.timeseries.SeriesCodec} and {@link io.bellwether.timeseries.SeriesState} keep a
 * model in a file; {@link io.bellwether.timeseries.FittedCovariates} are those of the history;
 * {@link io.bellwether.timeseries.ScalarMinimum} searches for one parameter; {@link
 * io.bellwether.timeseries.TransformingBuilder} is the parent of our own builders only. They change
 * more easily than the rest.
 *
 * <p>The packages below depend on this one, never the other way round.
 *
 * <p>To read on: R. Hyndman and G. Athanasopoulos, <i>Forecasting: Principles and Practice</i>, 3rd
 * ed., OTexts 2021 (otexts.com/fpp3).
 */
@NullMarked
package io.bellwether.timeseries;

import org.jspecify.annotations.NullMarked;
