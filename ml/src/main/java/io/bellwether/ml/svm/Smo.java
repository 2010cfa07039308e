package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;

/**
 * Sequential minimal optimisation: two coefficients a step, the first that which violates the
 * optimality conditions most, the second that which promises most by second-order information (Fan,
 * Chen and Lin 2005, WSS 2).
 */
final class Smo {

  /** Curvature of a pair that has none: rows alike, or a kernel that is not definite. */
  private static final double LEAST_CURVATURE = 1e-12;

  private final DualProblem problem;
  private final KernelRows kernel;
  private final SmoSettings settings;
  private final double[] b;
  private final double[] gradient;
  private final double[] diagonal;
  private long rowsComputed;

  private Smo(DualProblem problem, KernelRows kernel, SmoSettings settings) {
    this.problem = problem;
    this.kernel = kernel;
    this.settings = settings;
    int n = problem.size();
    b = new double[n];
    gradient = new double[n];
    diagonal = new double[n];
    float[] row = new float[n];
    for (int i = 0; i < n; i++) {
      gradient[i] = problem.linear(i);
      diagonal[i] = kernel.diagonal(i);
    }
    for (int i = 0; i < n; i++) {
      b[i] = problem.start(i);
      if (b[i] != 0) {
        kernel.row(i, row);
        for (int k = 0; k < n; k++) {
          gradient[k] += b[i] * row[k];
        }
      }
    }
  }

  /**
   * Solves a problem.
   *
   * @param problem what to minimise
   * @param kernel the kernel between its rows
   * @param settings when to stop
   * @param context cancellation and threads
   * @return the solution
   */
  static DualSolution solve(
      DualProblem problem, KernelRows kernel, SmoSettings settings, FitContext context) {
    return new Smo(problem, kernel, settings).run(context);
  }

  /** Up value: how fast the objective falls when b rises; -infinity if it cannot. */
  private double up(int i) {
    if (b[i] < 0) {
      return -gradient[i] + problem.epsilon();
    }
    return b[i] < problem.upper(i) ? -gradient[i] - problem.epsilon() : Double.NEGATIVE_INFINITY;
  }

  private double low(int i) {
    if (b[i] > 0) {
      return -gradient[i] - problem.epsilon();
    }
    return b[i] > problem.lower(i) ? -gradient[i] + problem.epsilon() : Double.POSITIVE_INFINITY;
  }

  private DualSolution run(FitContext context) {
    int n = problem.size();
    float[] rowI = new float[n];
    float[] rowJ = new float[n];
    int iterations = 0;
    FitStatus status = FitStatus.CONVERGED;
    while (gap() > settings.tolerance()) {
      context.checkCancelled();
      if (iterations >= settings.maxIterations()) {
        status = FitStatus.ITERATION_LIMIT;
        break;
      }
      iterations++;
      int bestI = -1;
      int bestJ = -1;
      double best = Double.NEGATIVE_INFINITY;
      for (int g = 0; g < problem.groups(); g++) {
        int i = first(g);
        if (i < 0) {
          continue;
        }
        kernel.row(i, rowI);
        rowsComputed++;
        double u = up(i);
        for (int j = 0; j < n; j++) {
          if (problem.group(j) == g && u - low(j) > 0) {
            double d = u - low(j);
            double gain = d * d / curvature(i, j, rowI);
            if (gain > best) {
              best = gain;
              bestI = i;
              bestJ = j;
            }
          }
        }
      }
      kernel.row(bestI, rowI);
      kernel.row(bestJ, rowJ);
      rowsComputed++;
      step(bestI, bestJ, rowI, rowJ);
    }
    return solution(status, iterations);
  }

  private int first(int group) {
    int best = -1;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < b.length; i++) {
      if (problem.group(i) == group && up(i) > largest) {
        largest = up(i);
        best = i;
      }
    }
    return best;
  }

  private double curvature(int i, int j, float[] rowI) {
    double a = diagonal[i] + diagonal[j] - 2.0 * rowI[j];
    return a > 0 ? a : LEAST_CURVATURE;
  }

  private void step(int i, int j, float[] rowI, float[] rowJ) {
    double t = (up(i) - low(j)) / curvature(i, j, rowI);
    double roomI = b[i] < 0 ? -b[i] : problem.upper(i) - b[i];
    double roomJ = b[j] > 0 ? b[j] : b[j] - problem.lower(j);
    t = Math.min(t, Math.min(roomI, roomJ));
    double oldI = b[i];
    double oldJ = b[j];
    b[i] = t == roomI ? (oldI < 0 ? 0 : problem.upper(i)) : oldI + t;
    b[j] = t == roomJ ? (oldJ > 0 ? 0 : problem.lower(j)) : oldJ - t;
    double di = b[i] - oldI;
    double dj = b[j] - oldJ;
    for (int k = 0; k < b.length; k++) {
      gradient[k] += di * rowI[k] + dj * rowJ[k];
    }
  }

  private double gap() {
    double gap = 0;
    for (int g = 0; g < problem.groups(); g++) {
      gap = Math.max(gap, highest(g) - lowest(g));
    }
    return gap;
  }

  private double highest(int group) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < b.length; i++) {
      if (problem.group(i) == group) {
        highest = Math.max(highest, up(i));
      }
    }
    return highest;
  }

  private double lowest(int group) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < b.length; i++) {
      if (problem.group(i) == group) {
        lowest = Math.min(lowest, low(i));
      }
    }
    return lowest;
  }

  private double rho(int group) {
    double sum = 0;
    int free = 0;
    for (int i = 0; i < b.length; i++) {
      if (problem.group(i) == group && up(i) == low(i)) {
        sum -= up(i);
        free++;
      }
    }
    if (free > 0) {
      return sum / free;
    }
    double highest = highest(group);
    double lowest = lowest(group);
    if (Double.isInfinite(highest)) {
      return Double.isInfinite(lowest) ? 0 : -lowest;
    }
    return Double.isInfinite(lowest) ? -highest : -(highest + lowest) / 2;
  }

  private DualSolution solution(FitStatus status, int iterations) {
    double[] rho = new double[problem.groups()];
    for (int g = 0; g < rho.length; g++) {
      rho[g] = rho(g);
    }
    double objective = 0;
    int support = 0;
    int bounded = 0;
    for (int i = 0; i < b.length; i++) {
      objective += b[i] * (gradient[i] + problem.linear(i)) / 2 + problem.epsilon() * Math.abs(b[i]);
      support += b[i] != 0 ? 1 : 0;
      bounded += b[i] != 0 && (b[i] == problem.upper(i) || b[i] == problem.lower(i)) ? 1 : 0;
    }
    SvmStatistics statistics =
        new SvmStatistics(
            gap(), iterations, rowsComputed, 0, rowsComputed, support, bounded);
    return new DualSolution(b, rho, objective, status, statistics);
  }
}
