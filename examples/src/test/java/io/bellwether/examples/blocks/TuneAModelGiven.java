package io.bellwether.examples.blocks;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Weeks of six stores, where less is sold the higher the price. */
public abstract class TuneAModelGiven extends Given {

  protected static final Dataset weeks = weeks();

  protected TuneAModelGiven(Path folder) {
    super(folder);
  }

  private static Dataset weeks() {
    int rows = 6 * 25;
    SplittableRandom random = new SplittableRandom(1);
    String[] store = new String[rows];
    double[] logPrice = new double[rows];
    double[] deal = new double[rows];
    double[] units = new double[rows];
    for (int i = 0; i < rows; i++) {
      store[i] = "store " + (1 + i % 6);
      logPrice[i] = 0.5 + 0.5 * random.nextDouble();
      deal[i] = random.nextInt(2);
      units[i] = Math.exp(5 - 2.2 * logPrice[i] + 0.1 * deal[i] + 0.3 * random.nextDouble());
    }
    return Dataset.of(
        CategoricalColumn.of("store", store),
        NumericColumn.of("log_price", logPrice),
        NumericColumn.of("deal", deal),
        NumericColumn.of("units", units));
  }
}
