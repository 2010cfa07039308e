package io.bellwether.benchmarks.svm;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The input and the options of the benchmarks of support vector regression: the first rows of a
 * file of {@code shared/anchors/inputs}, the options of {@code shared/anchors/ml.md}, section a.
 */
@State(Scope.Benchmark)
public class SvrProblem {

  private static final Path INPUTS = Path.of("shared", "anchors", "inputs");
  private static final String FRIEDMAN = "friedman";

  /** The data and the number of training rows. */
  @Param({"oj:2000", "oj:5000", "oj:10000", "oj:20000", "friedman:10000", "abalone:3342"})
  private String work = "";

  private Dataset train = Dataset.of(NumericColumn.of("y"));
  private Dataset test = train;

  /** Called by JMH. */
  public SvrProblem() {}

  /**
   * Makes a problem outside of JMH.
   *
   * @param work the data and the number of training rows, such as {@code oj:10000}
   * @return the problem
   * @throws IOException if the files cannot be read
   */
  public static SvrProblem of(String work) throws IOException {
    SvrProblem problem = new SvrProblem();
    problem.work = work;
    problem.load();
    return problem;
  }

  /**
   * Reads the input.
   *
   * @throws IOException if the files cannot be read
   */
  @Setup
  public void load() throws IOException {
    String file =
        switch (data()) {
          case "oj" -> "oj_20000";
          case FRIEDMAN -> "friedman_10000";
          default -> data();
        };
    int rows = Integer.parseInt(work.substring(work.indexOf(':') + 1));
    train = read(file + ".train.csv.gz").head(rows);
    test = read(data() + ".test.csv.gz");
  }

  private String data() {
    return work.substring(0, work.indexOf(':'));
  }

  /**
   * Returns the name of the problem.
   *
   * @return the data and the number of training rows
   */
  public String name() {
    return work;
  }

  /**
   * Returns the training rows.
   *
   * @return features and the target {@code y}
   */
  public Dataset train() {
    return train;
  }

  /**
   * Returns the rows to predict for.
   *
   * @return features and the target {@code y}
   */
  public Dataset test() {
    return test;
  }

  /**
   * Returns the width of the kernel.
   *
   * @return gamma as it was in the measurements of the peers
   */
  public double gamma() {
    return switch (data()) {
      case "oj" -> 0.0357;
      case FRIEDMAN -> 0.05;
      default -> 0.125;
    };
  }

  /**
   * Returns the cost of errors.
   *
   * @return c
   */
  public double c() {
    return data().equals("oj") ? 1 : 10;
  }

  /**
   * Returns the error that costs nothing.
   *
   * @return epsilon
   */
  public double epsilon() {
    return 0.1;
  }

  static Dataset read(String name) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve(INPUTS).resolve(name))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("no " + INPUTS.resolve(name) + " in this folder or above");
    }
    Path file = here.resolve(INPUTS).resolve(name);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return Csv.reader().read(in, name);
    }
  }
}
