package io.bellwether.contract;

import io.bellwether.data.Dataset;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A classifier as a regressor: it predicts a number that tells all scores and the label of a row.
 * So the checks of {@link RegressorContract}, which compare predictions to the bit, hold for
 * classifiers too.
 *
 * @param classifier what to fit
 * @param <C> the type of the classifier
 */
public record ScoredClassifier<C extends Classifier<?>>(C classifier)
    implements Regressor<ScoredModel> {

  /**
   * Creates the subject of a contract. Without more being said the classifier refuses missing
   * values and a target of one class, takes constant columns and needs two rows.
   *
   * @param <C> the type of the classifier
   * @param classifier builds the classifier anew at each call, from equal options
   * @param train at least 20 rows, without missing values
   * @param target a numeric column of whole numbers
   * @return the subject
   */
  public static <C extends Classifier<?>> RegressorSubject<ScoredClassifier<C>> subject(
      Supplier<C> classifier, Dataset train, String target) {
    return RegressorSubject.of(() -> new ScoredClassifier<>(classifier.get()), train, target)
        .minimumRows(2)
        .constantTarget(RegressorSubject.Outcome.REFUSED);
  }

  /**
   * Wraps a classifier, for {@link RegressorSubject#different}.
   *
   * @param <C> the type of the classifier
   * @param classifier what to fit
   * @return the classifier as a regressor
   */
  public static <C extends Classifier<?>> ScoredClassifier<C> of(C classifier) {
    return new ScoredClassifier<>(classifier);
  }

  @Override
  public ScoredModel fit(Dataset train, String target, FitContext context) {
    return new ScoredModel(classifier.fit(train, target, context));
  }

  @Override
  public Optional<String> weights() {
    return classifier.weights();
  }

  @Override
  public Set<String> auxiliaryColumns() {
    return classifier.auxiliaryColumns();
  }

  @Override
  public String toString() {
    return classifier.toString();
  }
}
