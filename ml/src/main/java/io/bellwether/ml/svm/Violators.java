package io.bellwether.ml.svm;

/** Rows with a value each, of which those with the smallest values are wanted. */
final class Violators {

  private final int[] places;
  private final double[] values;
  private final double[] scratch;
  private int count;

  Violators(int most) {
    places = new int[most];
    values = new double[most];
    scratch = new double[most];
  }

  void clear() {
    count = 0;
  }

  void add(int place, double value) {
    places[count] = place;
    values[count++] = value;
  }

  /** Marks the places with the smallest values; of equal values those that came first. */
  void mark(int most, boolean[] chosen) {
    double limit = count > most ? smallest(most) : Double.POSITIVE_INFINITY;
    int left = most;
    for (int i = 0; i < count; i++) {
      if (values[i] < limit) {
        chosen[places[i]] = true;
        left--;
      }
    }
    for (int i = 0; i < count && left > 0; i++) {
      if (values[i] == limit) {
        chosen[places[i]] = true;
        left--;
      }
    }
  }

  /** Returns the k-th smallest value, by Hoare's selection. */
  private double smallest(int k) {
    System.arraycopy(values, 0, scratch, 0, count);
    int from = 0;
    int to = count - 1;
    while (from < to) {
      double pivot = scratch[(from + to) >>> 1];
      int i = from;
      int j = to;
      while (i <= j) {
        while (scratch[i] < pivot) {
          i++;
        }
        while (scratch[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swap = scratch[i];
          scratch[i++] = scratch[j];
          scratch[j--] = swap;
        }
      }
      if (k - 1 <= j) {
        to = j;
      } else if (k - 1 >= i) {
        from = i;
      } else {
        break;
      }
    }
    return scratch[k - 1];
  }
}
