package io.bellwether.timeseries.decompose;

/**
 * The options of STL as given, before the length of a series and its season are known. The number
 * {@link #DEFAULT} stands for an option that was not given.
 */
record StlOptions(
    int seasonLength,
    int seasonalWindow,
    int trendWindow,
    int lowPassWindow,
    int seasonalDegree,
    int trendDegree,
    int lowPassDegree,
    int seasonalJump,
    int trendJump,
    int lowPassJump,
    int innerIterations,
    int outerIterations,
    boolean robust) {

  /** An option that was not given. */
  static final int DEFAULT = Integer.MIN_VALUE;

  /** The seasonal window of a season that never changes: without end. */
  static final int PERIODIC = Integer.MAX_VALUE;

  private static final int ROBUST_OUTER = 15;

  /** Fills in what was not given. */
  StlSettings resolve(int n, int period) {
    boolean averaging = seasonalWindow == PERIODIC;
    int seasonal = averaging ? (int) Math.min(10L * n + 1, Integer.MAX_VALUE / 2) : seasonalWindow;
    int trend = or(trendWindow, odd((int) Math.ceil(1.5 * period / (1 - 1.5 / seasonal))));
    int lowPass = or(lowPassWindow, odd(period));
    int linear = or(trendDegree, 1);
    boolean once = robust && outerIterations != 0;
    return new StlSettings(
        period,
        seasonal,
        averaging,
        trend,
        lowPass,
        averaging ? 0 : or(seasonalDegree, 0),
        linear,
        or(lowPassDegree, linear),
        or(seasonalJump, tenth(seasonal)),
        or(trendJump, tenth(trend)),
        or(lowPassJump, tenth(lowPass)),
        or(innerIterations, once ? 1 : 2),
        or(outerIterations, robust ? ROBUST_OUTER : 0));
  }

  /** The same options with another seasonal window. */
  StlOptions withSeasonalWindow(int window) {
    return new StlOptions(
        seasonLength,
        window,
        trendWindow,
        lowPassWindow,
        seasonalDegree,
        trendDegree,
        lowPassDegree,
        seasonalJump,
        trendJump,
        lowPassJump,
        innerIterations,
        outerIterations,
        robust);
  }

  /** Lists the options that were given, each with a comma before it. */
  String text() {
    StringBuilder text = new StringBuilder();
    append(text, "season length", seasonLength);
    append(text, "trend window", trendWindow);
    append(text, "low-pass window", lowPassWindow);
    append(text, "seasonal degree", seasonalDegree);
    append(text, "trend degree", trendDegree);
    append(text, "low-pass degree", lowPassDegree);
    append(text, "seasonal jump", seasonalJump);
    append(text, "trend jump", trendJump);
    append(text, "low-pass jump", lowPassJump);
    append(text, "inner iterations", innerIterations);
    append(text, "outer iterations", outerIterations);
    return text.append(robust ? ", robust" : "").toString();
  }

  private static void append(StringBuilder text, String name, int value) {
    if (value != DEFAULT) {
      text.append(", ").append(name).append(' ').append(value);
    }
  }

  /**
   * Checks all options that were given.
   *
   * @return these options
   * @throws IllegalArgumentException if one is out of its range
   */
  StlOptions checked() {
    if (seasonLength != DEFAULT) {
      Cycles.checkLength(seasonLength);
    }
    checkWindow("the seasonal window", seasonalWindow);
    checkWindow("the trend window", trendWindow);
    checkWindow("the low-pass window", lowPassWindow);
    checkDegree("the seasonal degree", seasonalDegree);
    checkDegree("the trend degree", trendDegree);
    checkDegree("the low-pass degree", lowPassDegree);
    checkAtLeast("the seasonal jump", 1, seasonalJump);
    checkAtLeast("the trend jump", 1, trendJump);
    checkAtLeast("the low-pass jump", 1, lowPassJump);
    checkAtLeast("the number of inner iterations", 1, innerIterations);
    checkAtLeast("the number of outer iterations", 0, outerIterations);
    return this;
  }

  private static void checkWindow(String name, int window) {
    if (window != DEFAULT && !(window >= 3 && window % 2 == 1)) {
      throw new IllegalArgumentException(
          name + " must be odd, so that it has a middle, and at least 3, not " + window);
    }
  }

  private static void checkDegree(String name, int degree) {
    if (degree != DEFAULT && !(degree == 0 || degree == 1)) {
      throw new IllegalArgumentException(
          name + " must be 0 (local means) or 1 (local lines), not " + degree);
    }
  }

  private static void checkAtLeast(String name, int least, int value) {
    if (value != DEFAULT && !(value >= least)) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
    }
  }

  private static int or(int given, int otherwise) {
    return given == DEFAULT ? otherwise : given;
  }

  private static int odd(int atLeast) {
    int odd = atLeast + 1 - atLeast % 2;
    return Math.max(3, odd);
  }

  private static int tenth(int window) {
    return window / 10 + (window % 10 > 0 ? 1 : 0);
  }
}
