package io.bellwether.calibrate;

import io.bellwether.data.Dataset;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import io.bellwether.model.WrappingClassifier;
import io.bellwether.selection.CrossValidation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A classifier whose scores become probabilities that mean what they say. An immutable
 * specification that wraps another, such as a pipeline.
 *
 * <p>{@code fit} fits the classifier inside on all rows; that is the model. Then it fits the whole
 * of it again in every fold of a cross-validation, scores the rows of each fold by the model that
 * has not learned from them, and learns from these scores and the labels the function that leads
 * from scores to probabilities: what a model says of its own training rows is too sure of itself.
 * {@code folds + 1} fits in all, the folds in parallel if the context has an executor.
 *
 * <p>Folds are stratified by class and depend on the context's seed; {@link #validation} cuts in
 * another way, such as by groups. The weights of the classifier inside count in the calibration
 * too. Of two classes one function is learned, from the difference of the two decision scores, or
 * the probability of the second class; of more, one for each class against the rest, and the values
 * are divided by their sum (Zadrozny and Elkan, KDD 2002; equal shares if all are 0). {@link
 * PlattScaling} takes probabilities as log odds, those of exactly 0 and 1 as 36.04 from zero.
 *
 * <p>Which one: {@link #platt} for few rows or scores of support vector machines, {@link #isotonic}
 * for a thousand rows or more. {@link io.bellwether.metrics.CalibrationCurve} shows whether there
 * is a need, and the log loss of a cross-validation whether it was met.
 *
 * <p><b>Exceptions.</b> Besides those of the classifier inside: a {@link
 * io.bellwether.model.FitException} if a class has fewer than two rows, there are fewer rows than
 * folds, or a fold cannot be fitted.
 *
 * @param <M> the type of the model inside
 * @since 0.1.0
 */
public final class CalibratedClassifier<M extends ClassificationModel>
    implements WrappingClassifier<CalibratedModel<M>> {

  private final Classifier<M> classifier;
  private final CalibrationMethod method;
  private final FreshScores fresh;

  private CalibratedClassifier(
      Classifier<M> classifier, CalibrationMethod method, FreshScores fresh) {
    this.classifier = classifier;
    this.method = method;
    this.fresh = fresh;
  }

  /**
   * Calibrates by a sigmoid; see {@link PlattScaling}.
   *
   * @param <M> the type of the model inside
   * @param classifier what to calibrate
   * @param folds in how many parts to cross-validate, at least 2; 5 is usual
   * @return the specification
   * @throws IllegalArgumentException if there are fewer than 2 folds
   */
  public static <M extends ClassificationModel> CalibratedClassifier<M> platt(
      Classifier<M> classifier, int folds) {
    return new CalibratedClassifier<>(
        classifier, CalibrationMethod.PLATT, FreshScores.ofFolds(folds));
  }

  /**
   * Calibrates by a rising function; see {@link IsotonicCalibration}.
   *
   * @param <M> the type of the model inside
   * @param classifier what to calibrate
   * @param folds in how many parts to cross-validate, at least 2; 5 is usual
   * @return the specification
   * @throws IllegalArgumentException if there are fewer than 2 folds
   */
  public static <M extends ClassificationModel> CalibratedClassifier<M> isotonic(
      Classifier<M> classifier, int folds) {
    return new CalibratedClassifier<>(
        classifier, CalibrationMethod.ISOTONIC, FreshScores.ofFolds(folds));
  }

  /**
   * Sets how to cut rows into folds. Default: stratified by class.
   *
   * @param validation tests every row exactly once, such as {@link CrossValidation#grouped}
   * @return a changed copy
   */
  public CalibratedClassifier<M> validation(CrossValidation validation) {
    return new CalibratedClassifier<>(
        classifier, method, new FreshScores(fresh.folds(), Optional.of(validation)));
  }

  /**
   * Returns what is calibrated.
   *
   * @return the classifier inside
   */
  @Override
  public Classifier<M> classifier() {
    return classifier;
  }

  @Override
  public CalibratedModel<M> fit(Dataset train, String target, FitContext context) {
    // First the model, so that what is wrong with a row is told by its number in this table.
    M model = classifier.fit(train, target, context);
    ClassScores scores = fresh.of(classifier, train, target, context);
    context.checkCancelled();
    ClassCalibrations learned =
        ClassCalibrations.learn(
            method, scores, ClassLabels.of(train, target).codes(), weightsOf(train));
    return new CalibratedModel<>(model, learned.functions(), toString());
  }

  private double[] weightsOf(Dataset train) {
    return weights()
        .map(column -> train.numeric(column).values())
        .orElseGet(() -> ScoredRows.equalWeights(train.rowCount()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CalibratedClassifier<?> calibrated
        && method == calibrated.method
        && fresh.equals(calibrated.fresh)
        && classifier.equals(calibrated.classifier);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method.name(), fresh, classifier);
  }

  @Override
  public String toString() {
    String name = method == CalibrationMethod.PLATT ? "platt" : "isotonic";
    return "CalibratedClassifier." + name + "(" + classifier + ", " + fresh.text() + ")";
  }
}
