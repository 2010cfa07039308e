package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Solves {@link DualProblem}s by decomposition. */
final class Smo {

  private static final int Q = Integer.getInteger("Q", 1024);
  private static final int NW = Integer.getInteger("NW", 384);
  private static final double INNER = Double.parseDouble(System.getProperty("INNER", "0.1"));

  private final DualProblem problem;
  private final KernelRows all;
  private final SmoSettings settings;
  private final FitContext context;
  private final RowCache cache;
  private final WorkingSet set;
  private final PairSolver pairs;
  private ActiveRows rows;
  private KernelRows kernel;
  private int iterations;
  private long hits;
  private long misses;
  private long computed;
  int outer;
  long tInner, tUpdate, tChoose;

  private Smo(DualProblem problem, KernelRows kernel, SmoSettings settings, FitContext context) {
    this.problem = problem;
    this.all = kernel;
    this.settings = settings;
    this.context = context.onProgress(p -> {});
    int n = problem.size();
    int capacity = Math.min(n, Q);
    this.cache = new RowCache(settings.cacheBytes(), n);
    this.set = new WorkingSet(capacity, NW);
    this.pairs = new PairSolver(capacity, problem.groups());
    this.rows = ActiveRows.all(problem, kernel);
    this.kernel = kernel;
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
    Smo s = new Smo(problem, kernel, settings, context);
    DualSolution r= s.run();
    if (Boolean.getBoolean("V")) System.out.printf("outer %d inner %d ms update %d ms choose %d ms%n", s.outer, s.tInner / 1000000, s.tUpdate / 1000000, s.tChoose / 1000000);
    return r;
  }

  static long now() { return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); }

  private DualSolution run() {
    addStart();
    FitStatus status = FitStatus.CONVERGED;
    double gap = rows.gap();
    while (gap > settings.tolerance()) {
      context.checkCancelled();
      outer++;
      if (iterations >= settings.maxIterations()) {
        status = FitStatus.ITERATION_LIMIT;
        break;
      }
      long t0 = now();
      set.choose(rows, kernel, settings.tolerance());
      long t1 = now();
      double inner = Math.max(settings.tolerance() / 2, gap * INNER);
      iterations +=
          pairs.solve(rows, set, inner, settings.maxIterations() - iterations);
      long t2 = now();
      if (!update()) {
        status = FitStatus.NUMERICAL_TROUBLE;
        break;
      }
      long t3 = now();
      tChoose += t1 - t0; tInner += t2 - t1; tUpdate += t3 - t2;
      gap = rows.gap();
    }
    return solution(status);
  }

  private void addStart() {
    int[] nonzero = java.util.stream.IntStream.range(0, rows.size).filter(i -> rows.b[i] != 0).toArray();
    if (nonzero.length > 0) {
      double[] factors = Arrays.stream(nonzero).mapToDouble(i -> rows.b[i]).toArray();
      GradientUpdate u = new GradientUpdate(kernel, nonzero, factors, new float[nonzero.length][], new float[nonzero.length][]);
      u.apply(rows.gradient, rows.size, context);
      computed += u.missing();
    }
  }

  /** Takes the coefficients over; false if none changed. */
  private boolean update() {
    int[] members = set.members();
    int[] changed = new int[members.length];
    double[] factors = new double[members.length];
    int count = 0;
    for (int s = 0; s < members.length; s++) {
      if (pairs.change(s) != 0) {
        changed[count] = members[s];
        factors[count++] = pairs.change(s);
        rows.b[members[s]] = pairs.coefficient(s);
      }
    }
    changed = Arrays.copyOf(changed, count);
    float[][] held = new float[count][];
    float[][] places = new float[count][];
    boolean[] pinned = new boolean[rows.size];
    for (int k = 0; k < count; k++) {
      held[k] = cache.find(changed[k]);
      pinned[changed[k]] = true;
    }
    for (int k = 0; k < count; k++) {
      if (held[k] == null) {
        places[k] = cache.add(changed[k], pinned);
      }
    }
    GradientUpdate update =
        new GradientUpdate(kernel, changed, Arrays.copyOf(factors, count), held, places);
    update.apply(rows.gradient, rows.size, context);
    computed += update.missing();
    misses += update.missing();
    hits += count - update.missing();
    return count > 0;
  }

  private double rho(int group) {
    double sum = 0;
    int free = 0;
    for (int i = 0; i < rows.size; i++) {
      if (rows.group[i] == group && rows.b[i] != 0 && !rows.bounded(i)) {
        sum -= rows.up(i);
        free++;
      }
    }
    if (free > 0) {
      return sum / free;
    }
    double highest = rows.highest(group);
    double lowest = rows.lowest(group);
    if (Double.isInfinite(highest)) {
      return Double.isInfinite(lowest) ? 0 : -lowest;
    }
    return Double.isInfinite(lowest) ? -highest : -(highest + lowest) / 2;
  }

  private DualSolution solution(FitStatus status) {
    double[] rho = new double[problem.groups()];
    for (int g = 0; g < rho.length; g++) {
      rho[g] = rho(g);
    }
    double objective = 0;
    int support = 0;
    int bounded = 0;
    for (int i = 0; i < rows.size; i++) {
      double b = rows.b[i];
      objective +=
          b * (rows.gradient[i] + problem.linear(i)) / 2 + problem.epsilon() * Math.abs(b);
      support += b != 0 ? 1 : 0;
      bounded += b != 0 && rows.bounded(i) ? 1 : 0;
    }
    SvmStatistics statistics =
        new SvmStatistics(rows.gap(), iterations, computed, hits, misses, support, bounded);
    return new DualSolution(rows.b, rho, objective, status, statistics);
  }
}
