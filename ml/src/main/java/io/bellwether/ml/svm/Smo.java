package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Solves {@link DualProblem}s by decomposition at two levels.
 *
 * <p>The outer level chooses some hundred rows that violate the optimality conditions most
 * (Joachims 1999; Zanghirati and Zanni 2003), the inner level optimises their coefficients two at a
 * time by second-order working sets (Fan, Chen and Lin 2005) on the kernel between them alone,
 * which fits the processor's caches. Only then are kernel rows needed, those of the coefficients
 * that changed, many at once: that makes their calculation a product of matrices, and the passages
 * over all rows a hundred times fewer than there are steps. Rows that seem settled are set aside
 * for a while.
 */
final class Smo {

  /** Members of the working set: the kernel between them takes 8 MB. */
  private static final int WORKING_SET = 1024;

  /** Members that are replaced in a round. */
  private static final int NEWCOMERS = 320;

  /** The part of the gap that a round leaves: less would be work that the next one undoes. */
  private static final double ROUND_GAP = 0.1;

  /** Steps of a round for each member, at most: a round ends soon enough to be interrupted. */
  private static final int ROUND_STEPS = 100;

  private final DualProblem problem;
  private final KernelRows all;
  private final SmoSettings settings;
  private final FitContext context;
  private final RowCache cache;
  private final WorkingSet set;
  private final PairSolver pairs;
  private final ActiveRows whole;
  private final SetAside aside;
  private final Settled settled;
  private ActiveRows rows;
  private KernelRows kernel;
  private int iterations;
  private long hits;
  private long misses;
  private long computed;

  private Smo(DualProblem problem, KernelRows kernel, SmoSettings settings, FitContext context) {
    int n = problem.size();
    int capacity = Math.min(n, WORKING_SET);
    this.problem = problem;
    this.all = kernel;
    this.settings = settings;
    this.context = context.onProgress(progress -> {});
    this.cache = new RowCache(settings.cacheBytes(), n);
    this.set = new WorkingSet(capacity, NEWCOMERS);
    this.pairs = new PairSolver(capacity, problem.groups());
    this.whole = ActiveRows.all(problem, kernel);
    this.aside = new SetAside(kernel, whole);
    this.settled = new Settled(n);
    this.rows = whole;
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
    return new Smo(problem, kernel, settings, context).run();
  }

  private DualSolution run() {
    addStart();
    FitStatus status = FitStatus.CONVERGED;
    double gap = rows.gap();
    while (true) {
      context.checkCancelled();
      if (gap <= settings.tolerance()) {
        if (rows == whole) {
          break;
        }
        restore();
      } else if (iterations >= settings.maxIterations()) {
        status = FitStatus.ITERATION_LIMIT;
        break;
      } else if (!round(gap)) {
        status = FitStatus.NUMERICAL_TROUBLE;
        break;
      } else if (settings.shrinking() == Shrinking.ON) {
        shrink();
      }
      gap = rows.gap();
    }
    if (rows != whole) {
      restore();
    }
    return solution(status);
  }

  private void addStart() {
    int[] present = IntStream.range(0, whole.size).filter(i -> whole.b[i] != 0).toArray();
    double[] factors = Arrays.stream(present).mapToDouble(i -> whole.b[i]).toArray();
    GradientUpdate.uncached(all, all, present, factors, settings)
        .apply(whole.gradient, whole.size, context);
    computed += present.length;
  }

  /** Optimises a working set; false if rounding leaves nothing to change. */
  private boolean round(double gap) {
    set.choose(rows, kernel, settings.tolerance(), context);
    double inner = Math.max(settings.tolerance() / 2, gap * ROUND_GAP);
    int most = Math.min(settings.maxIterations() - iterations, ROUND_STEPS * set.size());
    iterations += pairs.solve(rows, set, inner, most);
    int[] members = set.members();
    int[] places =
        IntStream.range(0, members.length).filter(place -> pairs.change(place) != 0).toArray();
    int[] changed = Arrays.stream(places).map(place -> members[place]).toArray();
    double[] factors = Arrays.stream(places).mapToDouble(pairs::change).toArray();
    for (int place : places) {
      rows.b[members[place]] = pairs.coefficient(place);
    }
    updateGradient(changed, factors);
    return changed.length > 0;
  }

  private void updateGradient(int[] changed, double[] factors) {
    float[][] held = new float[changed.length][];
    float[][] places = new float[changed.length][];
    boolean[] pinned = new boolean[rows.size];
    for (int k = 0; k < changed.length; k++) {
      held[k] = cache.find(changed[k]);
      pinned[changed[k]] = true;
    }
    for (int k = 0; k < changed.length; k++) {
      if (held[k] == null) {
        places[k] = cache.add(changed[k], pinned);
      }
    }
    GradientUpdate update =
        new GradientUpdate(
            kernel,
            kernel,
            changed,
            factors,
            held,
            places,
            GradientUpdate.coarse(factors, settings));
    update.apply(rows.gradient, rows.size, context);
    computed += update.missing();
    misses += update.missing();
    hits += changed.length - update.missing();
  }

  private void shrink() {
    int[] leaving = settled.find(rows);
    if (leaving.length == 0) {
      return;
    }
    aside.add(rows, leaving);
    boolean[] leaves = new boolean[rows.size];
    for (int i : leaving) {
      leaves[i] = true;
    }
    int[] kept = IntStream.range(0, rows.size).filter(i -> !leaves[i]).toArray();
    int[] positions = new int[rows.size];
    Arrays.fill(positions, WorkingSet.NONE);
    for (int i = 0; i < kept.length; i++) {
      positions[kept[i]] = i;
    }
    set.renumber(positions);
    cache.select(kept, context);
    kernel = kernel.select(kept);
    rows = rows.select(kept);
    settled.reset(rows.size);
  }

  private void restore() {
    aside.restore(rows, settings, context);
    set.renumber(rows.row);
    cache.reset(whole.size);
    kernel = all;
    rows = whole;
    settled.reset(rows.size);
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
      objective += b * (rows.gradient[i] + problem.linear(i)) / 2 + problem.epsilon() * Math.abs(b);
      support += b != 0 ? 1 : 0;
      bounded += b != 0 && rows.bounded(i) ? 1 : 0;
    }
    SvmStatistics statistics =
        new SvmStatistics(
            rows.gap(), iterations, computed + aside.computed(), hits, misses, support, bounded);
    return new DualSolution(rows.b, rho, objective, status, statistics);
  }
}
