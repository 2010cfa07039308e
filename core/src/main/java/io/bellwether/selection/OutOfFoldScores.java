package io.bellwether.selection;

import io.bellwether.model.ClassScores;
import io.bellwether.model.FitException;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.LabelRule;
import java.util.List;

/** Puts the scores of folds together, in the order of rows. */
final class OutOfFoldScores {

  private static final String REMEDY =
      "take a stratified cross-validation with fewer folds, which tests every row";

  private final List<String> classes;
  private final int[] foldOfRow;

  OutOfFoldScores(List<String> classes, int[] foldOfRow) {
    this.classes = classes;
    this.foldOfRow = foldOfRow;
  }

  ClassScores gather(List<Fold> folds, List<FoldResult<ClassScores>> results) {
    FoldFailures.requireNone(results);
    requireTested();
    double[][] gathered = new double[classes.size()][foldOfRow.length];
    ScoreKind kind = ScoreKind.PROBABILITY;
    LabelRule rule = LabelRule.largest();
    for (int i = 0; i < folds.size(); i++) {
      ClassScores ofFold = results.get(i).metrics().orElseThrow();
      kind = ofFold.kind();
      rule = ofFold.rule();
      requireClasses(ofFold, i);
      put(ofFold, folds.get(i).testRows(), gathered);
    }
    return ClassScores.of(classes, gathered, kind, rule);
  }

  private void put(ClassScores ofFold, int[] rows, double[][] gathered) {
    for (int k = 0; k < classes.size(); k++) {
      int place = ofFold.classes().indexOf(classes.get(k));
      for (int j = 0; j < rows.length; j++) {
        gathered[k][rows[j]] = place < 0 ? 0 : ofFold.score(j, place);
      }
    }
  }

  private void requireTested() {
    for (int row = 0; row < foldOfRow.length; row++) {
      if (foldOfRow[row] < 0) {
        throw new FitException("no fold tests row " + row + ", which has no score then", REMEDY);
      }
    }
  }

  /** Decision scores of different sets of classes do not compare. */
  private void requireClasses(ClassScores ofFold, int fold) {
    if (ofFold.classes().size() < classes.size()
        && (ofFold.kind() == ScoreKind.DECISION || !ofFold.rule().equals(LabelRule.largest()))) {
      throw new FitException(
          "the training rows of fold "
              + fold
              + " have the classes "
              + String.join(", ", ofFold.classes())
              + " only, out of "
              + String.join(", ", classes),
          REMEDY);
    }
  }
}
