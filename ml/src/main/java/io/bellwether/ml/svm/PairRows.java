package io.bellwether.ml.svm;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.selection.CrossValidation;
import io.bellwether.selection.Fold;
import java.util.ArrayList;
import java.util.List;

/** The training rows of two classes. Immutable; arrays are not copied, do not modify them. */
final class PairRows {

  private final int first;
  private final int second;
  private final int[] rows;
  private final boolean[] positive;

  private PairRows(int first, int second, int[] rows, boolean[] positive) {
    this.first = first;
    this.second = second;
    this.rows = rows;
    this.positive = positive;
  }

  /**
   * Returns all pairs of classes: (0, 1), (0, 2), ..., (1, 2), ...
   *
   * @param labels the class of each row
   * @param classes the number of classes
   */
  static List<PairRows> all(int[] labels, int classes) {
    List<PairRows> pairs = new ArrayList<>();
    for (int first = 0; first < classes; first++) {
      for (int second = first + 1; second < classes; second++) {
        pairs.add(of(labels, first, second));
      }
    }
    return pairs;
  }

  private static PairRows of(int[] labels, int first, int second) {
    int count = 0;
    for (int label : labels) {
      count += label == first || label == second ? 1 : 0;
    }
    int[] rows = new int[count];
    boolean[] positive = new boolean[count];
    int at = 0;
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] == first || labels[row] == second) {
        rows[at] = row;
        positive[at++] = labels[row] == second;
      }
    }
    return new PairRows(first, second, rows, positive);
  }

  /** Returns the place of the first class. */
  int first() {
    return first;
  }

  /** Returns the place of the second class, which the machine calls positive. */
  int second() {
    return second;
  }

  /** Returns which training rows belong to the pair, ascending. */
  int[] rows() {
    return rows;
  }

  /** Tells for each of {@link #rows()} whether it is of the second class. */
  boolean[] positive() {
    return positive;
  }

  int size() {
    return rows.length;
  }

  /** Returns the number of rows of the smaller class. */
  int smaller() {
    int seconds = 0;
    for (boolean value : positive) {
      seconds += value ? 1 : 0;
    }
    return Math.min(seconds, rows.length - seconds);
  }

  /** Returns the rows at some places of {@link #rows()} only. */
  PairRows select(int[] places) {
    int[] chosen = new int[places.length];
    boolean[] sides = new boolean[places.length];
    for (int i = 0; i < places.length; i++) {
      chosen[i] = rows[places[i]];
      sides[i] = positive[places[i]];
    }
    return new PairRows(first, second, chosen, sides);
  }

  /** Takes what belongs to the rows of this pair. */
  double[] take(double[] values) {
    double[] taken = new double[rows.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = values[rows[i]];
    }
    return taken;
  }

  /** Deals the places of {@link #rows()} to folds that have their share of both classes. */
  List<Fold> folds(int count, long seed) {
    int[] codes = new int[rows.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = positive[i] ? 1 : 0;
    }
    CategoricalColumn side = CategoricalColumn.ofCodes("side", codes, List.of("first", "second"));
    return CrossValidation.stratified(count, "side", seed).folds(Dataset.of(side));
  }
}
