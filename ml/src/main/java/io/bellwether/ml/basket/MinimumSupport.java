package io.bellwether.ml.basket;

import io.bellwether.ml.design.OptionChecks;

/**
 * In how many baskets an item must be, as a count or as a share of all baskets.
 *
 * @param share from 0 to 1, or NaN if a count is given
 * @param count at least 1, or 0 if a share is given
 */
record MinimumSupport(double share, int count) {

  /** A share may be missed by this relative error, so that 0.07 of 100 baskets are 7 baskets. */
  private static final double ROUNDING = 1e-12;

  static MinimumSupport ofShare(double minSupport) {
    return new MinimumSupport(OptionChecks.minSupport(minSupport, "baskets"), 0);
  }

  static MinimumSupport ofCount(int minCount) {
    return new MinimumSupport(Double.NaN, OptionChecks.atLeastOne("minCount", minCount));
  }

  /** Returns the smallest count that is enough among so many baskets. */
  int of(int baskets) {
    return count > 0 ? count : Math.max(1, (int) Math.ceil(share * baskets * (1 - ROUNDING)));
  }

  @Override
  public String toString() {
    return count > 0 ? "minCount=" + count : "minSupport=" + share;
  }
}
