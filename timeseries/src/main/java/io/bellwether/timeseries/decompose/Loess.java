package io.bellwether.timeseries.decompose;

import java.util.Arrays;

/**
 * Loess on equally spaced points: at a position x, a weighted mean or line through the {@code
 * window} points nearest to it, with the tricube weights {@code W(u) = (1 - u^3)^3} of their
 * distance over the largest one (Cleveland et al. 1990, section 2).
 *
 * <p>As the points are equally spaced, the weights of a neighbourhood depend only on where in it x
 * lies, the <i>key</i>: all positions away from the ends share one row of weights. Rows are made
 * once for a length; without robustness weights a smoothed value is then one inner product.
 *
 * <p>Where a window is longer than the data, the paper widens the largest distance in proportion
 * (times window over length). We add half the excess to it, rounded down, because R's {@code stl}
 * does so (seen from outside, by the response to unit impulses), and its results are the yardstick.
 *
 * <p>Not thread-safe: rows that would take too much memory together are made again in a scratch
 * row.
 */
final class Loess {

  /** More numbers than this are not kept in rows; 1 MiB in each of two tables. */
  private static final int KEPT = 1 << 17;

  /**
   * A line is not prolonged to a position that lies further than this many standard deviations (of
   * the weighted positions of the points) from their mean; squared. A full neighbourhood at an end
   * of the data stays below 3 deviations, so that only gaps reach it.
   */
  private static final double FARTHEST_SQUARED = 16;

  private final int n;
  private final int width;
  private final int excess;
  private final int degree;
  private final int margin;
  private final int[] positions;
  private final int[] rows;
  private final double[] tricube;
  private final double[] linear;
  private final int scratch;

  /**
   * Prepares smoothing.
   *
   * @param n the number of points, at positions 0 to n - 1
   * @param window odd number of points in a neighbourhood
   * @param degree 0 for means, 1 for lines
   * @param jump computes every so many positions, and straight lines between; at least 1
   * @param margin 1 to smooth at positions -1 and n too, 0 not to
   */
  Loess(int n, int window, int degree, int jump, int margin) {
    this.n = n;
    this.width = Math.min(window, n);
    this.excess = window > n ? (window - n) / 2 : 0;
    this.degree = degree;
    this.margin = margin;
    this.positions = positions(n, Math.max(1, Math.min(jump, n - 1)), margin);
    this.rows = new int[width + 2];
    int kept = assignRows();
    this.scratch = kept * width;
    this.tricube = new double[scratch + width];
    this.linear = new double[scratch + width];
    for (int key = -1; key <= width; key++) {
      if (rows[key + 1] >= 0) {
        fill(key, rows[key + 1]);
      }
    }
  }

  private static int[] positions(int n, int jump, int margin) {
    int inside = (n - 1) / jump + 1;
    int last = (inside - 1) * jump;
    int count = inside + (last < n - 1 ? 1 : 0) + 2 * margin;
    int[] positions = new int[count];
    for (int i = 0; i < inside; i++) {
      positions[margin + i] = i * jump;
    }
    positions[count - 1 - margin] = n - 1;
    if (margin == 1) {
      positions[0] = -1;
      positions[count - 1] = n;
    }
    return positions;
  }

  /** Gives every key in use a row, or only the one of the inner positions if these are too many. */
  private int assignRows() {
    Arrays.fill(rows, -1);
    int used = 0;
    for (int x : positions) {
      int key = x - left(x);
      if (rows[key + 1] < 0) {
        rows[key + 1] = used * width;
        used++;
      }
    }
    if ((long) used * width > KEPT) {
      Arrays.fill(rows, -1);
      rows[(width - 1) / 2 + 1] = 0;
      used = 1;
    }
    return used;
  }

  private int left(int x) {
    return Math.max(0, Math.min(x - (width - 1) / 2, n - width));
  }

  private int row(int key) {
    int row = rows[key + 1];
    if (row < 0) {
      fill(key, scratch);
      row = scratch;
    }
    return row;
  }

  private void fill(int key, int row) {
    double h = Math.max(key, width - 1 - key) + excess;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    for (int j = 0; j < width; j++) {
      double d = j - key;
      double u = Math.abs(d) / h;
      double v = 1 - u * u * u;
      // a lone point has h = 0, and u is not a number
      double w = h > 0 ? Math.max(0, v * v * v) : 1;
      tricube[row + j] = w;
      s0 += w;
      s1 += w * d;
      s2 += w * d * d;
    }
    double det = s0 * s2 - s1 * s1;
    boolean line = isLine(s1, det);
    for (int j = 0; j < width; j++) {
      double share = line ? (s2 - s1 * (j - key)) / det : 1 / s0;
      linear[row + j] = tricube[row + j] * share;
    }
  }

