package io.bellwether.ml.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects the coefficients of several machines on parts of the same training rows, and which rows
 * are support vectors of any of them. Not thread-safe.
 */
final class SupportCollector {

  /** One array a machine, one coefficient a training row. */
  private final List<double[]> machines = new ArrayList<>();

  private final int size;

  private SupportCollector(int size) {
    this.size = size;
  }

  /** Collects the coefficients of machines on some rows. */
  static SupportCollector of(int size) {
    return new SupportCollector(size);
  }

  /** Collects the coefficients of one machine on all rows. */
  static SupportCollector ofOne(double[] coefficients) {
    SupportCollector collector = of(coefficients.length);
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
    return IntStream.range(0, size)
        .filter(row -> machines.stream().anyMatch(all -> all[row] != 0))
        .toArray();
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
