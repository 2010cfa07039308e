package io.bellwether.timeseries.smoothing;

import io.bellwether.math.BoundedQuasiNewton;

/** One form fitted to one series: a search that can be resumed. A workspace. */
final class EtsCandidate {

  private static final double ROUGH = 1e-2;
  private static final int ROUGH_ITERATIONS = 60;

  /** Smoothing parameters to start from: alpha, beta as a share of alpha, gamma of 1 - alpha. */
  private static double[] grid(int index) {
    return switch (index) {
      case 0 -> new double[] {0.05, 0.1, 0.05};
      case 1 -> new double[] {0.2, 0.1, 0.05};
      case 2 -> new double[] {0.2, 0.1, 0.4};
      case 3 -> new double[] {0.5, 0.05, 0.05};
      case 4 -> new double[] {0.5, 0.3, 0.4};
      case 5 -> new double[] {0.9, 0.02, 0.1};
      case 6 -> new double[] {0.9, 0.4, 0.1};
      default -> new double[] {0.95, 0.9, 0.5};
    };
  }

  private static final int GRID = 8;

  final EtsForm form;
  private final EtsData data;
  private final EtsSpace space;
  private final EtsObjective objective;
  private double[] x;
  private double best = Double.POSITIVE_INFINITY;
  private BoundedQuasiNewton.Status status = BoundedQuasiNewton.Status.NO_START;
  private int iterations;
  private long evaluations;

  EtsCandidate(EtsForm form, EtsData data, EtsLimits limits) {
    this.form = form;
    this.data = data;
    space = new EtsSpace(form, data.season, limits);
    EtsRecursion path = new EtsRecursion(form, data.season, data.scaled);
    objective = new EtsObjective(space, path, data.known, data.floor);
    x = new double[space.size];
  }

  /** Returns the number of estimated parameters, the variance included. */
  int parameters() {
    return space.size + 1;
  }

  /** Minus the log-likelihood without constants; positive infinity before a search. */
  double value() {
    return best;
  }

  /** Returns the full log-likelihood in the units of the series. */
  double logLikelihood() {
    return -best + data.constant();
  }

  double criterion(InformationCriterion criterion) {
    return -2 * logLikelihood() + criterion.penalty(data.known, parameters());
  }

  /** Searches roughly from the best of the first guesses. */
  void start(int starts) {
    double[] trial = new double[space.size];
    double[] values = new double[GRID];
    data.start(form.season()).write(space, trial);
    for (int i = 0; i < GRID; i++) {
      setGrid(i, trial);
      values[i] = objective.value(trial);
      evaluations++;
    }
    BoundedQuasiNewton search =
        new BoundedQuasiNewton(space.lower, space.upper, ROUGH, ROUGH_ITERATIONS);
    for (int k = 0; k < Math.min(starts, GRID); k++) {
      int least = 0;
      for (int i = 1; i < GRID; i++) {
        least = values[i] < values[least] ? i : least;
      }
      boolean valid = values[least] < Double.POSITIVE_INFINITY;
      values[least] = Double.POSITIVE_INFINITY;
      if (valid) {
        data.start(form.season()).write(space, trial);
      } else {
        data.start(form.season()).writeFlat(space, trial);
      }
      setGrid(valid ? least : k, trial);
      search.minimise(objective, trial);
      iterations += search.iterations();
      evaluations += search.evaluations();
      if (search.value() < best) {
        best = search.value();
        x = search.point().clone();
      }
    }
  }

  private void setGrid(int index, double[] trial) {
    double[] point = grid(index);
    space.setSmoothers(point[0], point[1] * point[0], point[2] * (1 - point[0]), phiStart(), trial);
  }

  private double phiStart() {
    return 0.5 * (space.limits.lower(EtsLimits.PHI) + space.limits.upper(EtsLimits.PHI)) + 0.04;
  }

  private void consider(double[] trial) {
    double value = objective.value(trial);
    evaluations++;
    if (value < best) {
      best = value;
      x = trial.clone();
    }
  }

  /** Offers the point of another candidate of the same season as a start. */
  void startFrom(EtsCandidate other) {
    double[] trial = new double[space.size];
    EtsRecursion path = other.objective.path;
    other.space.load(other.x, path);
    double slope = path.slope[0];
    if (form.hasTrend() && !other.form.hasTrend()) {
      slope = form.trend().isMultiplicative() ? 1 : 0;
    } else if (form.trend().isMultiplicative() != other.form.trend().isMultiplicative()) {
      return;
    }
    double beta = other.form.hasTrend() ? path.beta : 0.01 * path.alpha;
    double phi = other.form.trend().isDamped() ? path.phi : space.limits.upper(EtsLimits.PHI);
    space.setSmoothers(path.alpha, beta, path.gamma, phi, trial);
    space.setStates(path.level[0], slope, path.seasonal, trial);
    consider(trial);
  }

  /** Starts, and ends, with the mean as level and the lowest alpha. */
  void startAtMean() {
    double[] trial = new double[space.size];
    space.setSmoothers(0, 0, 0, 0, trial);
    data.start(SeasonType.NONE).write(space, trial);
    consider(trial);
    status = BoundedQuasiNewton.Status.CONVERGED;
  }

  /** Searches from the best point so far, roughly; may leave the admissible region. */
  void searchRoughly() {
    if (best < Double.POSITIVE_INFINITY) {
      minimise(ROUGH, ROUGH_ITERATIONS);
    }
  }

  /** Searches from the best point so far, within the region. */
  void search(double tolerance, int maxIterations) {
    if (!(best < Double.POSITIVE_INFINITY)) {
      return;
    }
    minimise(tolerance, maxIterations);
    if (space.limits.region != ParameterRegion.USUAL && !isSurelyAdmissible()) {
      objective.value(x);
      if (!objective.isAdmissible()) {
        objective.guard(true);
        best = Double.POSITIVE_INFINITY;
        start(1);
        if (best < Double.POSITIVE_INFINITY) {
          minimise(tolerance, maxIterations);
        }
      }
    }
  }

  private void minimise(double tolerance, int maxIterations) {
    BoundedQuasiNewton search =
        new BoundedQuasiNewton(space.lower, space.upper, tolerance, maxIterations);
    status = search.minimise(objective, x);
    iterations += search.iterations();
    evaluations += search.evaluations();
    if (search.value() <= best) {
      best = search.value();
      System.arraycopy(search.point(), 0, x, 0, x.length);
    }
  }

  /** Without a trend, or with a short season, the usual region is inside the admissible one. */
  private boolean isSurelyAdmissible() {
    return space.limits.region == ParameterRegion.BOTH
        && (!form.hasTrend() || !form.hasSeason() || data.season < 5);
  }

  EtsEstimate estimate() {
    objective.value(x);
    EtsRecursion path = objective.path;
    int free = Math.max(1, data.known - space.size);
    double unit = form.hasMultiplicativeError() ? 1 : data.scale * data.scale;
    return new EtsEstimate(
        path, data.scale, logLikelihood(), path.squares / free * unit, data.known, parameters());
  }

  BoundedQuasiNewton.Status status() {
    return status;
  }

  int iterations() {
    return iterations;
  }

  long evaluations() {
    return evaluations;
  }
}
