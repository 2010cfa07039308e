package io.bellwether.selection;

import java.util.Arrays;
import java.util.List;

/** Puts the predictions of folds together, in the order of rows. */
final class OutOfFold {

  private final double[] predictions;

  private OutOfFold(double[] predictions) {
    this.predictions = predictions;
  }

  /** Checks, before anything is fitted, that no two folds test the same row. */
  static OutOfFold of(int rows, List<Fold> folds) {
    testedOnce(rows, folds);
    double[] predictions = new double[rows];
    Arrays.fill(predictions, Double.NaN);
    return new OutOfFold(predictions);
  }

  /** The fold that tests each row, -1 for none; refuses rows that two folds test. */
  static int[] testedOnce(int rows, List<Fold> folds) {
    int[] foldOfRow = new int[rows];
    Arrays.fill(foldOfRow, -1);
    for (Fold fold : folds) {
      for (int row : fold.testRows()) {
        if (foldOfRow[row] >= 0) {
          throw new IllegalArgumentException(
              "row "
                  + row
                  + " is tested by the folds "
                  + foldOfRow[row]
                  + " and "
                  + fold.index()
                  + ", but one prediction a row needs folds that do not overlap: leave out"
                  + " repeated()");
        }
        foldOfRow[row] = fold.index();
      }
    }
    return foldOfRow;
  }

  double[] gather(List<Fold> folds, List<FoldResult<double[]>> results) {
    FoldFailures.requireNone(results);
    for (int i = 0; i < folds.size(); i++) {
      int[] rows = folds.get(i).testRows();
      double[] ofFold = results.get(i).metrics().orElseThrow();
      for (int j = 0; j < rows.length; j++) {
        predictions[rows[j]] = ofFold[j];
      }
    }
    return predictions;
  }
}
