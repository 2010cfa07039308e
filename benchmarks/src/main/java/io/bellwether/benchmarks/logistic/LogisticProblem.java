package io.bellwether.benchmarks.logistic;

import io.bellwether.benchmarks.Uniforms;
import io.bellwether.data.Column;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.logistic.LogisticModel;
import io.bellwether.ml.logistic.LogisticRegression;
import io.bellwether.preprocess.Scaler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The input of the logistic benchmarks, the same as in {@code scripts/logistic.py}: telco churn
 * (5,282 rows, 45 columns, standardised; {@code shared/anchors/inputs}), or generated rows.
 */
@State(Scope.Benchmark)
public class LogisticProblem {

  /** scikit-learn 1.2.1, newton-cholesky with tol 1e-12, C 1. */
  private static final double TELCO_OBJECTIVE = 2169.3452103883396;

  private static final Path TELCO = Path.of("shared", "anchors", "inputs", "telco.train.csv.gz");

  /** Rows times columns, or telco; then the penalty, with lambda 1. */
  @Param({"telco-l2", "telco-l1", "100000x100-l2", "100000x100-none"})
  private String work = "";

  private Dataset table = Dataset.of(NumericColumn.of("y"));
  private LogisticRegression specification = LogisticRegression.create();

  /** Called by JMH. */
  public LogisticProblem() {}

  /**
   * Makes the input.
   *
   * @throws IOException if the file cannot be read
   */
  @Setup
  public void load() throws IOException {
    String[] parts = work.split("-", 2);
    table = parts[0].equals("telco") ? telco() : generated(parts[0]);
    specification =
        switch (parts[1]) {
          case "l2" -> LogisticRegression.ridge(1);
          case "l1" -> LogisticRegression.lasso(1);
          case "none" -> LogisticRegression.create();
          default -> throw new IllegalStateException("penalty " + parts[1]);
        };
  }

  /**
   * Returns the training rows.
   *
   * @return features and y
   */
  public Dataset table() {
    return table;
  }

  /**
   * Returns what to fit.
   *
   * @return the specification
   */
  public LogisticRegression specification() {
    return specification;
  }

  /**
   * Checks that the optimum was found.
   *
   * @param model what was fitted
   * @return the same
   * @throws IllegalStateException if it is not the optimum
   */
  public LogisticModel checked(LogisticModel model) {
    model.report().requireConverged();
    double objective = model.report().objective();
    if (work.equals("telco-l2") && Math.abs(objective / TELCO_OBJECTIVE - 1) > 1e-12) {
      throw new IllegalStateException("not the optimum: " + objective);
    }
    return model;
  }

  private static Dataset telco() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve(TELCO))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("no " + TELCO + " in this folder or above");
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(here.resolve(TELCO)))) {
      Dataset all = Csv.reader().read(in, TELCO.toString());
      Dataset features = all.drop("y");
      return Scaler.standard().fit(features).transform(features).with(all.column("y"));
    }
  }

  private static Dataset generated(String size) {
    String[] parts = size.split("x", 2);
    int rows = Integer.parseInt(parts[0]);
    int columns = Integer.parseInt(parts[1]);
    double[] odds = new double[rows];
    List<Column> all = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      double[] x = new double[rows];
      for (int i = 0; i < rows; i++) {
        x[i] = Uniforms.at((long) i * columns + j) - 0.5;
        odds[i] += (j % 5 - 1.5) / 2 * x[i];
      }
      all.add(NumericColumn.of("x" + j, x));
    }
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      double uniform = Uniforms.at((long) rows * columns + i);
      y[i] = uniform < 1 / (1 + Math.exp(-odds[i])) ? 1 : 0;
    }
    all.add(NumericColumn.of("y", y));
    return Dataset.of(all);
  }
}