  private boolean isLine(double s1, double det) {
    return degree == 1 && det > 0 && s1 * s1 <= FARTHEST_SQUARED * det;
  }

  /**
   * Smooths points of equal weight.
   *
   * @param y the points; not modified
   * @param out receives the curve at positions {@code -margin} to {@code n - 1 + margin}
   */
  void smooth(double[] y, double[] out) {
    for (int x : positions) {
      int left = left(x);
      out[x + margin] = dot(linear, row(x - left), y, left, width);
    }
    join(out);
  }

  /**
   * Smooths weighted points. Where a whole neighbourhood has no weight, or only points too far off
   * to prolong a line from, the curve is a straight line between the nearest positions that have
   * some, level beyond the outermost.
   *
   * @param y the points, finite also where they have no weight; not modified
   * @param weights a weight of at least 0 for each point; not modified
   * @param out receives the curve at positions {@code -margin} to {@code n - 1 + margin}
   * @return false if no position can be smoothed, as where no point has a weight; {@code out} is
   *     then undefined
   */
  boolean smooth(double[] y, double[] weights, double[] out) {
    int gaps = 0;
    for (int x : positions) {
      int left = left(x);
      int key = x - left;
      double value = weighted(row(key), key, left, y, weights);
      out[x + margin] = value;
      gaps += Double.isNaN(value) ? 1 : 0;
    }
    if (gaps == positions.length) {
      return false;
    }
    if (gaps > 0) {
      bridge(out);
    }
    join(out);
    return true;
  }

  private double weighted(int row, int key, int left, double[] y, double[] weights) {
    double s0 = 0;
    double t0 = 0;
    if (degree == 0) {
      for (int j = 0; j < width; j++) {
        double w = tricube[row + j] * weights[left + j];
        s0 += w;
        t0 += w * y[left + j];
      }
      return s0 > 0 ? t0 / s0 : Double.NaN;
    }
    double s1 = 0;
    double s2 = 0;
    double t1 = 0;
    double d = -key;
    for (int j = 0; j < width; j++) {
      double w = tricube[row + j] * weights[left + j];
      double wd = w * d;
      double value = y[left + j];
      s0 += w;
      s1 += wd;
      s2 += wd * d;
      t0 += w * value;
      t1 += wd * value;
      d++;
    }
    if (!(s0 > 0)) {
      return Double.NaN;
    }
    double det = s0 * s2 - s1 * s1;
    if (isLine(s1, det)) {
      return (s2 * t0 - s1 * t1) / det;
    }
    return s1 == 0 ? t0 / s0 : Double.NaN;
  }

  /** Draws straight lines over computed positions that are not a number; at least one is. */
  private void bridge(double[] out) {
    int known = -1;
    for (int i = 0; i < positions.length; i++) {
      if (Double.isNaN(out[positions[i] + margin])) {
        continue;
      }
      double here = out[positions[i] + margin];
      double before = known < 0 ? here : out[positions[known] + margin];
      double from = known < 0 ? 0 : positions[known];
      for (int j = known + 1; j < i; j++) {
        double part = known < 0 ? 0 : (positions[j] - from) / (positions[i] - from);
        out[positions[j] + margin] = before + part * (here - before);
      }
      known = i;
    }
    for (int j = known + 1; j < positions.length; j++) {
      out[positions[j] + margin] = out[positions[known] + margin];
    }
  }

  /** Draws straight lines between the computed positions. */
  private void join(double[] out) {
    for (int i = 1; i < positions.length; i++) {
      int from = positions[i - 1];
      int steps = positions[i] - from;
      if (steps > 1) {
        double start = out[from + margin];
        double slope = (out[from + steps + margin] - start) / steps;
        for (int j = 1; j < steps; j++) {
          out[from + j + margin] = start + slope * j;
        }
      }
    }
  }

  /** Four partial sums, so that an addition need not wait for the one before. */
  private static double dot(double[] a, int aFrom, double[] b, int bFrom, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int j = 0;
    for (; j < count - 3; j += 4) {
      s0 += a[aFrom + j] * b[bFrom + j];
      s1 += a[aFrom + j + 1] * b[bFrom + j + 1];
      s2 += a[aFrom + j + 2] * b[bFrom + j + 2];
      s3 += a[aFrom + j + 3] * b[bFrom + j + 3];
    }
    for (; j < count; j++) {
      s0 += a[aFrom + j] * b[bFrom + j];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
