package io.bellwether.ml.logistic;

/**
 * What keeps coefficients small, in all.
 *
 * @param kind the option
 * @param lambda its weight, as it was set
 * @param mixture the share of absolute values, as it was set, whatever the kind
 * @param scale which coefficients it is taken of
 */
record PenaltyTerm(Penalty kind, double lambda, double mixture, PenaltyScale scale) {

  /** The share of absolute values. */
  double l1Ratio() {
    return switch (kind) {
      case NONE, L2 -> 0;
      case L1 -> 1;
      case ELASTIC_NET -> mixture;
    };
  }

  @Override
  public String toString() {
    String text =
        switch (kind) {
          case NONE -> "maximum likelihood";
          case L1, L2 -> kind + ", lambda " + lambda;
          case ELASTIC_NET -> "elastic net, lambda " + lambda + ", l1Ratio " + mixture;
        };
    return kind != Penalty.NONE && scale == PenaltyScale.STANDARDIZED
        ? text + " of standardized features"
        : text;
  }
}
