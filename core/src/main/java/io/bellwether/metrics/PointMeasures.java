package io.bellwether.metrics;

import io.bellwether.math.Summation;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What {@link ForecastMetrics} tells of point forecasts, calculated once: of one series, or
 * averaged over many.
 */
record PointMeasures(
    int series,
    int scaledSeries,
    int count,
    int missing,
    int zeroActuals,
    double errors,
    double absoluteErrors,
    double actuals,
    double actualSizes,
    double mae,
    double rmse,
    double bias,
    double mape,
    double smape,
    double mase,
    double rmsse) {

  static PointMeasures of(ForecastRows rows, ForecastScale[] scales) {
    int n = rows.count();
    double mase = DefinedMean.ofAll(n, i -> Math.abs(rows.error(i)) / absolute(scales, rows, i));
    double squares =
        DefinedMean.ofAll(n, i -> rows.error(i) * rows.error(i) / square(scales, rows, i));
    return new PointMeasures(
        n > 0 ? 1 : 0,
        Double.isNaN(mase) ? 0 : 1,
        n,
        rows.missing(),
        (int) IntStream.range(0, n).filter(i -> rows.actual(i) == 0).count(),
        sum(n, rows::error),
        sum(n, i -> Math.abs(rows.error(i))),
        sum(n, rows::actual),
        sum(n, i -> Math.abs(rows.actual(i))),
        DefinedMean.ofAll(n, i -> Math.abs(rows.error(i))),
        Math.sqrt(DefinedMean.ofAll(n, i -> rows.error(i) * rows.error(i))),
        DefinedMean.ofAll(n, rows::error),
        100 * DefinedMean.ofDefined(n, i -> share(rows, i)),
        DefinedMean.ofAll(n, i -> symmetric(rows, i)),
        mase,
        Math.sqrt(squares));
  }

  static PointMeasures mean(List<PointMeasures> parts) {
    return new PointMeasures(
        total(parts, PointMeasures::series),
        total(parts, PointMeasures::scaledSeries),
        total(parts, PointMeasures::count),
        total(parts, PointMeasures::missing),
        total(parts, PointMeasures::zeroActuals),
        sum(parts.size(), i -> parts.get(i).errors),
        sum(parts.size(), i -> parts.get(i).absoluteErrors),
        sum(parts.size(), i -> parts.get(i).actuals),
        sum(parts.size(), i -> parts.get(i).actualSizes),
        mean(parts, PointMeasures::mae),
        mean(parts, PointMeasures::rmse),
        mean(parts, PointMeasures::bias),
        mean(parts, PointMeasures::mape),
        mean(parts, PointMeasures::smape),
        mean(parts, PointMeasures::mase),
        mean(parts, PointMeasures::rmsse));
  }

  double wape() {
    return actualSizes > 0 ? 100 * absoluteErrors / actualSizes : Double.NaN;
  }

  double relativeBias() {
    return actuals == 0 ? Double.NaN : errors / actuals;
  }

  /** The scale of a known row; a scale of 0 defines nothing. */
  static double absolute(ForecastScale[] scales, ForecastRows rows, int i) {
    double scale = scales[rows.row(i)].absolute();
    return scale > 0 ? scale : Double.NaN;
  }

  private static double square(ForecastScale[] scales, ForecastRows rows, int i) {
    double scale = scales[rows.row(i)].square();
    return scale > 0 ? scale : Double.NaN;
  }

  private static double share(ForecastRows rows, int i) {
    double actual = Math.abs(rows.actual(i));
    return actual > 0 ? Math.abs(rows.error(i)) / actual : Double.NaN;
  }

  private static double symmetric(ForecastRows rows, int i) {
    double size = Math.abs(rows.actual(i)) + Math.abs(rows.forecast(i));
    return size > 0 ? 200 * Math.abs(rows.error(i)) / size : 0;
  }

  private static double sum(int count, IntToDoubleFunction number) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, number);
    return Summation.sum(numbers);
  }

  private static int total(List<PointMeasures> parts, ToIntFunction<PointMeasures> count) {
    return parts.stream().mapToInt(count).sum();
  }

  private static double mean(List<PointMeasures> parts, ToDoubleFunction<PointMeasures> measure) {
    return DefinedMean.ofDefined(parts.size(), i -> measure.applyAsDouble(parts.get(i)));
  }
}
