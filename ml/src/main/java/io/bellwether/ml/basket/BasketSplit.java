package io.bellwether.ml.basket;

/**
 * Baskets cut in two: those to learn from and those to judge by. Items and customers have the same
 * numbers in both.
 *
 * @param train the baskets to learn from
 * @param test the baskets held out
 * @since 0.1.0
 */
public record BasketSplit(Baskets train, Baskets test) {

  @Override
  public String toString() {
    return "BasketSplit[" + train.size() + " train, " + test.size() + " test baskets]";
  }
}
