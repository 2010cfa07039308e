package io.bellwether.timeseries.arima;

/**
 * What chooses the order of an {@link AutoRegression}, or of an ARIMA model in {@link AutoArima}:
 * the smallest value wins, of two equal ones the lower order. In the formulas n is the number of
 * values, v the innovation variance of the order (before any correction for degrees of freedom) and
 * k the number of coefficients, the mean included. For ARIMA models minus twice the exact
 * log-likelihood stands for {@code n log v}, and the variance counts among the parameters in all of
 * them but {@link #FPE}, as in {@link ArimaModel#aic()} and its like; differences between models
 * are the same either way.
 *
 * @since 0.1.0
 */
public enum OrderCriterion {
  /**
   * Akaike's information criterion, {@code n log v + 2 k}. The default of autoregressions, as in
   * R's {@code ar}: made to forecast well, chooses rather too many coefficients than too few.
   */
  AIC {
    @Override
    double value(double deviance, double variance, int n, int k) {
      return deviance + 2.0 * k;
    }
  },
  /**
   * Akaike's criterion corrected for few values (Hurvich and Tsai 1989): {@code AIC + 2 K (K + 1) /
   * (n - K - 1)} with {@code K = k + 1} parameters, the variance included; infinite where {@code n
   * <= K + 1}.
   */
  AICC {
    @Override
    double value(double deviance, double variance, int n, int k) {
      double parameters = k + 1.0;
      double rest = n - parameters - 1;
      return rest > 0
          ? deviance + 2.0 * k + 2 * parameters * (parameters + 1) / rest
          : Double.POSITIVE_INFINITY;
    }
  },
  /** Schwarz's Bayesian criterion, {@code n log v + k log n}: made to find the true order. */
  BIC {
    @Override
    double value(double deviance, double variance, int n, int k) {
      return deviance + k * Math.log(n);
    }
  },
  /** Akaike's final prediction error (1969), {@code v (n + k) / (n - k)}. */
  FPE {
    @Override
    double value(double deviance, double variance, int n, int k) {
      double rest = (double) n - k;
      return rest > 0 ? variance * (n + k) / rest : Double.POSITIVE_INFINITY;
    }
  };

  /**
   * Computes the criterion.
   *
   * @param deviance minus twice the log-likelihood but for a constant, {@code n log v}
   * @param variance the innovation variance v
   * @param n the number of values
   * @param k the number of coefficients, the mean included
   */
  abstract double value(double deviance, double variance, int n, int k);

  /**
   * Computes the criterion of an ARIMA model, as {@link ArimaModel} does.
   *
   * @param trial a fit by maximum likelihood
   */
  double value(ArimaTrial trial) {
    return ofModel(trial.logLikelihood(), trial.sigma2(), trial.observations(), trial.parameters());
  }

  /** Computes the criterion of an ARIMA model. */
  double value(ArimaModel model) {
    return ofModel(
        model.logLikelihood(), model.sigma2(), model.observations(), model.parameterCount());
  }

  private double ofModel(double logLikelihood, double variance, int n, int parameters) {
    return value(-2 * logLikelihood, variance, n, parameters - 1) + costOfVariance(n);
  }

  private double costOfVariance(int n) {
    return switch (this) {
      case AIC, AICC -> 2;
      case BIC -> Math.log(n);
      case FPE -> 0;
    };
  }
}
