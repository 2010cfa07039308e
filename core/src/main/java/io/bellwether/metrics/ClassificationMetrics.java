package io.bellwether.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How good predicted labels, scores and probabilities are. Immutable.
 *
 * <p>Labels are indexes into a list of classes. Measures without argument that are about one class
 * are about the <em>positive</em> one, which is the second of two classes or that of {@link
 * #withPositive}; without a positive one, as with three classes, they are the {@linkplain
 * Averaging#MACRO macro} average over classes, each against the rest. {@link #forClass} has the
 * measures, curves and tables of one class.
 *
 * <p>A row of weight 0 is as if it were not there. Sums are in the order of rows and the same input
 * gives the same bits. With {@code w} the weights (1 unless given) and {@code W} their sum, each
 * measure is defined at its method.
 *
 * <p><b>Not defined is {@code NaN}</b>, never 0 or 1 in its place, and {@link #summary()} tells
 * why: the precision of a class that was never predicted, the recall of one that does not occur,
 * ranks and Matthews' coefficient when all rows have the same label; ranks of labels without
 * scores, and log loss and Brier score without probabilities. Averages of precision, recall and F1
 * are over the classes that occur among actual or predicted labels; there a class without precision
 * or recall counts as 0, as in scikit-learn, because leaving it out would reward a model that never
 * dares to predict it. Averages of ranks leave out classes without rows.
 *
 * <p><b>Labels that the model never saw</b> need a class of their own, with probability 0.
 *
 * <p><b>Exceptions.</b> Scores that are not finite, probabilities outside 0 to 1 or that do not add
 * up to 1 within 10<sup>-6</sup>, indexes out of range, bad weights and an empty input give a
 * {@link io.bellwether.data.DataException} that names the row; arrays of different lengths an
 * {@link IllegalArgumentException}. All arrays are copied.
 *
 * @since 0.1.0
 */
public final class ClassificationMetrics {

  private static final int NO_POSITIVE = -1;

  private final ClassifiedRows rows;
  private final ConfusionMatrix matrix;
  private final List<BinaryCounts> counts;
  private final int positive;

  private ClassificationMetrics(ClassifiedRows rows, int positive) {
    this.rows = rows;
    this.matrix = ConfusionMatrix.of(rows);
    this.counts = BinaryCounts.ofAll(matrix);
    this.positive = positive;
  }

  private static ClassificationMetrics of(ClassifiedRows rows) {
    return new ClassificationMetrics(rows, rows.classes().size() == 2 ? 1 : NO_POSITIVE);
  }

  /**
   * Compares predicted labels with the actual ones.
   *
   * @param classes the labels, none twice
   * @param actual the actual labels, as indexes into {@code classes}
   * @param predicted the predicted labels, in the same order
   * @return the measures of decisions; those of ranks and probabilities are {@code NaN}
   * @throws IllegalArgumentException if the lengths differ, or classes are none or not distinct
   * @throws io.bellwether.data.DataException if there are no rows, or an index is out of range
   */
  public static ClassificationMetrics of(List<String> classes, int[] actual, int[] predicted) {
    return of(ClassifiedRows.ofLabels(classes, actual, predicted));
  }

  /**
   * Compares probabilities with the actual labels. The predicted label is that of the largest
   * probability, of several the first.
   *
   * @param classes the labels, none twice
   * @param actual the actual labels, as indexes into {@code classes}
   * @param probabilities one row a row, one column a class; each row adds up to 1
   * @return all measures
   * @throws IllegalArgumentException if the lengths differ, or classes are none or not distinct
   * @throws io.bellwether.data.DataException if there are no rows, an index is out of range, or
   *     probabilities are none
   */
  public static ClassificationMetrics of(
      List<String> classes, int[] actual, double[][] probabilities) {
    return of(
        ClassifiedRows.ofScores(
            classes, actual, ClassifiedRows.Scores.PROBABILITIES, probabilities));
  }

  /**
   * Compares decision scores with the actual labels. The predicted label is that of the largest
   * score, of several the first.
   *
   * @param classes the labels, none twice
   * @param actual the actual labels, as indexes into {@code classes}
   * @param scores one row a row, one column a class; the higher a score, the more the row looks
   *     like the class. Each column ranks its class against the rest: for two classes, the second
   *     column may hold the scores and the first the same with the sign changed
   * @return the measures of decisions and ranks; those of probabilities are {@code NaN}
   * @throws IllegalArgumentException if the lengths differ, or classes are none or not distinct
   * @throws io.bellwether.data.DataException if there are no rows, an index is out of range, or a
   *     score is not finite
   */
  public static ClassificationMetrics ofScores(
      List<String> classes, int[] actual, double[][] scores) {
    return of(ClassifiedRows.ofScores(classes, actual, ClassifiedRows.Scores.DECISIONS, scores));
  }

  /**
   * Lets some rows count more than others.
   *
   * @param weights how much each of the rows given counts, 0 or more; only their ratios matter, but
   *     for counts
   * @return the measures with these weights
   * @throws IllegalArgumentException if there is not one weight a row
   * @throws IllegalStateException if there are weights already
   * @throws io.bellwether.data.DataException if a weight is negative or not finite, or all are 0
   */
  public ClassificationMetrics withWeights(double[] weights) {
    if (rows.isWeighted()) {
      throw new IllegalStateException("the rows have weights already");
    }
    return new ClassificationMetrics(rows.weighted(weights), positive);
  }

  /**
   * Replaces the predicted labels, for models that do not decide for the largest score.
   *
   * @param predicted the predicted labels, as indexes, one for each row of {@link #count()}
   * @return the measures with these labels and the same scores
   * @throws IllegalArgumentException if there is not one label a row
   * @throws io.bellwether.data.DataException if an index is out of range
   */
  public ClassificationMetrics withPredicted(int[] predicted) {
    return new ClassificationMetrics(rows.withPredicted(predicted), positive);
  }

  /**
   * Says which class is the positive one, also where there are more than two.
   *
   * @param label the label of the class that measures without argument are about
   * @return the measures of that class
   * @throws IllegalArgumentException if there is no such class
   */
  public ClassificationMetrics withPositive(String label) {
    return new ClassificationMetrics(rows, rows.classes().index(label));
  }

  /**
   * Returns the number of rows compared.
   *
   * @return the number of rows of positive weight, at least 1
   */
  public int count() {
    return rows.count();
  }

  /**
   * Returns the labels.
   *
   * @return the labels in their order; unmodifiable
   */
  public List<String> classes() {
    return rows.classes().names();
  }

  /**
   * Returns how often each label was predicted as which.
   *
   * @return the confusion matrix
   */
  public ConfusionMatrix confusionMatrix() {
    return matrix;
  }

  /**
   * Returns the measures of one class against the rest.
   *
   * @param label the label of the class
   * @return its measures, curves and tables
   * @throws IllegalArgumentException if there is no such class
   */
  public ClassMetrics forClass(String label) {
    return forClass(rows.classes().index(label));
  }

  private ClassMetrics forClass(int index) {
    return new ClassMetrics(rows, index, counts.get(index));
  }

  /**
   * Returns the share of rows that were predicted rightly.
   *
   * @return the accuracy, from 0 to 1
   */
  public double accuracy() {
    return matrix.correct() / matrix.total();
  }

  /**
   * Returns the mean recall of the classes that occur: the accuracy if all were equally frequent.
   *
   * @return the balanced accuracy, from 0 to 1
   */
  public double balancedAccuracy() {
    return DefinedMean.ofDefined(counts.size(), label -> counts.get(label).recall());
  }

  /**
   * Returns the precision of the positive class, or the macro average.
   *
   * @return {@link ClassMetrics#precision()}
   */
  public double precision() {
    return positive == NO_POSITIVE ? precision(Averaging.MACRO) : counts.get(positive).precision();
  }

  /**
   * Returns the average precision of decisions over classes.
   *
   * @param averaging how
   * @return the average
   */
  public double precision(Averaging averaging) {
    return ClassAverages.ofDecisions(averaging, counts, BinaryCounts::precision);
  }

  /**
   * Returns the recall of the positive class, or the macro average.
   *
   * @return {@link ClassMetrics#recall()}
   */
  public double recall() {
    return positive == NO_POSITIVE ? recall(Averaging.MACRO) : counts.get(positive).recall();
  }

  /**
   * Returns the average recall over classes.
   *
   * @param averaging how
   * @return the average
   */
  public double recall(Averaging averaging) {
    return ClassAverages.ofDecisions(averaging, counts, BinaryCounts::recall);
  }

  /**
   * Returns F1 of the positive class, or the macro average; see {@link ClassMetrics#f1()}.
   *
   * @return F1
   */
  public double f1() {
    return positive == NO_POSITIVE ? f1(Averaging.MACRO) : counts.get(positive).f1();
  }

  /**
   * Returns the average F1 over classes.
   *
   * @param averaging how; the macro average is the mean of the F1 of each class, not that of mean
   *     precision and recall
   * @return the average
   */
  public double f1(Averaging averaging) {
    return ClassAverages.ofDecisions(averaging, counts, BinaryCounts::f1);
  }

  /**
   * Returns the average specificity over classes, one that all rows belong to left out.
   *
   * @param averaging how
   * @return the average
   */
  public double specificity(Averaging averaging) {
    return ClassAverages.ofSpecificity(averaging, counts);
  }

  /**
   * Returns Matthews' correlation coefficient of actual and predicted labels, for more than two
   * classes by J. Gorodkin, Computational Biology and Chemistry 28 (2004) 367-374, equation (8).
   *
   * @return the coefficient, 1 for perfect labels, about 0 for labels at random; {@code NaN} if all
   *     actual labels or all predicted ones are the same
   */
  public double matthews() {
    return Agreement.matthews(matrix);
  }

  /**
   * Returns Cohen's kappa, {@code (p_o - p_e) / (1 - p_e)}: the agreement of actual and predicted
   * labels beyond that of labels drawn with the same frequencies (J. Cohen, 1960).
   *
   * @return kappa; {@code NaN} if all actual and predicted labels are the same
   */
  public double cohenKappa() {
    return Agreement.kappa(matrix);
  }

  /**
   * Returns the mean of {@code -ln p} with {@code p} the probability given to the actual label, and
   * at least 2<sup>-52</sup> (2.2e-16, as in scikit-learn), so that a row that was called
   * impossible costs 36.04 and not infinity.
   *
   * @return the log loss, in nats; {@code NaN} without probabilities
   */
  public double logLoss() {
    return ProbabilityMeasures.logLoss(rows);
  }

  /**
   * Returns the Brier score. With a positive class it is the mean of {@code (p - y)^2} with {@code
   * p} the probability of that class, from 0 to 1; without it is the mean over rows of the sum of
   * that over classes, from 0 to 2, as Brier had it (Monthly Weather Review 78 (1950) 1-3, equation
   * (2)), which for two classes is twice the first.
   *
   * @return the Brier score; {@code NaN} without probabilities
   */
  public double brier() {
    return positive == NO_POSITIVE
        ? ProbabilityMeasures.brier(rows)
        : ProbabilityMeasures.brier(rows, positive);
  }

  /**
   * Returns the area under the ROC curve of the positive class, or the macro average.
   *
   * @return {@link ClassMetrics#rocAuc()}
   */
  public double rocAuc() {
    return positive == NO_POSITIVE ? rocAuc(Averaging.MACRO) : forClass(positive).rocAuc();
  }

  /**
   * Returns the average area under the ROC curves of each class against the rest, over the classes
   * that occur. Micro pools the scores of all classes into one curve.
   *
   * @param averaging how
   * @return the average; {@code NaN} without scores, or if all rows are of one class
   */
  public double rocAuc(Averaging averaging) {
    return ranks(averaging, RankMeasures::rocAuc);
  }

  /**
   * Returns the area under the precision-recall curve of the positive class, or the macro average.
   *
   * @return {@link ClassMetrics#averagePrecision()}
   */
  public double averagePrecision() {
    return positive == NO_POSITIVE
        ? averagePrecision(Averaging.MACRO)
        : forClass(positive).averagePrecision();
  }

  /**
   * Returns the average area under the precision-recall curves of each class against the rest, over
   * the classes that occur. Micro pools the scores of all classes into one curve.
   *
   * @param averaging how
   * @return the average; {@code NaN} without scores
   */
  public double averagePrecision(Averaging averaging) {
    return ranks(averaging, RankMeasures::averagePrecision);
  }

  private double ranks(Averaging averaging, ToDoubleFunction<RankedScores> measure) {
    return rows.kind() == ClassifiedRows.Scores.NONE
        ? Double.NaN
        : ClassAverages.ofRanks(averaging, rows, measure);
  }

  /**
   * Writes the measures of all and of each class, with a note where one is not defined.
   *
   * @return several lines
   */
  public String summary() {
    String label = positive == NO_POSITIVE ? "" : rows.classes().name(positive);
    return ClassificationText.summary(this, label);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassificationMetrics metrics
        && positive == metrics.positive
        && rows.equals(metrics.rows);
  }

  @Override
  public int hashCode() {
    return 31 * rows.hashCode() + positive;
  }

  @Override
  public String toString() {
    return ClassificationText.line(this);
  }
}
