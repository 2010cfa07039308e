package io.bellwether.ml.basket;

/**
 * What a {@link BasketFile} does with lines that hold nothing, or nothing but blanks.
 *
 * @since 0.1.0
 */
public enum EmptyLines {
  /** They are passed over and counted. The default: most are the last line of a file. */
  SKIP,
  /** Each is a basket without items, which counts in every share of baskets. */
  BASKET
}
