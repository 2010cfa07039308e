package io.bellwether.benchmarks.forecast;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Intervals;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArimaModel;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.arima.Constant;
import io.bellwether.timeseries.compose.Auto;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes what happened after the ends of shortened histories and what was forecast, for {@code
 * scripts/calibrate_intervals.py}: the training parts of M3, each cut at up to three places. The
 * test parts are not looked at.
 *
 * <p>Arguments: {@code AutoArima} or {@code Auto}, and the file to write.
 */
public final class CalibrationSample {

  private static final int CUTS = 3;
  private static final int SHORTEST = 8;

  /** Of the monthly series every third: they are many and slow. */
  private static final int MONTHLY_STEP = 3;

  private final Forecaster method;
  private final PrintWriter file;

  private CalibrationSample(Forecaster method, PrintWriter file) {
    this.method = method;
    this.file = file;
  }

  /**
   * Writes the sample.
   *
   * @param arguments see the class
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Forecaster method =
        arguments[0].equals("Auto")
            ? Auto.create().withIntervals(Intervals.MODEL)
            : AutoArima.builder().intervals(Intervals.MODEL).build();
    try (PrintWriter file =
        new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8))) {
      file.println("series,period,cut,n,parameters,drift,positive,h,actual,point,spread,scale");
      CalibrationSample sample = new CalibrationSample(method, file);
      int monthly = 0;
      for (M3Series series : M3Series.all()) {
        if (!series.period().equals("monthly") || monthly++ % MONTHLY_STEP == 0) {
          sample.cut(series);
        }
      }
    }
  }

  private void cut(M3Series series) {
    int horizon = series.test().length();
    int season = series.train().seasonLength();
    for (int cut = 0; cut < CUTS; cut++) {
      int n = series.train().length() - horizon - cut * Math.max(1, horizon / 2);
      boolean enough = n >= SHORTEST && (season == 1 || n >= 2 * season + 3);
      double scale = enough ? M3Score.scale(series.train().head(n).values(), season) : 0;
      if (scale > 0) {
        write(series, cut, n, scale);
      }
    }
  }

  private void write(M3Series series, int cut, int n, double scale) {
    int horizon = series.test().length();
    TimeSeries history = series.train().head(n);
    ForecastModel model;
    try {
      model = method.fit(history);
    } catch (FitException e) {
      System.out.println(series.id() + " cut at " + n + ": " + e.getMessage());
      return;
    }
    Forecast forecast = model.forecast(horizon);
    double[] spread = forecast.standardErrors();
    boolean arima = model instanceof ArimaModel;
    int observations = arima ? ((ArimaModel) model).observations() : n;
    int parameters = arima ? ((ArimaModel) model).parameterCount() : 0;
    boolean drift = arima && ((ArimaModel) model).specification().constant() == Constant.DRIFT;
    boolean positive = Arrays.stream(history.values()).noneMatch(value -> value <= 0);
    for (int h = 0; h < horizon; h++) {
      file.printf(
          Locale.ROOT,
          "%s,%s,%d,%d,%d,%d,%d,%d,%s,%s,%s,%s%n",
          series.id(),
          series.period(),
          cut,
          observations,
          parameters,
          drift ? 1 : 0,
          positive ? 1 : 0,
          h + 1,
          series.train().value(n + h),
          forecast.mean().value(h),
          spread[h],
          scale);
    }
  }
}
