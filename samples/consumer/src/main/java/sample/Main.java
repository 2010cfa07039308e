package sample;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelFile;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.preprocess.Scaler;
import io.bellwether.timeseries.Aggregation;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.compose.Auto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What a user of the library does, in one go: reads a table, fits a pipeline, saves it, loads it,
 * asks it, and forecasts a series. The table is made up by a formula.
 */
public final class Main {

  private Main() {}

  /**
   * Runs the sample.
   *
   * @param args the file of sales
   */
  public static void main(String[] args) throws IOException {
    Dataset sales = Csv.read(Path.of(args[0]));

    TrainTestSplit split = sales.split(0.8, 42);
    var pipeline =
        Pipeline.builder()
            .add(OneHotEncoder.of("shop"))
            .add(Scaler.standard())
            .regressor(LinearRegression.ols());
    var fitted = pipeline.fit(split.train().select("shop", "price", "promotion", "units"), "units");
    System.out.printf(
        Locale.ROOT,
        "typical miss on unseen rows: %.1f units%n",
        fitted.evaluate(split.test()).rmse());

    Path file = Files.createTempFile("units", ".bellwether");
    try {
      ModelFile.save(fitted, file);
      RegressionModel again = ModelFile.load(file, RegressionModel.class);
      Map<String, Object> week = Map.of("shop", "harbour", "price", 1.99, "promotion", 1);
      double units = fitted.predict(week);
      if (Double.doubleToLongBits(again.predict(week)) != Double.doubleToLongBits(units)) {
        throw new IllegalStateException("the loaded model answers otherwise");
      }
      System.out.printf(
          Locale.ROOT, "saved, loaded (%d bytes), asked: %.1f units%n", Files.size(file), units);
    } finally {
      Files.delete(file);
    }

    TimeSeries weekly =
        TimeSeries.from(sales)
            .time("week")
            .value("units")
            .frequency(Frequency.WEEKLY)
            .aggregate(Aggregation.SUM)
            .build();
    Forecast next = Auto.create().fit(weekly).forecast(4);
    for (int week = 0; week < 4; week++) {
      System.out.printf(
          Locale.ROOT,
          "in %d weeks: %.0f units, 95%% between %.0f and %.0f%n",
          week + 1,
          next.mean().values()[week],
          next.lower(0.95).values()[week],
          next.upper(0.95).values()[week]);
    }
  }
}
