package io.bellwether.examples.picture;

import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.decompose.Decomposition;
import java.util.function.DoubleUnaryOperator;

/**
 * A series and what it is made of, one below the other: the series, its trend, the season, the
 * remainder.
 *
 * @since 0.1.0
 */
public final class DecompositionPicture {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 560;

  private DecompositionPicture() {}

  /**
   * A picture of a series that is the sum of its parts.
   *
   * @param name of the file, without the ending
   * @param title what is seen
   * @param unit of the values
   * @param parts the decomposition
   * @return the picture
   */
  public static Picture of(String name, String title, String unit, Decomposition parts) {
    return stacked(name, title, unit, unit, parts, DoubleUnaryOperator.identity(), value -> value);
  }

  /**
   * A picture of a series whose logarithms were taken apart: trend in units of the series, season
   * and remainder as percent of it.
   *
   * @param name of the file, without the ending
   * @param title what is seen
   * @param unit of the values
   * @param parts the decomposition of the natural logarithms
   * @return the picture
   */
  public static Picture ofLogarithms(String name, String title, String unit, Decomposition parts) {
    return stacked(name, title, unit, "%", parts, Math::exp, value -> 100 * Math.expm1(value));
  }

  private static Picture stacked(
      String name,
      String title,
      String unit,
      String unitOfParts,
      Decomposition parts,
      DoubleUnaryOperator level,
      DoubleUnaryOperator part) {
    return Picture.grid(
        name,
        1,
        WIDTH,
        HEIGHT,
        line(title, unit, parts.series().map(level)),
        line("Trend", unit, parts.trend().map(level)),
        line("Season, above or below the trend", unitOfParts, parts.seasonal().map(part)),
        line("Remainder: what neither explains", unitOfParts, parts.remainder().map(part)));
  }

  private static Chart line(String title, String unit, TimeSeries series) {
    return Chart.of(
        title,
        Axis.ofTimes(series.time(0), series.time(series.length() - 1)),
        Axis.of(unit, series.values()),
        Layer.line(ForecastPicture.days(series.timeline()), series.values(), Colour.INK).size(0.6));
  }
}
