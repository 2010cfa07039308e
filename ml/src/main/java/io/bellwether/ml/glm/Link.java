package io.bellwether.ml.glm;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the linear predictor &eta;, the sum of coefficients times features, and the mean &mu; of the
 * target belong together: &eta; = g(&mu;).
 *
 * <p>Take {@link #LOG} for counts and amounts, where features multiply the mean: a coefficient
 * <i>b</i> means a factor exp(<i>b</i>) for one unit more. {@link #LOGIT} does so for the odds of a
 * share. {@link #IDENTITY} adds, and has to be kept from leaving the range of the mean.
 *
 * @since 0.1.0
 */
public enum Link {
  /** &eta; = &mu;. */
  IDENTITY {
    @Override
    public double link(double mean) {
      return mean;
    }

    @Override
    public double mean(double eta) {
      return eta;
    }

    @Override
    public double derivative(double eta) {
      return 1;
    }
  },
  /** &eta; = log &mu;. Means below 1e-100 are taken as 1e-100. */
  LOG {
    @Override
    public double link(double mean) {
      return Math.log(mean);
    }

    @Override
    public double mean(double eta) {
      return Math.max(Math.exp(eta), SMALLEST_MEAN);
    }

    @Override
    public double derivative(double eta) {
      return mean(eta);
    }
  },
  /**
   * &eta; = log(&mu; / (1 - &mu;)), the logarithm of the odds. Means are kept 2<sup>-52</sup> from
   * 0 and 1.
   */
  LOGIT {
    @Override
    public double link(double mean) {
      return Math.log(mean / (1 - mean));
    }

    @Override
    public double mean(double eta) {
      return inside(1 / (1 + Math.exp(-eta)));
    }

    @Override
    public double derivative(double eta) {
      double tail = Math.exp(-Math.abs(eta));
      return Math.max(tail / ((1 + tail) * (1 + tail)), EDGE);
    }
  },
  /**
   * &eta; = the quantile of the standard normal distribution. Means are kept 2<sup>-52</sup> from 0
   * and 1.
   */
  PROBIT {
    @Override
    public double link(double mean) {
      return NORMAL.inverseCumulativeProbability(mean);
    }

    @Override
    public double mean(double eta) {
      return inside(NORMAL.cumulativeProbability(eta));
    }

    @Override
    public double derivative(double eta) {
      return Math.max(NORMAL.density(eta), EDGE);
    }
  },
  /**
   * &eta; = log(-log(1 - &mu;)), the complementary log-log: the share of cells that a Poisson
   * process of mean exp(&eta;) has hit. Means are kept 2<sup>-52</sup> from 0 and 1.
   */
  CLOGLOG {
    @Override
    public double link(double mean) {
      return Math.log(-Math.log1p(-mean));
    }

    @Override
    public double mean(double eta) {
      return inside(-Math.expm1(-Math.exp(eta)));
    }

    @Override
    public double derivative(double eta) {
      return Math.max(Math.exp(eta - Math.exp(eta)), EDGE);
    }
  },
  /** &eta; = 1 / &mu;, for positive means. */
  INVERSE {
    @Override
    public double link(double mean) {
      return 1 / mean;
    }

    @Override
    public double mean(double eta) {
      return 1 / eta;
    }

    @Override
    public double derivative(double eta) {
      return -1 / (eta * eta);
    }

    @Override
    boolean defined(double eta) {
      return Math.abs(eta) > 0 && super.defined(eta);
    }
  },
  /** &eta; = 1 / &mu;&sup2;, for positive means. */
  INVERSE_SQUARED {
    @Override
    public double link(double mean) {
      return 1 / (mean * mean);
    }

    @Override
    public double mean(double eta) {
      return 1 / Math.sqrt(eta);
    }

    @Override
    public double derivative(double eta) {
      return -0.5 / (eta * Math.sqrt(eta));
    }

    @Override
    boolean defined(double eta) {
      return eta > 0 && super.defined(eta);
    }
  },
  /** &eta; = the square root of &mu;, which stabilises the variance of counts. */
  SQRT {
    @Override
    public double link(double mean) {
      return Math.sqrt(mean);
    }

    @Override
    public double mean(double eta) {
      return eta * eta;
    }

    @Override
    public double derivative(double eta) {
      return 2 * eta;
    }

    @Override
    boolean defined(double eta) {
      return eta > 0 && super.defined(eta);
    }
  };

  private static final double SMALLEST_MEAN = 1e-100;
  private static final double LARGEST_MEAN = 1e100;
  private static final double EDGE = 0x1p-52;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Returns the linear predictor of a mean.
   *
   * @param mean a mean in the range of the link
   * @return g(mean); {@code NaN} or infinite outside the range or on its edge
   */
  public abstract double link(double mean);

  /**
   * Returns the mean of a linear predictor.
   *
   * @param eta the linear predictor
   * @return the inverse of g at {@code eta}
   */
  public abstract double mean(double eta);

  /**
   * Returns how fast the mean changes with the linear predictor.
   *
   * @param eta the linear predictor
   * @return the derivative of the mean
   */
  public abstract double derivative(double eta);

  /** Whether this is the linear predictor of some mean of reasonable size. */
  boolean defined(double eta) {
    return Math.abs(mean(eta)) <= LARGEST_MEAN;
  }

  /** Whether the mean is a share, from 0 to 1. */
  boolean ofShares() {
    return this == LOGIT || this == PROBIT || this == CLOGLOG;
  }

  /** Whether an infinite predictor is a mean on the edge of its range, which a fit can run to. */
  boolean hasEdge() {
    return this == LOG || ofShares();
  }

  /**
   * Keeps an end of an interval around a linear predictor on its side of 0, where the link has two
   * sides.
   */
  double within(double end, double eta) {
    boolean oneSided = this == INVERSE || this == INVERSE_SQUARED || this == SQRT;
    if (!oneSided || eta == 0) {
      return end;
    }
    return eta > 0 ? Math.max(end, 0) : Math.min(end, 0);
  }

  private static double inside(double share) {
    return Math.min(Math.max(share, EDGE), 1 - EDGE);
  }
}
