package io.bellwether.ml.robust;

import io.bellwether.math.LuWorkspace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The exact end of a quantile regression: from vertex to vertex, each of which fits as many rows
 * exactly as there are coefficients, along the edge that descends most, as far as the objective
 * falls (Koenker and d'Orey 1987; the descent of Barrodale and Roberts 1974). It ends where no edge
 * descends, which is the minimum.
 *
 * <p>The responses are moved by 1e-9 of the usual residual, so that no two vertices are one and the
 * search cannot go in circles. The rows found are optimal for the responses as they are: a row that
 * is fitted exactly counts as above or below alike (Koenker 2005, theorem 2.1).
 */
final class VertexSearch {

  /** Of the median distance from a row to the fit, and of the largest response at the least. */
  private static final double SHIFT = 1e-9;

  private static final double LEAST_SHIFT = 1e-11;
  private static final double DESCENT = 1e-9;
  private static final double INDEPENDENT = 1e-7;

  private final QuantileProblem shifted;
  private final double[] near;
  private final int n;
  private final int p;
  private final int[] basis;
  private final boolean[] inBasis;
  private final LuWorkspace system;
  private final double[][] edges;
  private double[] residuals = new double[0];
  private double[] rates = new double[0];
  private int pivots;
  private boolean optimal;

  /**
   * Prepares a search.
   *
   * @param problem what to minimise
   * @param near coefficients near the minimum
   * @param random moves the responses
   */
  VertexSearch(QuantileProblem problem, double[] near, SplittableRandom random) {
    n = problem.size();
    p = problem.width();
    this.near = near;
    double[] distance = problem.residuals(near);
    Arrays.setAll(distance, i -> Math.abs(distance[i]));
    Arrays.sort(distance);
    double scale = Math.max(SHIFT * distance[n / 2], LEAST_SHIFT * problem.scale());
    double[] moved = problem.response().clone();
    Arrays.setAll(moved, i -> moved[i] + scale * random.nextDouble(-1, 1));
    shifted = problem.withResponse(moved);
    basis = new int[p];
    inBasis = new boolean[n];
    system = new LuWorkspace(p);
    edges = new double[p][p];
  }

  /** The steps from vertex to vertex. */
  int pivots() {
    return pivots;
  }

  /** Whether no edge descends from the last vertex. */
  boolean isOptimal() {
    return optimal;
  }

  /** The rows that the last vertex fits exactly. */
  int[] basis() {
    return basis.clone();
  }

  /**
   * Searches.
   *
   * @param maxPivots the most steps
   * @param beat called before each step; throws to stop
   * @return whether a vertex was found at all
   */
  boolean search(int maxPivots, Runnable beat) {
    if (!start(shifted.residuals(near))) {
      return false;
    }
    while (factor()) {
      beat.run();
      settle();
      int edge = steepest();
      if (edge < 0) {
        optimal = true;
        return true;
      }
      if (pivots >= maxPivots) {
        return true;
      }
      pivots++;
      if (!advance(edge / 2, edge % 2 == 0 ? 1 : -1)) {
        return true;
      }
    }
    return false;
  }

  /** Takes the independent rows of the smallest residuals. */
  private boolean start(double[] distance) {
    Integer[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.abs(distance[i])))
            .toArray(Integer[]::new);
    double[][] reduced = new double[p][];
    int[] pivotOf = new int[p];
    int found = 0;
    for (int candidate = 0; candidate < n && found < p; candidate++) {
      double[] row =
          Arrays.copyOfRange(shifted.values(), order[candidate] * p, (order[candidate] + 1) * p);
      double size = largest(row);
      for (int k = 0; k < found; k++) {
        double factor = row[pivotOf[k]] / reduced[k][pivotOf[k]];
        for (int j = 0; j < p; j++) {
          row[j] -= factor * reduced[k][j];
        }
        row[pivotOf[k]] = 0;
      }
      if (largest(row) > INDEPENDENT * size) {
        pivotOf[found] = placeOfLargest(row);
        reduced[found] = row;
        basis[found] = order[candidate];
        inBasis[order[candidate]] = true;
        found++;
      }
    }
    return found == p;
  }

  /** Computes the edges of the vertex: column j raises the fit of basis row j alone. */
  private boolean factor() {
    for (int k = 0; k < p; k++) {
      System.arraycopy(shifted.values(), basis[k] * p, system.matrix(), k * p, p);
    }
    if (!system.factor()) {
      return false;
    }
    for (int j = 0; j < p; j++) {
      Arrays.fill(edges[j], 0);
      edges[j][j] = 1;
      system.solve(edges[j]);
    }
    return true;
  }

  private void settle() {
    double[] coefficients = new double[p];
    Arrays.setAll(coefficients, k -> shifted.response()[basis[k]]);
    system.solve(coefficients);
    residuals = shifted.residuals(coefficients);
    for (int row : basis) {
      residuals[row] = 0;
    }
  }

  /** The edge of the steepest descent per change of its row's fit: 2 j up, 2 j + 1 down, or -1. */
  private int steepest() {
    double[] gradient = new double[p];
    for (int i = 0; i < n; i++) {
      if (!inBasis[i]) {
        double slope = residuals[i] > 0 ? shifted.tau() : shifted.tau() - 1;
        for (int j = 0; j < p; j++) {
          gradient[j] += slope * shifted.values()[i * p + j];
        }
      }
    }
    int best = -1;
    double most = 0;
    for (int j = 0; j < p; j++) {
      double along = 0;
      double magnitude = 0;
      for (int k = 0; k < p; k++) {
        along += gradient[k] * edges[j][k];
        magnitude += Math.abs(gradient[k] * edges[j][k]);
      }
      double size = DESCENT * (1 + magnitude);
      double up = along - (1 - shifted.tau());
      double down = -along - shifted.tau();
      if (up > size && up > most) {
        most = up;
        best = 2 * j;
      }
      if (down > size && down > most) {
        most = down;
        best = 2 * j + 1;
      }
    }
    return best;
  }

  /** Goes along an edge until the objective no longer falls; the row met there enters. */
  private boolean advance(int place, int sign) {
    double[] edge = edges[place];
    rates = new double[n];
    double slope = sign > 0 ? 1 - shifted.tau() : shifted.tau();
    int met = 0;
    int[] candidates = new int[n];
    for (int i = 0; i < n; i++) {
      if (inBasis[i]) {
        continue;
      }
      rates[i] = sign * shifted.product(i, edge);
      slope -= (residuals[i] > 0 ? shifted.tau() : shifted.tau() - 1) * rates[i];
      if (residuals[i] * rates[i] > 0) {
        candidates[met++] = i;
      }
    }
    int entering = -1;
    Integer[] order =
        Arrays.stream(candidates, 0, met)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> residuals[i] / rates[i]))
            .toArray(Integer[]::new);
    for (int i : order) {
      slope += Math.abs(rates[i]);
      if (slope >= 0) {
        entering = i;
        break;
      }
    }
    if (entering < 0) {
      return false;
    }
    inBasis[basis[place]] = false;
    inBasis[entering] = true;
    basis[place] = entering;
    return true;
  }

  /** The coefficients that fit the rows of a basis; others if these do not determine them. */
  static double[] solve(QuantileProblem problem, int[] basis, double[] others) {
    int p = problem.width();
    LuWorkspace system = new LuWorkspace(p);
    double[] vertex = new double[p];
    for (int k = 0; k < p; k++) {
      System.arraycopy(problem.values(), basis[k] * p, system.matrix(), k * p, p);
      vertex[k] = problem.response()[basis[k]];
    }
    if (!system.factor()) {
      return others.clone();
    }
    system.solve(vertex);
    return vertex;
  }

  private static double largest(double[] row) {
    return Math.abs(row[placeOfLargest(row)]);
  }

  private static int placeOfLargest(double[] row) {
    int place = 0;
    for (int j = 1; j < row.length; j++) {
      if (Math.abs(row[j]) > Math.abs(row[place])) {
        place = j;
      }
    }
    return place;
  }
}
