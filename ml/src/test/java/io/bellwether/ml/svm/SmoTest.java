package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The solver against conditions that any solution meets, and against itself in other ways. */
class SmoTest {

  private static final SmoSettings SETTINGS =
      new SmoSettings(1e-3, SvmOptions.MAX_ITERATIONS, 200_000_000, Shrinking.ON);

  /** More rows than a working set has, so that rounds, cache and shrinking come into play. */
  private static final Dataset DATA = SvrData.rows(2500, 4, 11);

  private static DualSolution solve(Dataset data, double c, SmoSettings settings) {
    return solve(data, c, settings, FitContext.create());
  }

  private static DualSolution solve(
      Dataset data, double c, SmoSettings settings, FitContext context) {
    return Smo.solve(problem(data, c), rows(data), settings, context);
  }

  private static DualProblem problem(Dataset data, double c) {
    double[] costs = new double[data.rowCount()];
    Arrays.fill(costs, c);
    return DualProblem.regression(data.numeric("y").values(), costs, 0.1);
  }

  private static KernelRows rows(Dataset data) {
    return Kernel.rbf(0.5).rows(SvrData.dense(data));
  }

  @Test
  void conditionsOfOptimalityHold() {
    double c = 5;
    DualSolution solution = solve(DATA, c, SETTINGS);

    assertThat(solution.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(solution.statistics().gap()).isLessThanOrEqualTo(1e-3);
    double[] b = solution.coefficients();
    assertThat(Arrays.stream(b).sum()).isCloseTo(0, within(1e-9));
    double[] predicted = predictions(DATA, b);
    double[] y = DATA.numeric("y").values();
    double objective = 0;
    for (int i = 0; i < b.length; i++) {
      double error = y[i] - (predicted[i] - solution.rho(0));
      // free coefficients lie on the border of the tube, others inside or beyond it; the tolerance
      // is that of the solver and some roundings of kernel values
      double slack = 1.1e-3;
      if (b[i] == 0) {
        assertThat(Math.abs(error)).isLessThan(0.1 + slack);
      } else if (Math.abs(b[i]) == c) {
        assertThat(error * Math.signum(b[i])).isGreaterThan(0.1 - slack);
      } else {
        assertThat(error * Math.signum(b[i])).isCloseTo(0.1, within(slack));
      }
      assertThat(Math.abs(b[i])).isLessThanOrEqualTo(c);
      objective += b[i] * predicted[i] / 2 - b[i] * y[i] + 0.1 * Math.abs(b[i]);
    }
    assertThat(solution.objective()).isCloseTo(objective, Percentage.withPercentage(1e-4));
  }

  private static double[] predictions(Dataset data, double[] b) {
    double[][] features = new double[4][];
    for (int f = 0; f < 4; f++) {
      features[f] = data.numeric("x" + f).values();
    }
    double[][] sums = new double[1][data.rowCount()];
    KernelExpansion.of(Kernel.rbf(0.5), SvrData.dense(data), b)
        .addTo(features, data.rowCount(), sums);
    return sums[0];
  }

  @Test
  void cacheAndThreadsDoNotChangeABit() {
    double[] expected = solve(DATA, 5, SETTINGS).coefficients();

    for (long bytes : new long[] {0, 30_000, 3_000_000}) {
      SmoSettings tiny = new SmoSettings(1e-3, SvmOptions.MAX_ITERATIONS, bytes, Shrinking.ON);
      assertThat(solve(DATA, 5, tiny).coefficients()).containsExactly(expected);
    }
    for (int threads : new int[] {2, 4}) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        FitContext context = FitContext.create().executor(pool);
        assertThat(solve(DATA, 5, SETTINGS, context).coefficients()).containsExactly(expected);
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  void shrinkingDoesNotChangeTheSolution() {
    SmoSettings off = new SmoSettings(1e-5, SvmOptions.MAX_ITERATIONS, 50_000_000, Shrinking.OFF);
    SmoSettings on = new SmoSettings(1e-5, SvmOptions.MAX_ITERATIONS, 50_000_000, Shrinking.ON);
    DualSolution whole = solve(DATA, 5, off);
    DualSolution shrunk = solve(DATA, 5, on);

    assertThat(shrunk.coefficients()).isNotEqualTo(whole.coefficients());
    assertThat(shrunk.objective()).isCloseTo(whole.objective(), Percentage.withPercentage(1e-5));
    assertThat(shrunk.rho(0)).isCloseTo(whole.rho(0), within(2e-5));
    assertThat(shrunk.statistics().gap()).isLessThanOrEqualTo(1e-5);
  }

  /** Coordinate by coordinate on pairs, without any selection, many times over. */
  @Test
  void smallProblemsAgreeWithAnExhaustiveSearch() {
    for (int seed = 0; seed < 5; seed++) {
      Dataset data = SvrData.rows(12, 2, seed);
      SmoSettings exact = new SmoSettings(1e-9, 100_000, 1_000_000, Shrinking.ON);
      DualSolution solution = solve(data, 2, exact);

      assertThat(solution.objective()).isCloseTo(exhaustive(data, 2), within(1e-6));
    }
  }

  private static double exhaustive(Dataset data, double c) {
    int n = data.rowCount();
    double[] y = data.numeric("y").values();
    double[][] k = new double[n][DenseRows.TILE];
    KernelRows rows = rows(data);
    for (int i = 0; i < n; i++) {
      rows.against(rows.features(new int[] {i})).tile(0, 0, 1, new double[][] {k[i]});
    }
    double[] b = new double[n];
    double step = 1;
    while (step > 1e-9) {
      boolean better = false;
      double now = objective(k, y, b);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double t = Math.min(step, Math.min(c - b[i], c + b[j]));
          if (i != j && t > 0) {
            b[i] += t;
            b[j] -= t;
            double then = objective(k, y, b);
            if (then < now) {
              now = then;
              better = true;
            } else {
              b[i] -= t;
              b[j] += t;
            }
          }
        }
      }
      step = better ? step : step / 2;
    }
    return objective(k, y, b);
  }

