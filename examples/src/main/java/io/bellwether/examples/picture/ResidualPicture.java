package io.bellwether.examples.picture;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.diagnose.Acf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Four looks at what a model has not explained: over time, for pattern (autocorrelation), and for
 * the shape that its intervals take for granted (histogram and quantiles against the normal
 * distribution).
 *
 * @since 0.1.0
 */
public final class ResidualPicture {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 560;
  private static final double LEVEL = 0.95;

  /** Bars of the histogram are half a standard deviation wide. */
  private static final double BAR = 0.5;

  private static final int END = 15;
  private static final int MIDDLE = 60;

  private ResidualPicture() {}

  /**
   * A picture of residuals.
   *
   * @param name of the file, without the ending
   * @param title what is seen: of which model
   * @param residuals in any unit; missing ones are passed over
   * @param lags how many autocorrelations are shown
   * @return the picture
   */
  public static Picture of(String name, String title, TimeSeries residuals, int lags) {
    double[] known = Arrays.stream(residuals.values()).filter(Double::isFinite).toArray();
    double deviation = Math.sqrt(Arrays.stream(known).map(r -> r * r).average().orElseThrow());
    double[] sorted = Arrays.stream(known).map(r -> r / deviation).sorted().toArray();
    return Picture.grid(
        name,
        2,
        WIDTH,
        HEIGHT,
        overTime(title, residuals.map(r -> r / deviation)),
        autocorrelations(Acf.of(residuals, lags)),
        histogram(sorted),
        quantiles(sorted));
  }

  private static Chart overTime(String title, TimeSeries residuals) {
    double border = normal(0.5 + LEVEL / 2);
    return Chart.of(
        title,
        Axis.ofTimes(residuals.time(0), residuals.time(residuals.length() - 1)).named("time"),
        Axis.of("standard deviations", residuals.values()),
        Layer.border(border, false),
        Layer.border(-border, false),
        Layer.line(ForecastPicture.days(residuals.timeline()), residuals.values(), Colour.INK)
            .size(0.6));
  }

  private static Chart autocorrelations(Acf acf) {
    double[] lags = IntStream.rangeClosed(1, acf.lags()).asDoubleStream().toArray();
    double[] values = IntStream.rangeClosed(1, acf.lags()).mapToDouble(acf::value).toArray();
    double bound = acf.whiteNoiseBound(LEVEL);
    return Chart.of(
        "Autocorrelation, and its 95% bounds",
        Axis.of("lag in periods", and(lags, 0)),
        Axis.of("", and(values, bound, -bound)),
        Layer.bars(lags, 0.4, values, Colour.INK),
        Layer.border(bound, false),
        Layer.border(-bound, false));
  }

  private static Chart histogram(double[] sorted) {
    int first = (int) Math.floor(sorted[0] / BAR);
    int last = (int) Math.floor(sorted[sorted.length - 1] / BAR);
    double[] middles =
        IntStream.rangeClosed(first, last).mapToDouble(i -> (i + 0.5) * BAR).toArray();
    double[] counts =
        Arrays.stream(middles)
            .map(middle -> Arrays.stream(sorted).filter(r -> isIn(r, middle)).count())
            .toArray();
    double[] x =
        IntStream.rangeClosed(4 * first, 4 * (last + 1)).mapToDouble(i -> i * BAR / 4).toArray();
    double[] curve = Arrays.stream(x).map(z -> sorted.length * BAR * density(z)).toArray();
    return Chart.of(
        "Histogram; blue: normal",
        Axis.of("standard deviations", x),
        Axis.of("periods", and(and(counts, curve), 0)),
        Layer.bars(middles, 0.95 * BAR, counts, Colour.GREY),
        Layer.line(x, curve, Colour.BLUE).size(1.2));
  }

  private static boolean isIn(double residual, double middle) {
    return Math.floor(residual / BAR) == Math.floor(middle / BAR);
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  private static Chart quantiles(double[] sorted) {
    int[] shown =
        IntStream.range(0, sorted.length).filter(i -> isShown(i, sorted.length)).toArray();
    double[] expected =
        Arrays.stream(shown).mapToDouble(i -> normal((i + 0.5) / sorted.length)).toArray();
    double[] found = Arrays.stream(shown).mapToDouble(i -> sorted[i]).toArray();
    double[] ends = {expected[0], expected[expected.length - 1]};
    return Chart.of(
        "Quantiles; on the line, if normal",
        Axis.of("of the normal distribution", expected),
        Axis.of("of the residuals", and(found, ends)),
        Layer.line(ends, ends, Colour.BLUE),
        Layer.points(expected, found, Colour.INK).size(1.6));
  }

  /** Of many only some in the middle, where points cover one another; all at the ends. */
  private static boolean isShown(int rank, int count) {
    return rank < END || rank >= count - END || rank % (1 + count / MIDDLE) == 0;
  }

  private static double[] and(double[] values, double... more) {
    return DoubleStream.concat(Arrays.stream(values), Arrays.stream(more)).toArray();
  }

  /** The quantile of the standard normal distribution, asked of a forecast that is one. */
  private static double normal(double probability) {
    TimeSeries origin = TimeSeries.of(Frequency.DAILY, LocalDate.EPOCH, 0);
    return Forecast.normal(origin, new double[] {0}, new double[] {1}).quantile(1, probability);
  }
}
