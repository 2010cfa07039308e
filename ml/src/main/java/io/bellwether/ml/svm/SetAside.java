package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows that were set aside because they seemed settled. For each group of rows that went together
 * it is known what the coefficients were at that time, so that only what changed since needs to be
 * added to their gradients when they are looked at again. Not thread-safe.
 */
final class SetAside {

  /** Rows whose kernel is calculated in one go. */
  private static final int BATCH = 1024;

  private final KernelRows kernel;
  private final ActiveRows whole;
  private final List<Part> parts = new ArrayList<>();
  private long computed;

  /**
   * Creates a store without rows.
   *
   * @param kernel the kernel between all rows
   * @param whole the state of all rows; brought up to date by {@link #restore}
   */
  SetAside(KernelRows kernel, ActiveRows whole) {
    this.kernel = kernel;
    this.whole = whole;
  }

  /** Rows that went together, and the coefficients of all rows at that time. */
  private static final class Part {

    private final int[] rows;
    private final double[] coefficients;

    Part(int[] rows, double[] coefficients) {
      this.rows = rows;
      this.coefficients = coefficients;
    }
  }

  /** Returns how many kernel rows were calculated to restore gradients. */
  long computed() {
    return computed;
  }

  /**
   * Sets rows aside.
   *
   * @param active the rows that were worked on
   * @param leaving positions of those that are set aside
   */
  void add(ActiveRows active, int[] leaving) {
    write(active);
    int[] rows = Arrays.stream(leaving).map(i -> active.row[i]).toArray();
    parts.add(new Part(rows, whole.b.clone()));
  }

  private void write(ActiveRows active) {
    for (int i = 0; i < active.size; i++) {
      whole.b[active.row[i]] = active.b[i];
      whole.gradient[active.row[i]] = active.gradient[i];
    }
  }

  /**
   * Brings the state of all rows up to date, after which none is set aside.
   *
   * @param active the rows that were worked on
   * @param settings how exact gradients must be
   * @param context lends threads
   */
  void restore(ActiveRows active, SmoSettings settings, FitContext context) {
    write(active);
    for (Part part : parts) {
      int[] changed = new int[whole.size];
      int count = 0;
      for (int i = 0; i < whole.size; i++) {
        if (whole.b[i] != part.coefficients[i]) {
          changed[count++] = i;
        }
      }
      double[] gradient = Arrays.stream(part.rows).mapToDouble(i -> whole.gradient[i]).toArray();
      KernelRows columns = kernel.select(part.rows);
      for (int from = 0; from < count; from += BATCH) {
        context.checkCancelled();
        int[] rows = Arrays.copyOfRange(changed, from, Math.min(count, from + BATCH));
        double[] factors =
            Arrays.stream(rows).mapToDouble(i -> whole.b[i] - part.coefficients[i]).toArray();
        GradientUpdate.uncached(columns, kernel, rows, factors, settings)
            .apply(gradient, gradient.length, context);
        computed += rows.length;
      }
      for (int i = 0; i < part.rows.length; i++) {
        whole.gradient[part.rows[i]] = gradient[i];
      }
    }
    parts.clear();
  }
}
