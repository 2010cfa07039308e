package io.bellwether.benchmarks.svm;

import io.bellwether.data.Column;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The input of the benchmarks of linear support vector machines, the same as in {@code
 * scripts/linear_svr.py}: the first rows of a file of {@code shared/anchors/inputs}, or generated.
 */
@State(Scope.Benchmark)
public class LinearSvmProblem {

  private static final Path INPUTS = Path.of("shared", "anchors", "inputs");

  /** A file of inputs and how many rows of it, or rows times columns. */
  @Param({"oj_20000:2000", "oj_20000:5000", "oj_20000:10000", "100000x20"})
  private String work = "";

  private Dataset regression = Dataset.of(NumericColumn.of("y"));
  private Dataset classification = regression;

  /** Called by JMH. */
  public LinearSvmProblem() {}

  /**
   * Makes the input.
   *
   * @throws IOException if the file cannot be read
   */
  @Setup
  public void load() throws IOException {
    regression = work.contains(":") ? read() : generated();
    double[] y = regression.numeric("y").values();
    double mean = Arrays.stream(y).sum() / y.length;
    double[] high = Arrays.stream(y).map(v -> v > mean ? 1 : 0).toArray();
    classification = regression.drop("y").with(NumericColumn.of("high", high));
  }

  /**
   * Returns the training rows of a regression.
   *
   * @return features and y
   */
  public Dataset regression() {
    return regression;
  }

  /**
   * Returns the training rows of a classification.
   *
   * @return the same features, and {@code high}: whether y is above its mean
   */
  public Dataset classification() {
    return classification;
  }

  private Dataset read() throws IOException {
    String[] parts = work.split(":", 2);
    Path file = INPUTS.resolve(parts[0] + ".train.csv.gz");
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve(file))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("no " + file + " in this folder or above");
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(here.resolve(file)))) {
      Dataset all = Csv.reader().read(in, file.toString());
      return all.rows(IntStream.range(0, Integer.parseInt(parts[1])).toArray());
    }
  }

  /** The table of the least squares benchmarks: numbers row by row, then the noise. */
  private Dataset generated() {
    String[] parts = work.split("x", 2);
    int rows = Integer.parseInt(parts[0]);
    int columns = Integer.parseInt(parts[1]);
    SplittableRandom random = new SplittableRandom(0);
    double[][] x = new double[columns][rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = 1;
      for (int j = 0; j < columns; j++) {
        x[j][i] = random.nextDouble() - 0.5;
        y[i] += (j % 5 - 1.5) * x[j][i];
      }
    }
    List<Column> all = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      all.add(NumericColumn.of("x" + j, x[j]));
    }
    for (int i = 0; i < rows; i++) {
      y[i] += random.nextDouble() - 0.5;
    }
    all.add(NumericColumn.of("y", y));
    return Dataset.of(all);
  }
}
