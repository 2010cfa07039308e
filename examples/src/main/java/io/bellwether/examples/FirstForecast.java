package io.bellwether.examples;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.examples.picture.ForecastPicture;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.smoothing.ExponentialSmoothing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The shortest way from a file to a forecast, to begin with: read a table, make a series of it, let
 * the library choose a model, ask for a year, draw it. For files of your own change the names of
 * the columns; {@code Csv.read(Path.of("sales.csv"))} reads them.
 */
public final class FirstForecast {

  private static final String FILE = "victoria-clothing.csv";

  private FirstForecast() {}

  /**
   * Forecasts.
   *
   * @param args none
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    System.out.println(tell(Gallery.FOLDER));
  }

  /** Returns what is printed, the same on each run; draws a picture into a folder. */
  static String tell(Path folder) throws IOException {
    try (InputStream in = FirstForecast.class.getResourceAsStream(FILE)) {
      Dataset table = Csv.reader().read(Objects.requireNonNull(in, FILE), FILE);
      TimeSeries turnover =
          TimeSeries.from(table)
              .time("month")
              .value("million_aud")
              .frequency(Frequency.MONTHLY)
              .build();
      ForecastModel model = ExponentialSmoothing.auto().fit(turnover);
      Forecast year = model.forecast(12);

      String best = String.format(Locale.ROOT, "%.0f", year.mean().value(11));
      String enough = String.format(Locale.ROOT, "%.0f", year.quantile(12, 0.9));
      return turnover
          + "\n\n"
          + model.summary().stripTrailing()
          + "\n\n"
          + year.summary()
          + "\nMost likely December sells about "
          + best
          + " million dollars; "
          + enough
          + " million suffice nine times in ten.\n\n"
          + Gallery.hang(
              folder,
              List.of(
                  ForecastPicture.of(
                      "first-forecast",
                      "Turnover of Victoria's clothing shops, and the year ahead",
                      "million AUD a month",
                      turnover.tail(60),
                      year)));
    }
  }
}
