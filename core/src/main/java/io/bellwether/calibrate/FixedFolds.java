package io.bellwether.calibrate;

import io.bellwether.data.Dataset;
import io.bellwether.selection.Fold;
import io.bellwether.selection.Folding;
import java.util.List;

/**
 * Folds that were cut already.
 *
 * @param folds the folds of the one table that they are for
 */
record FixedFolds(List<Fold> folds) implements Folding {

  FixedFolds {
    folds = List.copyOf(folds);
  }

  @Override
  public List<Fold> folds(Dataset data, int repetition) {
    return folds;
  }
}
