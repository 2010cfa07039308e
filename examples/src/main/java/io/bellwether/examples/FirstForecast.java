package io.bellwether.examples;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.examples.picture.ForecastPicture;
import io.bellwether.examples.picture.Picture;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.smoothing.ExponentialSmoothing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
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
    TimeSeries turnover =
        TimeSeries.from(read())
            .time("month")
            .value("million_aud")
            .frequency(Frequency.MONTHLY)
            .build();
    ForecastModel model = ExponentialSmoothing.auto().fit(turnover);
    Forecast year = model.forecast(12);
    Picture picture =
        ForecastPicture.of(
            "first-forecast",
            "Turnover of Victoria's clothing shops, and the year ahead",
            "million AUD a month",
            turnover.tail(60),
            year);
    String december =
        Prose.paragraph(
            "Most likely December sells about %.0f million dollars; %.0f million suffice nine times"
                + " in ten.",
            year.mean().value(11), year.quantile(12, 0.9));
    return String.join(
        "\n\n",
        turnover.toString(),
        model.summary(),
        year.summary() + "\n" + december,
        Gallery.hang(folder, List.of(picture)));
  }

  private static Dataset read() throws IOException {
    try (InputStream in = FirstForecast.class.getResourceAsStream(FILE)) {
      return Csv.reader().read(Objects.requireNonNull(in, FILE), FILE);
    }
  }
}
