package io.bellwether.ml.svm;

/**
 * Kernel values in the precision of the cache. Every value that the solver uses has it, so that
 * results do not depend on what the cache still holds.
 */
final class FloatPrecision {

  /** 2^29 + 1: splits 53 bits into 24 and 29 (Dekker 1971, section 5). */
  private static final double SPLITTER = 536_870_913;

  private FloatPrecision() {}

  /** Rounds a tile of values, by operations that the compiler turns into vector instructions. */
  static void round(double[] values) {
    for (int i = 0; i < DenseRows.TILE; i++) {
      double scaled = SPLITTER * values[i];
      values[i] = scaled - (scaled - values[i]);
    }
  }

  /** Rounds one value in the same way. */
  static double round(double value) {
    double scaled = SPLITTER * value;
    return scaled - (scaled - value);
  }

  /** Writes rounded values into a row of the cache. */
  static void store(double[] values, int count, float[] row, int from) {
    for (int i = 0; i < count; i++) {
      row[from + i] = (float) values[i];
    }
  }

  /** Reads values from a row of the cache. */
  static void load(float[] row, int from, int count, double[] values) {
    for (int i = 0; i < count; i++) {
      values[i] = row[from + i];
    }
  }
}