  private static double objective(double[][] k, double[] y, double[] b) {
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      double row = 0;
      for (int j = 0; j < b.length; j++) {
        row += k[i][j] * b[j];
      }
      sum += b[i] * row / 2 - y[i] * b[i] + 0.1 * Math.abs(b[i]);
    }
    return sum;
  }

  @Test
  void startsAndGroupsKeepTheirSums() {
    Dataset data = SvrData.rows(40, 2, 3);
    boolean[] positive = new boolean[40];
    double[] costs = new double[40];
    double[] start = new double[40];
    for (int i = 0; i < 40; i++) {
      positive[i] = i % 3 == 0;
      costs[i] = 1;
      start[i] = i < 20 ? 0.6 : 0;
    }
    DualProblem problem = DualProblem.grouped(positive, new double[40], costs, start);

    DualSolution solution = Smo.solve(problem, rows(data), SETTINGS, FitContext.create());

    double[] sums = new double[2];
    for (int i = 0; i < 40; i++) {
      sums[positive[i] ? 0 : 1] += solution.coefficients()[i];
      assertThat(Math.abs(solution.coefficients()[i] - (positive[i] ? 0.5 : -0.5)))
          .isLessThanOrEqualTo(0.5);
    }
    assertThat(sums[0]).isCloseTo(7 * 0.6, within(1e-9));
    assertThat(sums[1]).isCloseTo(-13 * 0.6, within(1e-9));
    assertThat(solution.statistics().gap()).isLessThanOrEqualTo(1e-3);
  }

  @Test
  void aCapIsReported() {
    SmoSettings few = new SmoSettings(1e-3, 50, 1_000_000, Shrinking.ON);
    DualSolution solution = solve(DATA, 5, few);

    assertThat(solution.status()).isEqualTo(FitStatus.ITERATION_LIMIT);
    assertThat(solution.statistics().iterations()).isEqualTo(50);
    assertThat(solution.statistics().gap()).isGreaterThan(1e-3);
  }

  @Test
  void interruptionStopsIt() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> solve(DATA, 5, SETTINGS)).isInstanceOf(CancellationException.class);
    } finally {
      Thread.interrupted();
    }
  }
}
