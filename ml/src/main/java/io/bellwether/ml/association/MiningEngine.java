package io.bellwether.ml.association;

import io.bellwether.model.FitContext;

/**
 * A search for item sets in prepared baskets, cut into pieces that do not depend on each other, so
 * that several threads can work. Pieces are numbered; each set is found in exactly one of them.
 */
interface MiningEngine {

  /** How many pieces there are. */
  int pieces();

  /**
   * Finds the sets of a piece. Called by several threads at once.
   *
   * @param piece which piece, from 0
   * @param sink receives each set whose count is at least the floor and whose length is at most
   *     that of the options
   * @param context is asked now and then whether to stop
   */
  void mine(int piece, ItemsetSink sink, FitContext context);

  /** Makes an engine. */
  @FunctionalInterface
  interface Maker {

    /**
     * Makes an engine for baskets.
     *
     * @param baskets where to look
     * @param options which sets; support, items and the cap are the caller's matter
     * @param floor the least count of baskets, which may rise while the engine works
     */
    MiningEngine over(RankedBaskets baskets, MiningOptions options, SupportFloor floor);
  }
}
