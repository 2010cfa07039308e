package io.bellwether.selection;

import io.bellwether.data.Dataset;
import io.bellwether.math.RandomStreams;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Parts with their share of every stratum. Dealing out one stratum after the other without starting
 * afresh keeps both the shares and the sizes of the parts equal to within one row.
 */
record StratifiedFold(int k, String column, long seed) implements Folding {

  StratifiedFold {
    Foldings.checkFolds("k", k);
  }

  @Override
  public List<Fold> folds(Dataset data, int repetition) {
    Strata strata = Strata.of(data.column(column));
    Foldings.checkEnough(k, data.rowCount(), "rows");
    SplittableRandom random = RandomStreams.of(seed).stream("stratified", repetition);
    return Fold.dealt(strata.shuffled(random), k);
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public List<String> warnings(Dataset data) {
    return Strata.of(data.column(column)).smallerThan(k);
  }

  @Override
  public String toString() {
    return "stratified(" + k + ", \"" + column + "\", " + seed + ")";
  }
}
