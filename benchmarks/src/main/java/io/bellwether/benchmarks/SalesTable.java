package io.bellwether.benchmarks;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The table of the pipeline benchmarks, the same bits as in {@code scripts/pipeline_predict.py}.
 */
final class SalesTable {

  static final List<String> NUMERIC = List.of("price", "discount", "temperature", "stock");
  static final List<String> CATEGORICAL = List.of("channel", "store");
  static final String TARGET = "units";

  private static final int CHANNELS = 3;
  private static final int STORES = 11;

  private final double[][] numbers;
  private final int[][] codes;
  private final double[] target;

  SalesTable(int rows) {
    numbers = new double[NUMERIC.size()][rows];
    codes = new int[CATEGORICAL.size()][rows];
    target = new double[rows];
    for (int i = 0; i < rows; i++) {
      fill(i);
    }
  }

  /** The formulas of the docstring of {@code table} in the script, each step rounded as there. */
  private void fill(int i) {
    double[] u = new double[8];
    for (int j = 0; j < u.length; j++) {
      u[j] = Uniforms.at(8L * i + j);
    }
    double price = 2 + 20 * u[0] * u[0];
    price = u[6] < 0.01 ? 10 * price : price;
    double discount = Math.max(0, u[1] - 0.6);
    double temperature = 30 * u[2] - 5;
    double stock = Math.floor(1000 * u[3] * u[3]);
    codes[0][i] = (int) (CHANNELS * u[4]);
    codes[1][i] = (int) (STORES * u[5]);
    double expected =
        50 - 2 * Math.min(price, 25) + 40 * discount + 0.3 * temperature + 0.01 * stock;
    target[i] = expected + 3 * codes[0][i] + codes[1][i] + 4 * (u[7] - 0.5);
    double[] values = {price, discount, temperature, stock};
    for (int j = 0; j < values.length; j++) {
      numbers[j][i] = (4L * i + j) % 23 == 7 ? Double.NaN : values[j];
    }
  }

  double number(int column, int row) {
    return numbers[column][row];
  }

  String label(int column, int row) {
    return levels(column).get(codes[column][row]);
  }

  private static List<String> levels(int column) {
    List<String> levels = new ArrayList<>();
    for (int code = 0; code < (column == 0 ? CHANNELS : STORES); code++) {
      levels.add(column == 0 ? "c" + code : String.format(Locale.ROOT, "s%02d", code));
    }
    return levels;
  }

  double sumOfTargets() {
    double sum = 0;
    for (double value : target) {
      sum += value;
    }
    return sum;
  }

  Dataset features() {
    return Dataset.of(
        NumericColumn.of(NUMERIC.get(0), numbers[0]),
        NumericColumn.of(NUMERIC.get(1), numbers[1]),
        NumericColumn.of(NUMERIC.get(2), numbers[2]),
        NumericColumn.of(NUMERIC.get(3), numbers[3]),
        CategoricalColumn.ofCodes(CATEGORICAL.get(0), codes[0], levels(0)),
        CategoricalColumn.ofCodes(CATEGORICAL.get(1), codes[1], levels(1)));
  }

  Dataset withTarget() {
    return features().with(NumericColumn.of(TARGET, target));
  }
}
