package io.bellwether.ml.recommend;

/**
 * What happens with items that the basket holds already.
 *
 * @since 0.1.0
 */
public enum BasketItems {
  /** They are never recommended: who has a kettle needs no kettle. */
  EXCLUDED,
  /** They may be recommended like any other, as fits goods that are bought again and again. */
  INCLUDED
}
