package io.bellwether.selection;

import io.bellwether.data.Dataset;
import io.bellwether.math.RandomStreams;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Parts made of whole groups: the largest group that is left goes to the smallest part (the longest
 * processing time rule of R. L. Graham, "Bounds on multiprocessing timing anomalies", SIAM Journal
 * on Applied Mathematics 17 (1969) 416-429: the largest part has at most 4/3 of the rows that it
 * has in the best of all divisions). Chance decides among groups of equal size.
 */
record GroupedFold(int k, String column, long seed) implements Folding {

  GroupedFold {
    Foldings.checkFolds("k", k);
  }

  @Override
  public List<Fold> folds(Dataset data, int repetition) {
    DenseRanks groups = DenseRanks.complete(data.column(column), "to keep groups together");
    Foldings.checkEnough(k, groups.distinct(), "groups in column '" + column + "'");
    int[] partOfGroup = new int[groups.distinct()];
    long[] sizes = new long[k];
    for (int group : largestFirst(groups, repetition)) {
      int smallest = 0;
      for (int part = 1; part < k; part++) {
        smallest = sizes[part] < sizes[smallest] ? part : smallest;
      }
      partOfGroup[group] = smallest;
      sizes[smallest] += groups.count(group);
    }
    int[] partOfRow = new int[groups.rowCount()];
    Arrays.setAll(partOfRow, row -> partOfGroup[groups.rank(row)]);
    return Fold.ofParts(partOfRow, k);
  }

  private int[] largestFirst(DenseRanks groups, int repetition) {
    int[] shuffled =
        RandomStreams.permutation(
            groups.distinct(), RandomStreams.of(seed).stream("grouped", repetition));
    return Arrays.stream(shuffled)
        .boxed()
        .sorted(Comparator.comparingInt((Integer group) -> groups.count(group)).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public String toString() {
    return "grouped(" + k + ", \"" + column + "\", " + seed + ")";
  }
}
