package io.bellwether.timeseries.smoothing;

import java.util.Arrays;

/** Fits a complex exponential smoothing of one type to a history. Not thread-safe. */
final class CesFit {

  /** The mean of so many first values is the first guess of the level. */
  private static final int FIRST_VALUES = 10;

  /** Relative to the sum of squares: far below what a forecast could show. */
  private static final double TOLERANCE = 1e-8;

  private static final int MAX_ITERATIONS = 400;
  private static final double FIRST_STEP = 0.1;

  /**
   * The ratio of real to imaginary state at which a level stands still is a0; about this at first.
   */
  private static final double FIRST_RATIO = 1.1;

  private final CesSeasonality type;
  private final int season;
  private final double[] values;
  private final double[] first;
  private final double[] state;
  private long evaluations;

  /**
   * Prepares.
   *
   * @param type which season
   * @param season its length
   * @param values the history, {@code NaN} where missing, at least one known
   * @param figure an additive seasonal figure to start from, for PARTIAL and FULL
   */
  CesFit(CesSeasonality type, int season, double[] values, double[] figure) {
    this.type = type;
    this.season = season;
    this.values = values;
    this.first = firstState(figure);
    this.state = new double[first.length];
  }

  private double[] firstState(double[] figure) {
    double[] start = new double[type.states(season)];
    double mean = firstMean();
    if (type == CesSeasonality.SIMPLE) {
      for (int place = 0; place < season; place++) {
        double value = place < values.length ? values[place] : Double.NaN;
        start[place] = Double.isNaN(value) ? mean : value;
        start[season + place] = start[place] / FIRST_RATIO;
      }
      return start;
    }
    start[0] = mean;
    start[1] = mean / FIRST_RATIO;
    for (int place = 0; place < season && type != CesSeasonality.NONE; place++) {
      start[2 + place] = figure[place];
      if (type == CesSeasonality.FULL) {
        start[2 + season + place] = figure[place] / FIRST_RATIO;
      }
    }
    return start;
  }

  private double firstMean() {
    int enough = Math.max(season, FIRST_VALUES);
    double sum = 0;
    int count = 0;
    for (int t = 0; t < values.length && count < enough; t++) {
      if (!Double.isNaN(values[t])) {
        sum += values[t];
        count++;
      }
    }
    return sum / count;
  }

  /** Searches the parameters with the least sum of squares. */
  CesEstimate search() {
    double[] best = new double[0];
    double least = Double.POSITIVE_INFINITY;
    for (double[] start : starts()) {
      double squares = squares(start);
      if (squares < least) {
        least = squares;
        best = start;
      }
    }
    SimplexSearch search = new SimplexSearch(this::squares, TOLERANCE, MAX_ITERATIONS);
    double[] parameters = search.minimise(best, FIRST_STEP);
    return result(parameters, search.iterations(), search.isConverged());
  }

  /** Takes parameters as given. */
  CesEstimate at(double... parameters) {
    return result(parameters, 0, true);
  }

  /** With a1 = 1 the level is that of simple smoothing with a0 - 1; all of these are stable. */
  private double[][] starts() {
    double[][] levels = {{1.3, 1}, {1.1, 1}, {1.6, 1}, {1.9, 1}, {1.4, 0.9}, {1.5, 1.1}};
    double[][] starts = new double[levels.length][type.parameters()];
    for (int i = 0; i < starts.length; i++) {
      starts[i][0] = levels[i][0];
      starts[i][1] = levels[i][1];
      if (type == CesSeasonality.PARTIAL) {
        starts[i][2] = 0.05;
      } else if (type == CesSeasonality.FULL) {
        starts[i][2] = 1.1;
        starts[i][3] = 1;
      }
    }
    return starts;
  }

  /** The sum of squared surprises from backcast states on; infinite outside the stable region. */
  double squares(double[] parameters) {
    evaluations++;
    if (!CesStability.isStable(type, season, parameters)) {
      return Double.POSITIVE_INFINITY;
    }
    System.arraycopy(first, 0, state, 0, state.length);
    CesRecursion recursion = new CesRecursion(type, season, parameters);
    recursion.backcast(values, state);
    double squares = recursion.smooth(values, state);
    return squares < Double.POSITIVE_INFINITY ? squares : Double.POSITIVE_INFINITY;
  }

  private CesEstimate result(double[] parameters, int iterations, boolean converged) {
    double[] start = first.clone();
    CesRecursion recursion = new CesRecursion(type, season, parameters);
    recursion.backcast(values, start);
    double squares = recursion.smooth(values, start.clone());
    return new CesEstimate(
        type,
        parameters.clone(),
        start,
        squares,
        aicc(squares),
        iterations,
        evaluations,
        converged);
  }

  /** States count too, also backcast ones: on the hold-outs of M3 seasons are overfitted else. */
  private double aicc(double squares) {
    int n = (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    int k = type.parameters() + type.freeStates(season) + 1;
    if (!(n - k - 1 > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double deviance = n * (Math.log(2 * Math.PI * squares / n) + 1);
    return deviance + 2.0 * k * n / (n - k - 1);
  }
}
