package io.bellwether.ml.svm;

/** Checks of the options that support vector machines share. */
final class SvmOptions {

  /** As scikit-learn's: violations a thousandth of the margin do not show in predictions. */
  static final double TOLERANCE = 1e-3;

  /** Far beyond what a fit needs that ends at all. */
  static final int MAX_ITERATIONS = 10_000_000;

  /** 200 MB, as scikit-learn's. */
  static final long CACHE_BYTES = 200_000_000;

  private SvmOptions() {}

  static double nu(double nu) {
    if (!(nu > 0 && nu <= 1)) {
      throw new IllegalArgumentException("nu is " + nu + ", but must be above 0 and at most 1");
    }
    return nu;
  }

  static long cacheBytes(long bytes) {
    if (!(bytes >= 0)) {
      throw new IllegalArgumentException("cacheBytes is " + bytes + ", but must not be negative");
    }
    return bytes;
  }

  /** Writes the settings that are not the defaults. */
  static String changes(SmoSettings settings) {
    StringBuilder text = new StringBuilder();
    append(text, "tolerance", settings.tolerance(), TOLERANCE);
    append(text, "maxIterations", settings.maxIterations(), MAX_ITERATIONS);
    append(text, "cacheBytes", settings.cacheBytes(), CACHE_BYTES);
    text.append(settings.shrinking() == Shrinking.ON ? "" : ", shrinking OFF");
    return text.toString();
  }

  private static void append(StringBuilder text, String option, Object value, Object usual) {
    if (!value.equals(usual)) {
      text.append(", ").append(option).append(' ').append(value);
    }
  }
}
