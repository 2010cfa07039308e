package io.bellwether.calibrate;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.ClassScores;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.selection.CrossValidation;
import java.util.Arrays;
import java.util.Optional;

/**
 * Scores of training rows by models that have not learned from them.
 *
 * @param folds how many parts, each with its share of every class; not regarded if there is a
 *     validation
 * @param validation another way of cutting
 */
record FreshScores(int folds, Optional<CrossValidation> validation) {

  private static final String CLASS = "class";

  FreshScores {
    if (!(folds >= 2)) {
      throw new IllegalArgumentException("folds is " + folds + ", but must be at least 2");
    }
  }

  static FreshScores ofFolds(int folds) {
    return new FreshScores(folds, Optional.empty());
  }

  ClassScores of(Classifier<?> classifier, Dataset train, String target, FitContext context) {
    ClassLabels labels = ClassLabels.of(train, target);
    CrossValidation cut = validation.orElseGet(() -> stratified(labels, context));
    return cut.crossScores(classifier, train, target, context);
  }

  private CrossValidation stratified(ClassLabels labels, FitContext context) {
    int[] counts = new int[labels.classes().size()];
    Arrays.stream(labels.codes()).forEach(code -> counts[code]++);
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] < 2 || labels.size() < folds) {
        throw new FitException(
            labels.size()
                + " rows, of which "
                + counts[k]
                + " are of class '"
                + labels.classes().get(k)
                + "', are too few for "
                + folds
                + " folds",
            "give at least 2 rows of every class and as many rows as folds, or merge rare classes");
      }
    }
    long seed = context.random("calibration", 0).nextLong();
    // By codes, so that the names and the type of the labels do not matter.
    Dataset codes = Dataset.of(CategoricalColumn.ofCodes(CLASS, labels.codes(), labels.classes()));
    CrossValidation byClass = CrossValidation.stratified(folds, CLASS, seed);
    return CrossValidation.of(new FixedFolds(byClass.folds(codes)));
  }

  /** As the factories of specifications take it. */
  String text() {
    return validation.map(CrossValidation::toString).orElse(Integer.toString(folds));
  }
}
