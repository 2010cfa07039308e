/**
 * Series, forecasters and forecasts.
 *
 * <p>A {@link io.bellwether.timeseries.TimeSeries} is one number a period on a regular calendar. A
 * {@link io.bellwether.timeseries.Forecaster} describes a model; {@code fit} returns a {@link
 * io.bellwether.timeseries.ForecastModel}, which answers with a {@link
 * io.bellwether.timeseries.Forecast}: points, intervals and quantiles for the periods that follow.
 *
 * <p>A series comes from an array, or from a table of records: {@link
 * io.bellwether.timeseries.TimeSeries#from} puts invoice lines into days, weeks or months and says
 * what a period without any means; {@link io.bellwether.timeseries.TimeSeries#aggregate} goes on to
 * lower frequencies.
 *
 * <pre>{@code
 * TimeSeries units = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2020, 1, 1), values);
 * Forecast next = Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).build().fit(units).forecast(12);
 * System.out.println(next);
 * }</pre>
 *
 * <p>Many series of one frequency, such as every item of every store, are a {@link
 * io.bellwether.timeseries.Panel}, from a table by {@link io.bellwether.timeseries.Panel#from};
 * what does not fit into memory is a {@link io.bellwether.timeseries.SeriesSource}.
 *
 * <p>The families of forecasters, the diagnostics and the decompositions live in packages below
 * this one and depend on it, never the other way round.
 */
@NullMarked
package io.bellwether.timeseries;

import org.jspecify.annotations.NullMarked;
