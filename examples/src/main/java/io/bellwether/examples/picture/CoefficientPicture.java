package io.bellwether.examples.picture;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Estimates below one another, each a point on the line of its range, against the place where
 * nothing changes.
 *
 * @since 0.1.0
 */
public final class CoefficientPicture {

  private static final int WIDTH = 760;
  private static final int ROW = 34;
  private static final int FRAME = 110;

  private CoefficientPicture() {}

  /**
   * A picture of changes, as shares: 0.1 is shown as 10%, and 0 is no change.
   *
   * @param name of the file, without the ending
   * @param title what is seen
   * @param axis what the shares are of
   * @param estimates the rows, from the top
   * @return the picture
   */
  public static Picture ofShares(String name, String title, String axis, List<Estimate> estimates) {
    return of(name, title, Axis.ofShares(axis, values(estimates)), estimates);
  }

  /**
   * A picture of factors, given as logarithms, such as the coefficients of a logistic regression:
   * 0 is shown as 1, which is no change.
   *
   * @param name of the file, without the ending
   * @param title what is seen
   * @param axis what is multiplied
   * @param estimates the rows, from the top, as natural logarithms
   * @return the picture
   */
  public static Picture ofFactors(
      String name, String title, String axis, List<Estimate> estimates) {
    return of(name, title, Axis.ofFactors(axis, values(estimates)), estimates);
  }

  private static Picture of(String name, String title, Axis axis, List<Estimate> estimates) {
    double[] rows = IntStream.range(0, estimates.size()).mapToDouble(i -> -i).toArray();
    Chart chart =
        Chart.of(
            title,
            axis,
            Axis.ofRows(estimates.stream().map(Estimate::name).toList()),
            Layer.border(0, true),
            Layer.ranges(rows, each(estimates, Estimate::low), each(estimates, Estimate::high), 2.5),
            Layer.points(each(estimates, Estimate::value), rows, Colour.INK).size(3.5));
    return Picture.of(
        name,
        WIDTH,
        FRAME + ROW * estimates.size(),
        chart.subtitle("Point: estimate. Line: 95% range. Dashed: no change."));
  }

  private static double[] values(List<Estimate> estimates) {
    return DoubleStream.concat(
            DoubleStream.of(0),
            estimates.stream().flatMapToDouble(e -> DoubleStream.of(e.low(), e.high())))
        .toArray();
  }

  private static double[] each(List<Estimate> estimates, ToDoubleFunction<Estimate> part) {
    return estimates.stream().mapToDouble(part).toArray();
  }
}
