package io.bellwether.examples.picture;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What was and what is foreseen: a black line, then a blue one within bands of 80% and 95%.
 *
 * @since 0.1.0
 */
public final class ForecastPicture {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 360;
  private static final String LEGEND =
      "Black: as it was. Blue: forecast, with 80% (dark) and 95% (light) of what may come.";

  /** The same, in two lines: for a chart that is half as wide. */
  private static final String NARROW_LEGEND = LEGEND.replace("with 80%", "with\n80%");

  private ForecastPicture() {}

  /**
   * A picture of one forecast.
   *
   * @param name of the file, without the ending
   * @param title what is seen
   * @param unit of the values
   * @param past what is shown of the past; it ends where the forecast begins
   * @param forecast what follows
   * @return the picture
   */
  public static Picture of(
      String name, String title, String unit, TimeSeries past, Forecast forecast) {
    return Picture.of(name, WIDTH, HEIGHT, chart(title, unit, past, forecast).subtitle(LEGEND));
  }

  /**
   * One forecast as part of a larger picture.
   *
   * @param title what is seen
   * @param unit of the values; empty for none
   * @param past what is shown of the past
   * @param forecast what follows
   * @return the chart, from zero
   */
  public static Chart chart(String title, String unit, TimeSeries past, Forecast forecast) {
    double[] before = days(past.timeline());
    double[] ahead = days(forecast.periods());
    double[] mean = forecast.mean().values();
    double[] low = forecast.lower(0.95).values();
    double[] high = forecast.upper(0.95).values();
    Timeline periods = forecast.periods();
    return Chart.of(
        title,
        Axis.ofTimes(past.time(0), periods.time(periods.length() - 1)),
        Axis.of(unit, all(new double[1], past.values(), low, high)),
        Layer.band(ahead, low, high, 0.25),
        Layer.band(ahead, forecast.lower(0.8).values(), forecast.upper(0.8).values(), 0.35),
        Layer.line(before, past.values(), Colour.INK),
        Layer.line(ahead, mean, Colour.BLUE).size(1.2));
  }

  /**
   * The first of several forecasts side by side: it says for all of them what is what.
   *
   * @param title what is seen
   * @param unit of the values; empty for none
   * @param past what is shown of the past
   * @param forecast what follows
   * @return the chart, from zero
   */
  public static Chart firstChart(String title, String unit, TimeSeries past, Forecast forecast) {
    return chart(title, unit, past, forecast).subtitle(NARROW_LEGEND);
  }

  static double[] days(Timeline periods) {
    return IntStream.range(0, periods.length())
        .mapToDouble(i -> Axis.day(periods.time(i)))
        .toArray();
  }

  private static double[] all(double[]... parts) {
    DoubleStream values = DoubleStream.empty();
    for (double[] part : parts) {
      values = DoubleStream.concat(values, DoubleStream.of(part));
    }
    return values.toArray();
  }
}
