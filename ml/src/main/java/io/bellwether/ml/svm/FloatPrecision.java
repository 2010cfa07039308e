package io.bellwether.ml.svm;

/**
 * Kernel values in the precision of the cache. Every value that the solver uses has it, so that
 * results do not depend on what the cache still holds.
 */
final class FloatPrecision {

  private FloatPrecision() {}

  /** Stores values as they are kept in the cache. */
  static void store(double[] values, int count, float[] row, int from) {
    for (int i = 0; i < count; i++) {
      row[from + i] = (float) values[i];
    }
  }

  /** Stores values in the precision of the cache. */
  static void round(double[] values, int count, double[] row, int from) {
    for (int i = 0; i < count; i++) {
      row[from + i] = (float) values[i];
    }
  }
}
