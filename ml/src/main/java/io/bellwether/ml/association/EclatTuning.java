package io.bellwether.ml.association;

/**
 * When {@link EclatEngine} changes its way of working. The sets found do not depend on it.
 *
 * @param sparseRows projections of fewer baskets are always searched by bits
 * @param sparse projections are searched row by row while less than 1 in so many of their cells is
 *     taken
 * @param narrowing bits are packed anew when less than 1 in so many of them can be set
 * @param narrowingItems but only if so many items are left to search
 * @param differences difference sets are used when their rows, times this, are fewer than the words
 *     of the bits
 */
record EclatTuning(int sparseRows, int sparse, int narrowing, int narrowingItems, int differences) {

  static final EclatTuning MEASURED = new EclatTuning(512, 14, 3, 6, 3);
}
