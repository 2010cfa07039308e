package io.bellwether.data;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A random cut into training and test rows. */
final class RandomSplit {

  private RandomSplit() {}

  static TrainTestSplit of(Dataset dataset, double fraction, long seed) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException(
          "trainFraction is " + fraction + ", but must lie between 0 and 1, both excluded");
    }
    int rows = dataset.rowCount();
    if (!(rows >= 2)) {
      throw new IllegalArgumentException("a data set of " + rows + " rows cannot be split in two");
    }
    int trainRows = (int) Math.min(Math.max(Math.rint(fraction * rows), 1), rows - 1);
    boolean[] train = new boolean[rows];
    int[] shuffled = shuffled(rows, seed);
    for (int i = 0; i < trainRows; i++) {
      train[shuffled[i]] = true;
    }
    return new TrainTestSplit(
        dataset.rows(IntStream.range(0, rows).filter(row -> train[row]).toArray()),
        dataset.rows(IntStream.range(0, rows).filter(row -> !train[row]).toArray()));
  }

  private static int[] shuffled(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] shuffled = IntStream.range(0, rows).toArray();
    for (int i = rows - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int held = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = held;
    }
    return shuffled;
  }
}
