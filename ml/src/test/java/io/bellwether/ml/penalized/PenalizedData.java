package io.bellwether.ml.penalized;

import io.bellwether.data.Column;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.Intercept;
import io.bellwether.selection.CrossValidation;
import io.bellwether.selection.Fold;
import io.bellwether.selection.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Tables for the tests, and the objective by its definition. */
final class PenalizedData {

  private PenalizedData() {}

  /** Folds as the oracles have them: row i is tested in fold i mod 5. */
  record EveryFifth() implements Folding {

    @Override
    public List<Fold> folds(Dataset data, int repetition) {
      List<Fold> folds = new ArrayList<>();
      for (int f = 0; f < 5; f++) {
        int fold = f;
        folds.add(
            Fold.of(
                f,
                IntStream.range(0, data.rowCount()).filter(i -> i % 5 != fold).toArray(),
                IntStream.range(0, data.rowCount()).filter(i -> i % 5 == fold).toArray()));
      }
      return folds;
    }
  }

  static CrossValidation everyFifth() {
    return CrossValidation.of(new EveryFifth());
  }

  /** A table of the resources: features x0.., weights w, target y. */
  static Dataset read(String name) {
    String file = name + ".csv";
    try (InputStream in =
        Objects.requireNonNull(PenalizedData.class.getResourceAsStream(file), file)) {
      return Csv.reader().read(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Correlated features x0.., a target y of some of them, weights w. */
  static Dataset random(long seed, int rows, int features) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[features][rows];
    double[] y = new double[rows];
    double[] w = new double[rows];
    for (int i = 0; i < rows; i++) {
      double shared = random.nextDouble(-1, 1);
      for (int j = 0; j < features; j++) {
        x[j][i] = (j + 1) * (3 + 0.7 * shared + random.nextDouble(-1, 1));
        y[i] += j % 3 == 0 ? x[j][i] / (j + 1) : 0;
      }
      y[i] += random.nextDouble(-1, 1);
      w[i] = random.nextInt(1, 4);
    }
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < features; j++) {
      columns.add(NumericColumn.of("x" + j, x[j]));
    }
    columns.add(NumericColumn.of("w", w));
    columns.add(NumericColumn.of("y", y));
    return Dataset.of(columns);
  }

  /**
   * The objective of the class comment of {@link PenalizedRegressor}, without penalty factors.
   *
   * @param weighted whether column w weighs the rows
   */
  static double objective(
      PenalizedModel model, Dataset data, boolean weighted, Intercept intercept, boolean unit) {
    double[] y = data.numeric("y").values();
    double[] w = weighted ? data.numeric("w").values() : IntStream.range(0, y.length).mapToDouble(i -> 1).toArray();
    double[] predictions = model.predict(data);
    double total = 0;
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      total += w[i];
      squares += w[i] * (y[i] - predictions[i]) * (y[i] - predictions[i]);
    }
    double objective = squares / (2 * total);
    for (String name : model.featureNames()) {
      double scale = unit ? deviation(data.numeric(name).values(), w, intercept) : 1;
      double b = model.coefficient(name) * scale;
      objective +=
          model.lambda()
              * (model.l1Ratio() * Math.abs(b) + (1 - model.l1Ratio()) / 2 * b * b);
    }
    return objective;
  }

  static double deviation(double[] x, double[] w, Intercept intercept) {
    double total = 0;
    double mean = 0;
    for (int i = 0; i < x.length; i++) {
      total += w[i];
      mean += w[i] * x[i];
    }
    mean = intercept == Intercept.INCLUDED ? mean / total : 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += w[i] * (x[i] - mean) * (x[i] - mean);
    }
    return Math.sqrt(squares / total);
  }
}
