package io.bellwether.data;

import io.bellwether.math.RandomStreams;
import java.util.stream.IntStream;

/** A random cut into training and test rows. */
final class RandomSplit {

  private RandomSplit() {}

  static TrainTestSplit of(Dataset dataset, double fraction, long seed) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException(
          "trainFraction is " + fraction + ", but must be above 0 and below 1");
    }
    int rows = dataset.rowCount();
    if (!(rows >= 2)) {
      throw new IllegalArgumentException(
          "a data set is split in two from 2 rows on, but has " + rows);
    }
    int trainRows = (int) Math.min(Math.max(Math.rint(fraction * rows), 1), rows - 1);
    boolean[] train = new boolean[rows];
    int[] shuffled = RandomStreams.permutation(rows, RandomStreams.of(seed).stream("split"));
    for (int i = 0; i < trainRows; i++) {
      train[shuffled[i]] = true;
    }
    return new TrainTestSplit(
        dataset.rows(IntStream.range(0, rows).filter(row -> train[row]).toArray()),
        dataset.rows(IntStream.range(0, rows).filter(row -> !train[row]).toArray()));
  }
}
