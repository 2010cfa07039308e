package io.bellwether.ml.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the coefficients of several machines on parts of the same training rows, and which rows
 * are support vectors of any of them. Not thread-safe.
 */
final class SupportCollector {

  /** One array a machine, one coefficient a training row. */
  private final List<double[]> machines = new ArrayList<>();

  private final int size;

  SupportCollector(int size) {
    this.size = size;
  }

  /** Collects the coefficients of one machine on all rows. */
  static SupportCollector ofOne(double[] coefficients) {
    SupportCollector collector = new SupportCollector(coefficients.length);
    collector.machines.add(coefficients);
    return collector;
  }

  /**
   * Adds a machine.
   *
   * @param rows the training rows that it learned from
   * @param coefficients one number for each of them
   */
  void add(int[] rows, double[] coefficients) {
    double[] all = new double[size];
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = coefficients[i];
    }
    machines.add(all);
  }

  /** Returns the training rows with a coefficient other than zero in any machine, ascending. */
  int[] rows() {
    int[] rows = new int[size];
    int found = 0;
    for (int row = 0; row < size; row++) {
      int at = row;
      if (machines.stream().anyMatch(all -> all[at] != 0)) {
        rows[found++] = row;
      }
    }
    return Arrays.copyOf(rows, found);
  }

  /** Returns the coefficients of {@link #rows()}, one array a machine. */
  double[][] coefficients() {
    int[] rows = rows();
    double[][] coefficients = new double[machines.size()][rows.length];
    for (int k = 0; k < coefficients.length; k++) {
      double[] all = machines.get(k);
      Arrays.setAll(coefficients[k], v -> all[rows[v]]);
    }
    return coefficients;
  }
}
