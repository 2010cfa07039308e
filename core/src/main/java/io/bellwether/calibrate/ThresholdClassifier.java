package io.bellwether.calibrate;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.DecisionCosts;
import io.bellwether.metrics.ThresholdChoice;
import io.bellwether.metrics.Thresholds;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.ScoreKind;
import io.bellwether.model.WrappingClassifier;
import io.bellwether.selection.CrossValidation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A classifier of two classes that decides for the positive one where its probability is above a
 * threshold: 0.5 is right only if both kinds of error cost the same. An immutable specification
 * that wraps another, which must have probabilities; {@link CalibratedClassifier} gives them to one
 * that has not. Scores stay as they are, labels change.
 *
 * <p>The threshold is given by {@link #of}, or chosen by a criterion on probabilities of training
 * rows by models that have not learned from them: the classifier inside is fitted on all rows, and
 * again in every fold of a cross-validation, as {@link CalibratedClassifier} does it. The threshold
 * is halfway between the lowest probability that the choice takes for the class and the next lower
 * one; see {@link Thresholds}. Weights of the classifier inside count.
 *
 * <p>The positive class is the second, unless {@link #positive} says otherwise.
 *
 * <p><b>Exceptions.</b> Besides those of the classifier inside: a {@link FitException} if there are
 * more than two classes, no probabilities, no such positive class, or too few rows for the folds.
 *
 * @param <M> the type of the model inside
 * @since 0.1.0
 */
public final class ThresholdClassifier<M extends ClassificationModel>
    implements WrappingClassifier<ThresholdModel<M>> {

  private static final double NONE = Double.NaN;

  private final Classifier<M> classifier;
  private final double threshold;
  private final Optional<ThresholdCriterion> criterion;
  private final FreshScores fresh;
  private final Optional<String> positive;

  private ThresholdClassifier(
      Classifier<M> classifier,
      double threshold,
      Optional<ThresholdCriterion> criterion,
      FreshScores fresh,
      Optional<String> positive) {
    this.classifier = classifier;
    this.threshold = threshold;
    this.criterion = criterion;
    this.fresh = fresh;
    this.positive = positive;
  }

  /**
   * Decides by a threshold that is known, such as {@link DecisionCosts#probabilityThreshold()} for
   * calibrated probabilities.
   *
   * @param <M> the type of the model inside
   * @param classifier has probabilities
   * @param threshold above it the positive class is chosen, between 0 and 1
   * @return the specification
   * @throws IllegalArgumentException if the threshold is not above 0 and below 1
   */
  public static <M extends ClassificationModel> ThresholdClassifier<M> of(
      Classifier<M> classifier, double threshold) {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "threshold is " + threshold + ", but must be above 0 and below 1");
    }
    return new ThresholdClassifier<>(
        classifier, threshold, Optional.empty(), FreshScores.ofFolds(2), Optional.empty());
  }

  /**
   * Chooses the threshold that costs least.
   *
   * @param <M> the type of the model inside
   * @param classifier has probabilities
   * @param costs what decisions cost and bring
   * @param folds in how many parts to cross-validate, at least 2; 5 is usual
   * @return the specification
   * @throws IllegalArgumentException if there are fewer than 2 folds
   */
  public static <M extends ClassificationModel> ThresholdClassifier<M> cheapest(
      Classifier<M> classifier, DecisionCosts costs, int folds) {
    return chosen(classifier, new ThresholdCriterion.Cost(costs), folds);
  }

  /**
   * Chooses the threshold with the highest F1.
   *
   * @param <M> the type of the model inside
   * @param classifier has probabilities
   * @param folds in how many parts to cross-validate, at least 2; 5 is usual
   * @return the specification
   * @throws IllegalArgumentException if there are fewer than 2 folds
   */
  public static <M extends ClassificationModel> ThresholdClassifier<M> bestF1(
      Classifier<M> classifier, int folds) {
    return chosen(classifier, new ThresholdCriterion.F1(), folds);
  }

  /**
   * Chooses the threshold with the highest Youden's J.
   *
   * @param <M> the type of the model inside
   * @param classifier has probabilities
   * @param folds in how many parts to cross-validate, at least 2; 5 is usual
   * @return the specification
   * @throws IllegalArgumentException if there are fewer than 2 folds
   */
  public static <M extends ClassificationModel> ThresholdClassifier<M> bestYouden(
      Classifier<M> classifier, int folds) {
    return chosen(classifier, new ThresholdCriterion.Youden(), folds);
  }

  /**
   * Chooses the most precise threshold that finds a share of the class.
   *
   * @param <M> the type of the model inside
   * @param classifier has probabilities
   * @param atLeast the recall wanted, above 0 and at most 1
   * @param folds in how many parts to cross-validate, at least 2; 5 is usual
   * @return the specification
   * @throws IllegalArgumentException if the share is not in that range, or there are fewer than 2
   *     folds
   */
  public static <M extends ClassificationModel> ThresholdClassifier<M> forRecall(
      Classifier<M> classifier, double atLeast, int folds) {
    checkShare("recall", atLeast);
    return chosen(classifier, new ThresholdCriterion.Recall(atLeast), folds);
  }

  /**
   * Chooses the threshold that finds the most of the class with a precision; a fit fails if no
   * threshold has it.
   *
   * @param <M> the type of the model inside
   * @param classifier has probabilities
   * @param atLeast the precision wanted, above 0 and at most 1
   * @param folds in how many parts to cross-validate, at least 2; 5 is usual
   * @return the specification
   * @throws IllegalArgumentException if the share is not in that range, or there are fewer than 2
   *     folds
   */
  public static <M extends ClassificationModel> ThresholdClassifier<M> forPrecision(
      Classifier<M> classifier, double atLeast, int folds) {
    checkShare("precision", atLeast);
    return chosen(classifier, new ThresholdCriterion.Precision(atLeast), folds);
  }

  private static void checkShare(String name, double atLeast) {
    if (!(atLeast > 0 && atLeast <= 1)) {
      throw new IllegalArgumentException(
          name + " is " + atLeast + ", but must be above 0 and at most 1");
    }
  }

  private static <M extends ClassificationModel> ThresholdClassifier<M> chosen(
      Classifier<M> classifier, ThresholdCriterion criterion, int folds) {
    return new ThresholdClassifier<>(
        classifier, NONE, Optional.of(criterion), FreshScores.ofFolds(folds), Optional.empty());
  }

  /**
   * Says which class the threshold is about. Default: the second.
   *
   * @param label one of the two labels of the target
   * @return a changed copy
   */
  public ThresholdClassifier<M> positive(String label) {
    return new ThresholdClassifier<>(classifier, threshold, criterion, fresh, Optional.of(label));
  }

  /**
   * Sets how to cut rows into folds where the threshold is chosen. Default: stratified by class.
   *
   * @param validation tests every row exactly once, such as {@link CrossValidation#grouped}
   * @return a changed copy
   */
  public ThresholdClassifier<M> validation(CrossValidation validation) {
    FreshScores cut = new FreshScores(fresh.folds(), Optional.of(validation));
    return new ThresholdClassifier<>(classifier, threshold, criterion, cut, positive);
  }

  /**
   * Returns what decides inside.
   *
   * @return the classifier that has the probabilities
   */
  @Override
  public Classifier<M> classifier() {
    return classifier;
  }

  @Override
  public ThresholdModel<M> fit(Dataset train, String target, FitContext context) {
    M model = classifier.fit(train, target, context);
    String label = positiveOf(model);
    if (criterion.isEmpty()) {
      return new ThresholdModel<>(model, label, threshold, Optional.empty(), toString());
    }
    Thresholds thresholds = thresholds(train, target, label, context);
    ThresholdChoice choice = criterion.orElseThrow().choose(thresholds);
    double inside =
        Math.max(Double.MIN_NORMAL, Math.min(Math.nextDown(1.0), thresholds.border(choice)));
    return new ThresholdModel<>(model, label, inside, Optional.of(choice), toString());
  }

  private String positiveOf(ClassificationModel model) {
    if (model.classes().size() != 2) {
      throw new FitException(
          "a threshold decides between two classes, but there are " + model.classes(),
          "merge classes, or leave the threshold out");
    }
    if (model.scoreKind() != ScoreKind.PROBABILITY) {
      throw new FitException(
          "a threshold needs probabilities, but " + classifier + " has decision scores",
          "wrap it in a CalibratedClassifier first");
    }
    String label = positive.orElse(model.classes().get(1));
    if (!model.classes().contains(label)) {
      throw new FitException(
          "the positive class is '" + label + "', but the classes are " + model.classes(),
          "name one of them");
    }
    return label;
  }

  private Thresholds thresholds(Dataset train, String target, String label, FitContext context) {
    ClassScores scores = fresh.of(classifier, train, target, context);
    context.checkCancelled();
    double[][] byRow = new double[scores.size()][2];
    for (int row = 0; row < byRow.length; row++) {
      byRow[row][0] = scores.score(row, 0);
      byRow[row][1] = scores.score(row, 1);
    }
    ClassificationMetrics metrics =
        ClassificationMetrics.of(scores.classes(), ClassLabels.of(train, target).codes(), byRow);
    return weights()
        .map(column -> metrics.withWeights(train.numeric(column).values()))
        .orElse(metrics)
        .forClass(label)
        .thresholds();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ThresholdClassifier<?> thresholdClassifier
        && Double.compare(threshold, thresholdClassifier.threshold) == 0
        && criterion.equals(thresholdClassifier.criterion)
        && fresh.equals(thresholdClassifier.fresh)
        && positive.equals(thresholdClassifier.positive)
        && classifier.equals(thresholdClassifier.classifier);
  }

  @Override
  public int hashCode() {
    return Objects.hash(threshold, criterion, fresh, positive, classifier);
  }

  @Override
  public String toString() {
    String call =
        criterion
            .map(by -> by.factory() + "(" + classifier + by.argument() + ", " + fresh.text() + ")")
            .orElse("of(" + classifier + ", " + threshold + ")");
    return "ThresholdClassifier."
        + call
        + positive.map(label -> ".positive(\"" + label + "\")").orElse("");
  }
}
