package io.bellwether.selection;

import io.bellwether.data.Dataset;
import io.bellwether.math.RandomStreams;
import java.util.List;
import java.util.SplittableRandom;

/** Parts of equal size, to within one row, at random. */
record KFold(int k, long seed) implements Folding {

  KFold {
    Foldings.checkFolds("k", k);
  }

  @Override
  public List<Fold> folds(Dataset data, int repetition) {
    Foldings.checkEnough(k, data.rowCount(), "rows");
    SplittableRandom random = RandomStreams.of(seed).stream("k-fold", repetition);
    return Fold.dealt(RandomStreams.permutation(data.rowCount(), random), k);
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public String toString() {
    return "kFold(" + k + ", " + seed + ")";
  }
}
