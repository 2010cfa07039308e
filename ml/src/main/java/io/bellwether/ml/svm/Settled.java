package io.bellwether.ml.svm;

import java.util.stream.IntStream;

/**
 * Finds rows whose coefficient seems to stay where it is: at a bound or at the kink at zero, with a
 * gradient beyond those of all rows that could move with it, for several rounds. Not thread-safe.
 */
final class Settled {

  /** Rounds for which a row must seem settled: early gradients still change much. */
  private static final int ROUNDS = 3;

  /** The share of rows that makes setting them aside worth the copying. */
  private static final double LEAST_SHARE = 0.1;

  /** With fewer rows a passage over all of them costs nothing. */
  private static final int LEAST_ROWS = 512;

  private byte[] rounds;

  Settled(int size) {
    rounds = new byte[size];
  }

  /** Starts anew with so many rows. */
  void reset(int size) {
    rounds = new byte[size];
  }

  /** Returns the positions of settled rows; none if they are too few to care. */
  int[] find(ActiveRows rows) {
    if (rows.size < LEAST_ROWS) {
      return new int[0];
    }
    int count = 0;
    for (int group = 0; group < rows.groups; group++) {
      double highest = rows.highest(group);
      double lowest = rows.lowest(group);
      for (int i = 0; i < rows.size; i++) {
        if (rows.group[i] == group) {
          boolean settled = rows.up(i) < lowest && rows.low(i) > highest;
          rounds[i] = (byte) (settled ? Math.min(ROUNDS, rounds[i] + 1) : 0);
          count += rounds[i] == ROUNDS ? 1 : 0;
        }
      }
    }
    if (count < LEAST_SHARE * rows.size) {
      return new int[0];
    }
    return IntStream.range(0, rows.size).filter(i -> rounds[i] == ROUNDS).toArray();
  }
}
