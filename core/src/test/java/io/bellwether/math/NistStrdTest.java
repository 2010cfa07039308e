package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The linear regression sets of the NIST Statistical Reference Datasets. LRE is -log10 of the
 * relative error against the certified value, at most 15 (the certified values have 15 digits), and
 * the smallest over the coefficients.
 *
 * <p>13 digits are asked wherever the data are exact in double precision. Filip's powers of x up to
 * the 10th are not: the least squares solution of the rounded powers itself agrees with the
 * certified values to 7.6 digits (computed in rational numbers), and so should ours.
 */
class NistStrdTest {

  /** A data set with its certified values. */
  private static final class Problem {
    final String name;
    final TallMatrix design;
    final double[] y;
    final double[] estimates;
    final double[] errors;
    final boolean intercept;

    Problem(
        String name,
        TallMatrix design,
        double[] y,
        double[] estimates,
        double[] errors,
        boolean intercept) {
      this.name = name;
      this.design = design;
      this.y = y;
      this.estimates = estimates;
      this.errors = errors;
      this.intercept = intercept;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "norris, 13, 13",
    "noint1, 13, 13",
    "noint2, 13, 13",
    "longley, 13, 13",
    "wampler1, 13, 13",
    "wampler2, 13, 13",
    "wampler3, 13, 13",
    "wampler4, 13, 13",
    "wampler5, 13, 13",
    "filip, 7.4, 7.4"
  })
  void certifiedDigits(String name, double coefficientDigits, double errorDigits) {
    Problem problem = problem(name);
    for (LeastSquaresSolution fit : List.of(fit(problem, Refinement.AUTO), inParts(problem))) {
      assertThat(lre(fit.coefficients(), problem.estimates))
          .as("coefficients of " + fit)
          .isGreaterThanOrEqualTo(coefficientDigits);
      assertThat(lre(fit.standardErrors(), problem.errors))
          .as("standard errors of " + fit)
          .isGreaterThanOrEqualTo(errorDigits);
      double[] deviation = summary(name, "residual_sd");
      assertThat(lre(new double[] {fit.residualStandardDeviation()}, deviation))
          .isGreaterThanOrEqualTo(errorDigits);
      assertThat(lre(new double[] {rSquared(fit, problem)}, summary(name, "r_squared")))
          .isGreaterThanOrEqualTo(errorDigits);
    }
  }

  @ParameterizedTest
  @CsvSource({"wampler1", "wampler2"})
  void anExactFitHasStandardErrorsOfZero(String name) {
    LeastSquaresSolution fit = fit(problem(name), Refinement.AUTO);
    // certified as 0; the responses are of order 1e6 (Wampler1) and 60 (Wampler2), rounded to 53
    // bits
    for (double error : fit.standardErrors()) {
      assertThat(error).isLessThan(1e-12);
    }
  }

