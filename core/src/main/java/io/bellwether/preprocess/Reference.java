package io.bellwether.preprocess;

/**
 * Which level of a column gets no indicator from a {@link OneHotEncoder}.
 *
 * @since 0.1.0
 */
public enum Reference {
  /**
   * The first level, in the order of levels: the others are then compared with it. Keeps linear
   * models with an intercept of full rank.
   */
  DROP_FIRST,
  /** No level is left out: for models that do not mind redundant columns, such as trees. */
  KEEP_ALL
}
