package io.bellwether.ml.glm;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The logarithm of the likelihood at its maximum, with all constants, as R's {@code logLik} has it.
 * Where the dispersion is a parameter, it is the deviance by the sum of weights (by the number of
 * rows for a Gaussian target).
 */
final class LogLikelihood {

  /** Up to this count, products are taken factor by factor, without cancellation. */
  private static final double COUNTED = 200;

  private LogLikelihood() {}

  static double of(GlmRows rows, Family family, double[] means, double deviance) {
    double parameter = family.parameter().orElse(Double.NaN);
    return switch (family.kind()) {
      case GAUSSIAN -> gaussian(rows, deviance);
      case INVERSE_GAUSSIAN -> inverseGaussian(rows, deviance);
      case GAMMA -> {
        double dispersion = deviance / rows.sumOfWeights();
        yield sum(rows, means, (y, mean, weight) -> weight * gamma(y, mean, dispersion));
      }
      case POISSON -> sum(rows, means, (y, mean, weight) -> weight * poisson(y, mean));
      case BINOMIAL -> sum(rows, means, LogLikelihood::binomial);
      case NEGATIVE_BINOMIAL ->
          sum(rows, means, (y, mean, weight) -> weight * negativeBinomial(y, mean, parameter));
      case TWEEDIE -> Double.NaN;
    };
  }

  /** The logarithm of the probability, or density, of one observation. */
  private interface Term {
    double of(double y, double mean, double weight);
  }

  private static double sum(GlmRows rows, double[] means, Term term) {
    double sum = 0;
    for (int row = 0; row < means.length; row++) {
      sum += term.of(rows.response(row), means[row], rows.weight(row));
    }
    return sum;
  }

  private static double gaussian(GlmRows rows, double deviance) {
    double logWeights = 0;
    for (int row = 0; row < rows.size(); row++) {
      logWeights += Math.log(rows.weight(row));
    }
    double n = rows.size();
    return (logWeights - n * (Math.log(2 * Math.PI * deviance / n) + 1)) / 2;
  }

  private static double inverseGaussian(GlmRows rows, double deviance) {
    double logs = 0;
    for (int row = 0; row < rows.size(); row++) {
      logs += rows.weight(row) * Math.log(rows.response(row));
    }
    double n = rows.sumOfWeights();
    return -(n * (Math.log(2 * Math.PI * deviance / n) + 1) + 3 * logs) / 2;
  }

  private static double gamma(double y, double mean, double dispersion) {
    double shape = 1 / dispersion;
    double ratio = y / mean * shape;
    return shape * Math.log(ratio) - ratio - Math.log(y) - LogGamma.value(shape);
  }

  private static double poisson(double y, double mean) {
    double power = y == 0 ? 0 : y * Math.log(mean);
    return power - mean - LogGamma.value(y + 1);
  }

  /** Of a share of so many trials; where these are no whole numbers, by the gamma function. */
  private static double binomial(double share, double mean, double trials) {
    double hits = share * trials;
    double misses = trials - hits;
    double ways =
        LogGamma.value(trials + 1) - LogGamma.value(hits + 1) - LogGamma.value(misses + 1);
    double hit = hits == 0 ? 0 : hits * Math.log(mean);
    double miss = misses == 0 ? 0 : misses * Math.log1p(-mean);
    return ways + hit + miss;
  }

  static double negativeBinomial(double y, double mean, double theta) {
    double rising = 0;
    if (y <= COUNTED && y == Math.rint(y)) {
      for (int k = 0; k < y; k++) {
        rising += Math.log1p((k - mean) / (theta + mean));
      }
    } else {
      rising = LogGamma.value(theta + y) - LogGamma.value(theta) - y * Math.log(theta + mean);
    }
    double power = y == 0 ? 0 : y * Math.log(mean);
    return rising + power - theta * Math.log1p(mean / theta) - LogGamma.value(y + 1);
  }
}
