package io.bellwether.selection;

import io.bellwether.data.Dataset;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.math.RandomStreams;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The ways to cut a table in two. */
sealed interface Cut {

  TrainTestSplit split(Dataset data);

  private static void checkFraction(double trainFraction) {
    if (!(trainFraction > 0 && trainFraction < 1)) {
      throw new IllegalArgumentException(
          "trainFraction is " + trainFraction + ", but must be above 0 and below 1");
    }
  }

  private static void checkTwo(int available, String what) {
    if (!(available >= 2)) {
      throw new IllegalArgumentException(
          "a table of " + available + " " + what + " cannot be cut in two");
    }
  }

  private static TrainTestSplit parts(Dataset data, IntPredicate train) {
    int[] trainRows = IntStream.range(0, data.rowCount()).filter(train).toArray();
    int[] testRows = IntStream.range(0, data.rowCount()).filter(train.negate()).toArray();
    return new TrainTestSplit(data.rows(trainRows), data.rows(testRows));
  }

  /** Any rows. */
  record Random(double trainFraction, long seed) implements Cut {

    public Random {
      checkFraction(trainFraction);
    }

    @Override
    public TrainTestSplit split(Dataset data) {
      return data.split(trainFraction, seed);
    }

    @Override
    public String toString() {
      return "random(" + trainFraction + ", " + seed + ")";
    }
  }

  /** The last rows in time. */
  record ByTime(double trainFraction, String timeColumn) implements Cut {

    public ByTime {
      checkFraction(trainFraction);
    }

    @Override
    public TrainTestSplit split(Dataset data) {
      DenseRanks times = DenseRanks.complete(data.column(timeColumn), "to order rows in time");
      checkTwo(times.distinct(), "distinct times in column '" + timeColumn + "'");
      double wanted = trainFraction * times.rowCount();
      long before = times.count(0);
      int cut = 1;
      while (cut < times.distinct() - 1 && before + times.count(cut) - wanted <= wanted - before) {
        before += times.count(cut++);
      }
      int firstTestRank = cut;
      return parts(data, row -> times.rank(row) < firstTestRank);
    }

    @Override
    public String toString() {
      return "byTime(" + trainFraction + ", \"" + timeColumn + "\")";
    }
  }

  /** A share of every stratum. */
  record Stratified(double trainFraction, String column, long seed) implements Cut {

    public Stratified {
      checkFraction(trainFraction);
    }

    @Override
    public TrainTestSplit split(Dataset data) {
      Strata strata = Strata.of(data.column(column));
      int rows = data.rowCount();
      checkTwo(rows, "rows");
      long trainRows = Math.min(Math.max(Math.round(trainFraction * rows), 1), rows - 1);
      int[] shuffled = strata.shuffled(RandomStreams.of(seed).stream("stratified", 0));
      boolean[] train = new boolean[rows];
      for (int i = 0; i < rows; i++) {
        // The count of training rows among the first i is the share of i, rounded down, so that
        // every run of rows, and so every stratum, has its share to within one row.
        train[shuffled[i]] = trainRows * (i + 1) / rows > trainRows * i / rows;
      }
      return parts(data, row -> train[row]);
    }

    @Override
    public String toString() {
      return "stratified(" + trainFraction + ", \"" + column + "\", " + seed + ")";
    }
  }

  /** Whole groups. */
  record Grouped(double trainFraction, String column, long seed) implements Cut {

    public Grouped {
      checkFraction(trainFraction);
    }

    @Override
    public TrainTestSplit split(Dataset data) {
      DenseRanks groups = DenseRanks.complete(data.column(column), "to keep groups together");
      checkTwo(groups.distinct(), "groups in column '" + column + "'");
      boolean[] train = trainGroups(groups);
      return parts(data, row -> train[groups.rank(row)]);
    }

    private boolean[] trainGroups(DenseRanks groups) {
      int[] shuffled =
          RandomStreams.permutation(groups.distinct(), RandomStreams.of(seed).stream("grouped", 0));
      double lacking = trainFraction * groups.rowCount();
      boolean[] train = new boolean[groups.distinct()];
      int taken = 0;
      for (int group : shuffled) {
        if (groups.count(group) <= 2 * lacking && taken < train.length - 1) {
          train[group] = true;
          lacking -= groups.count(group);
          taken++;
        }
      }
      if (taken == 0) {
        train[smallest(groups)] = true;
      }
      return train;
    }

    private static int smallest(DenseRanks groups) {
      int smallest = 0;
      for (int group = 1; group < groups.distinct(); group++) {
        smallest = groups.count(group) < groups.count(smallest) ? group : smallest;
      }
      return smallest;
    }

    @Override
    public String toString() {
      return "grouped(" + trainFraction + ", \"" + column + "\", " + seed + ")";
    }
  }
}
