package io.bellwether.timeseries.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds level shifts by the difference between the medians of the windows before and after each
 * period, which single outliers do not move and a steady trend moves equally everywhere.
 */
final class ShiftSearch {

  /** A shift in a series without seasonal component. */
  record Shift(int index, double size, double score) {}

  private static final int MOST = 5;
  private static final int SHORTEST_WINDOW = 5;
  private static final int LONGEST_WINDOW = 12;

  /** Below it the differences about one shift are too many of all to judge it by. */
  static final int LEAST = 6 * SHORTEST_WINDOW;

  private final double[] x;
  private final int window;

  private ShiftSearch(double[] x) {
    this.x = x;
    this.window = Math.min(LONGEST_WINDOW, x.length / 6);
  }

  /** Searches in order of size, each with those before taken out; returns them in order of time. */
  static List<Shift> find(double[] values, double limit) {
    List<Shift> found = new ArrayList<>();
    double[] x = values.clone();
    while (found.size() < MOST && x.length >= LEAST) {
      Shift shift = new ShiftSearch(x).largest();
      boolean again = found.stream().anyMatch(s -> Math.abs(s.index() - shift.index()) <= 2);
      if (!(shift.score() > limit) || again) {
        break;
      }
      found.add(shift);
      for (int t = shift.index(); t < x.length; t++) {
        x[t] -= shift.size();
      }
    }
    found.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return found;
  }

  private Shift largest() {
    double[] differences = new double[x.length - 2 * window + 1];
    Arrays.setAll(differences, i -> difference(i + window));
    double usual = RobustSmooth.median(differences);
    double scale = Math.max(RobustSmooth.spread(differences), noise());
    int best = -1;
    double most = 0;
    for (int i = 0; i < differences.length; i++) {
      double size = Math.abs(differences[i] - usual);
      if (size > most) {
        most = size;
        best = i + window;
      }
    }
    if (best < 0 || Double.isNaN(scale)) {
      return new Shift(-1, 0, 0);
    }
    int at = located(best);
    double size = difference(at) - usual;
    // what rounding leaves of a constant is no shift
    double rounding = 1e-9 * RobustSmooth.largest(x);
    double score = Math.abs(size) <= rounding ? 0 : Math.abs(size) / scale;
    return new Shift(at, size, score);
  }

  /** Returns the standard error of a difference of medians of independent normal values. */
  private double noise() {
    double[] steps = new double[x.length - 1];
    Arrays.setAll(steps, t -> x[t + 1] - x[t]);
    double sigma = RobustSmooth.spread(steps) / Math.sqrt(2);
    return sigma * Math.sqrt(Math.PI / 2) * Math.sqrt(2.0 / window);
  }

  private double difference(int at) {
    return RobustSmooth.median(Arrays.copyOfRange(x, at, at + window))
        - RobustSmooth.median(Arrays.copyOfRange(x, at - window, at));
  }

  /** Returns where two levels leave the least absolute deviations about a first guess. */
  private int located(int guess) {
    int from = guess - window;
    int to = guess + window;
    int best = guess;
    double least = Double.POSITIVE_INFINITY;
    for (int at = Math.max(window, from + 2); at <= Math.min(x.length - window, to - 2); at++) {
      double cost = deviations(from, at) + deviations(at, to);
      if (cost < least) {
        least = cost;
        best = at;
      }
    }
    return best;
  }

  private double deviations(int from, int to) {
    double[] part = Arrays.copyOfRange(x, from, to);
    double middle = RobustSmooth.median(part);
    return Arrays.stream(part).filter(v -> !Double.isNaN(v)).map(v -> Math.abs(v - middle)).sum();
  }
}
