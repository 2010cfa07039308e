package io.bellwether.ml.glm;

/** The distributions, each by its variance function and unit deviance. */
enum FamilyKind {
  GAUSSIAN("gaussian", "a finite number", Link.IDENTITY) {
    @Override
    double variance(double mean, double parameter) {
      return 1;
    }

    @Override
    double deviance(double y, double mean, double parameter) {
      return (y - mean) * (y - mean);
    }

    @Override
    boolean hasMean(double mean) {
      return Math.abs(mean) <= Double.MAX_VALUE;
    }

    @Override
    boolean allows(double y, double parameter) {
      return true;
    }
  },
  POISSON("Poisson", "0 or more", Link.LOG) {
    @Override
    double variance(double mean, double parameter) {
      return mean;
    }

    @Override
    double deviance(double y, double mean, double parameter) {
      return 2 * (entropy(y, mean) - (y - mean));
    }

    @Override
    boolean allows(double y, double parameter) {
      return y >= 0;
    }
  },
  BINOMIAL("binomial", "a share from 0 to 1", Link.LOGIT) {
    @Override
    double variance(double mean, double parameter) {
      return mean * (1 - mean);
    }

    @Override
    double deviance(double y, double mean, double parameter) {
      return 2 * (entropy(y, mean) + entropy(1 - y, 1 - mean));
    }

    @Override
    boolean hasMean(double mean) {
      return mean > 0 && mean < 1;
    }

    @Override
    boolean allows(double y, double parameter) {
      return y >= 0 && y <= 1;
    }
  },
  GAMMA("gamma", "positive", Link.INVERSE) {
    @Override
    double variance(double mean, double parameter) {
      return mean * mean;
    }

    @Override
    double deviance(double y, double mean, double parameter) {
      double excess = (y - mean) / mean;
      return 2 * (excess - logRatio(y, mean));
    }

    @Override
    boolean allows(double y, double parameter) {
      return y > 0;
    }
  },
  INVERSE_GAUSSIAN("inverse Gaussian", "positive", Link.INVERSE_SQUARED) {
    @Override
    double variance(double mean, double parameter) {
      return mean * mean * mean;
    }

    @Override
    double deviance(double y, double mean, double parameter) {
      double excess = (y - mean) / mean;
      return excess * excess / y;
    }

    @Override
    boolean allows(double y, double parameter) {
      return y > 0;
    }
  },
  TWEEDIE("Tweedie", "0 or more, and positive for a power of 2 and more", Link.LOG) {
    @Override
    double variance(double mean, double power) {
      return Math.pow(mean, power);
    }

    @Override
    double deviance(double y, double mean, double power) {
      if (power == 1) {
        return POISSON.deviance(y, mean, power);
      }
      if (power == 2) {
        return GAMMA.deviance(y, mean, power);
      }
      double own = y == 0 ? 0 : Math.pow(y, 2 - power) / ((1 - power) * (2 - power));
      return 2
          * (own
              - y * Math.pow(mean, 1 - power) / (1 - power)
              + Math.pow(mean, 2 - power) / (2 - power));
    }

    @Override
    boolean allows(double y, double power) {
      return power < 2 ? y >= 0 : y > 0;
    }
  },
  NEGATIVE_BINOMIAL("negative binomial", "0 or more", Link.LOG) {
    @Override
    double variance(double mean, double theta) {
      return mean + mean * mean / theta;
    }

    @Override
    double deviance(double y, double mean, double theta) {
      return 2 * (entropy(y, mean) - (y + theta) * Math.log1p((y - mean) / (mean + theta)));
    }

    @Override
    boolean allows(double y, double parameter) {
      return y >= 0;
    }
  };

  private final String label;
  private final String allowed;
  private final Link defaultLink;

  FamilyKind(String label, String allowed, Link defaultLink) {
    this.label = label;
    this.allowed = allowed;
    this.defaultLink = defaultLink;
  }

  String label() {
    return label;
  }

  /** What a target may be, for messages. */
  String allowed() {
    return allowed;
  }

  Link defaultLink() {
    return defaultLink;
  }

  /** The variance of an observation of weight and dispersion 1. */
  abstract double variance(double mean, double parameter);

  /** Twice what the log-likelihood of one observation lacks to that of a mean of its own. */
  abstract double deviance(double y, double mean, double parameter);

  /** Whether a target can be of the distribution. */
  abstract boolean allows(double y, double parameter);

  /** Whether a number can be the mean of the distribution, the edges excluded. */
  boolean hasMean(double mean) {
    return mean > 0 && mean <= Double.MAX_VALUE;
  }

  /** y log(y / mean); 0 for y = 0. */
  private static double entropy(double y, double mean) {
    return y == 0 ? 0 : y * logRatio(y, mean);
  }

  /** log(y / mean), exact where both are close. */
  private static double logRatio(double y, double mean) {
    double excess = (y - mean) / mean;
    return Math.abs(excess) < 0.5 ? Math.log1p(excess) : Math.log(y / mean);
  }
}
