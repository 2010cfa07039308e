package io.bellwether.timeseries.smoothing;

/**
 * What chooses among models: the smallest value wins. In the formulas L is the log-likelihood, n
 * the number of known values and K the number of estimated parameters: smoothing parameters,
 * initial states and the variance.
 *
 * @since 0.1.0
 */
public enum InformationCriterion {
  /** Akaike's criterion, {@code -2 L + 2 K}. */
  AIC {
    @Override
    double penalty(int n, int parameters) {
      return 2.0 * parameters;
    }
  },
  /**
   * Akaike's criterion corrected for few values, {@code AIC + 2 K (K + 1) / (n - K - 1)}; infinite
   * where {@code n <= K + 1}. The default: a catalogue is full of short series.
   */
  AICC {
    @Override
    double penalty(int n, int parameters) {
      double rest = n - parameters - 1.0;
      return rest > 0
          ? 2.0 * parameters + 2.0 * parameters * (parameters + 1.0) / rest
          : Double.POSITIVE_INFINITY;
    }
  },
  /** Schwarz's criterion, {@code -2 L + K log n}. */
  BIC {
    @Override
    double penalty(int n, int parameters) {
      return parameters * Math.log(n);
    }
  };

  /** Returns what is added to minus twice the log-likelihood. */
  abstract double penalty(int n, int parameters);
}