  @Test
  void reportOfLogRelativeErrors(TestReporter reporter) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("set       mode   coefficients  std.errors  resid.sd  R2    condition  steps");
    for (String name :
        List.of(
            "norris",
            "noint1",
            "noint2",
            "longley",
            "wampler1",
            "wampler2",
            "wampler3",
            "wampler4",
            "wampler5",
            "filip")) {
      for (Refinement mode : List.of(Refinement.AUTO, Refinement.NEVER)) {
        Problem problem = problem(name);
        LeastSquaresSolution fit = fit(problem, mode);
        lines.add(
            String.format(
                Locale.ROOT,
                "%-9s %-6s %12.1f  %10.1f  %8.1f  %4.1f  %9.2e  %5d",
                name,
                mode,
                lre(fit.coefficients(), problem.estimates),
                lre(fit.standardErrors(), problem.errors),
                lre(new double[] {fit.residualStandardDeviation()}, summary(name, "residual_sd")),
                lre(new double[] {rSquared(fit, problem)}, summary(name, "r_squared")),
                fit.condition(),
                fit.refinementSteps()));
      }
    }
    String table = String.join("\n", lines) + "\n";
    reporter.publishEntry("log relative errors", "\n" + table);
    Path target = Path.of("target");
    if (Files.isDirectory(target)) {
      Files.writeString(target.resolve("nist-lre.txt"), table);
    }
    assertThat(lines).hasSize(21);
  }

  private static double rSquared(LeastSquaresSolution fit, Problem problem) {
    return problem.intercept ? fit.rSquared() : fit.rSquaredAboutZero();
  }

  private static LeastSquaresSolution fit(Problem problem, Refinement mode) {
    return LeastSquares.create().refinement(mode).solve(problem.design, problem.y);
  }

  /** Three accumulators, of which one is merged into another with rows to follow. */
  private static LeastSquaresSolution inParts(Problem problem) {
    int n = problem.y.length;
    LeastSquares specification = LeastSquares.create();
    LeastSquaresAccumulator[] parts = new LeastSquaresAccumulator[3];
    for (int part = 0; part < 3; part++) {
      parts[part] = specification.accumulator(problem.design.columns());
    }
    for (int row = 0; row < n; row++) {
      parts[row % 3].add(
          Rows.slice(problem.design, row, row + 1), Arrays.copyOfRange(problem.y, row, row + 1));
    }
    parts[0].merge(parts[1]);
    parts[0].merge(parts[2]);
    return parts[0].solve();
  }

  private static double lre(double[] found, double[] certified) {
    double digits = 15;
    for (int j = 0; j < certified.length; j++) {
      if (certified[j] == 0) {
        digits = Math.min(digits, Math.abs(found[j]) < 1e-12 ? 15 : 0);
      } else {
        double error = Math.abs(found[j] - certified[j]) / Math.abs(certified[j]);
        digits = Math.min(digits, error == 0 ? 15 : -Math.log10(error));
      }
    }
    return digits;
  }

  private static Problem problem(String name) {
    return switch (name) {
      case "noint2" ->
          // certified values from the page of the set
          new Problem(
              name,
              TallMatrix.of(3, new double[] {4, 5, 6}),
              new double[] {3, 4, 4},
              new double[] {0.727272727272727},
              new double[] {0.420827318078432E-01},
              false);
      case "wampler5" -> wampler5();
      default -> read(name);
    };
  }

  private static Problem wampler5() {
    Problem third = read("wampler3");
    Problem first = read("wampler1");
    double[] y = new double[first.y.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = first.y[i] + 10000 * (third.y[i] - first.y[i]);
    }
    double[] errors = Arrays.stream(third.errors).map(e -> 10000 * e).toArray();
    return new Problem("wampler5", first.design, y, first.estimates, errors, true);
  }

  private static Problem read(String name) {
    List<String[]> lines = lines(name + ".csv");
    int n = lines.size() - 1;
    int width = lines.get(0).length;
    double[][] columns = new double[width][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < width; j++) {
        columns[j][i] = Double.parseDouble(lines.get(i + 1)[j]);
      }
    }
    List<Double> estimates = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (String[] line : lines("certified_coefficients.csv")) {
      if (line[0].equals(name)) {
        estimates.add(Double.valueOf(line[2]));
        errors.add(Double.valueOf(line[3]));
      }
    }
    boolean intercept = !name.equals("noint1");
    int predictors = estimates.size() - (intercept ? 1 : 0);
    double[][] x =
        width > 2 ? Arrays.copyOfRange(columns, 1, width) : powers(columns[1], predictors);
    TallMatrix design = TallMatrix.of(n, x);
    return new Problem(
        name,
        intercept ? design.withIntercept() : design,
        columns[0],
        estimates.stream().mapToDouble(Double::doubleValue).toArray(),
        errors.stream().mapToDouble(Double::doubleValue).toArray(),
        intercept);
  }

  private static double[][] powers(double[] x, int count) {
    double[][] powers = new double[count][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < count; k++) {
        powers[k][i] = new java.math.BigDecimal(x[i]).pow(k + 1).doubleValue();
      }
    }
    return powers;
  }

  private static double[] summary(String name, String column) {
    if (name.equals("noint2")) {
      return new double[] {column.equals("residual_sd") ? 0.369274472937998 : 0.993348115299335};
    }
    if (name.equals("wampler5")) {
      return new double[] {column.equals("residual_sd") ? 23601450.2379268 : 0.224668921574940E-02};
    }
    List<String[]> lines = lines("certified_summary.csv");
    int index = Arrays.asList(lines.get(0)).indexOf(column);
    for (String[] line : lines) {
      if (line[0].equals(name)) {
        return new double[] {Double.parseDouble(line[index])};
      }
    }
    throw new AssertionError(name);
  }

  private static List<String[]> lines(String file) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                NistStrdTest.class.getResourceAsStream("nist/" + file), StandardCharsets.UTF_8))) {
      return in.lines().map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
