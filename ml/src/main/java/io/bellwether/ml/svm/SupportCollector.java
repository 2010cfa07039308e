package io.bellwether.ml.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects the coefficients of several machines on parts of the same training rows, and which rows
 * are support vectors of any of them. Not thread-safe.
 */
final class SupportCollector {

  /** One array a machine, one coefficient a training row. */
  private final List<double[]> machines = new ArrayList<>();

  /** All training rows, in the order that support vectors shall have. */
  private final int[] order;

  private SupportCollector(int[] order) {
    this.order = order;
  }

  /** Collects the coefficients of machines; support vectors keep the order of the rows. */
  static SupportCollector of(int size) {
    return new SupportCollector(IntStream.range(0, size).toArray());
  }

  /**
   * Collects the coefficients of machines; support vectors are sorted by class, so that those of a
   * machine lie together.
   */
  static SupportCollector byClass(int[] labels) {
    return new SupportCollector(
        IntStream.range(0, labels.length)
            .boxed()
            .sorted(Comparator.comparingInt(row -> labels[row]))
            .mapToInt(Integer::intValue)
            .toArray());
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
    double[] all = new double[order.length];
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = coefficients[i];
    }
    machines.add(all);
  }

  /** Returns the training rows with a coefficient other than zero in any machine. */
  int[] rows() {
    return Arrays.stream(order)
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
