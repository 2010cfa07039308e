package io.bellwether.ml.svm;

import io.bellwether.ml.design.ClassModel;
import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.model.ScoreKind;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import io.bellwether.rows.ScoreFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A fitted linear support vector classification: for two classes one linear function, positive for
 * the second; for more, one a class, of which the largest wins. Immutable, thread-safe, saveable.
 * Missing values are refused.
 *
 * <p>The objective of the {@link #report()} is the primal one, which is minimised, summed over the
 * machines, like the iterations. See {@link #statistics} for single machines.
 *
 * @since 0.1.0
 */
public final class LinearSvcModel extends ClassModel {

  private final LinearSvc specification;
  private final List<LinearMachine> machines;
  private final LinearTraining training;
  private final LinearScores function;

  LinearSvcModel(
      LinearSvc specification,
      List<String> classes,
      List<LinearMachine> machines,
      LinearTraining training) {
    super(training.target(), classes, training.features(), training.report());
    this.specification = specification;
    this.machines = List.copyOf(machines);
    this.training = training;
    this.function =
        new LinearScores(
            machines.stream()
                .map(m -> new LinearPredictor(training.features(), m.intercept(), m.weights()))
                .toList());
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public LinearSvc specification() {
    return specification;
  }

  /** Scores are values of linear functions: decision scores. */
  @Override
  public ScoreKind scoreKind() {
    return ScoreKind.DECISION;
  }

  @Override
  public ScoreFunction function() {
    return function;
  }

  /**
   * Returns the classes that have a linear function of their own.
   *
   * @return the second of two classes, or all of more; unmodifiable
   */
  public List<String> machineClasses() {
    return LinearSvmFit.machineClasses(classes());
  }

  /**
   * Tells how good the solution for a class is.
   *
   * @param label one of {@link #machineClasses()}
   * @return objectives, gap and the number of support vectors
   * @throws IllegalArgumentException if the class has no function of its own
   */
  public LinearSvmStatistics statistics(String label) {
    return machine(label).statistics();
  }

  /**
   * Returns the constant term of a class.
   *
   * @param label one of {@link #machineClasses()}
   * @return the score where all features are zero; 0 without intercept
   * @throws IllegalArgumentException if the class has no function of its own
   */
  public double intercept(String label) {
    return machine(label).intercept();
  }

  /**
   * Returns the weights of a class.
   *
   * @param label one of {@link #machineClasses()}
   * @return feature to weight: how much the score changes when the feature grows by 1; a copy, in
   *     the order of {@link #featureNames()}
   * @throws IllegalArgumentException if the class has no function of its own
   */
  public Map<String, Double> coefficients(String label) {
    return FeatureWeights.all(featureNames(), machine(label));
  }

  /**
   * Returns weights that can be compared.
   *
   * @param label one of {@link #machineClasses()}
   * @return feature to how much the score changes when the feature grows by its standard deviation
   *     over the training rows; a copy
   * @throws IllegalArgumentException if the class has no function of its own
   */
  public Map<String, Double> standardizedCoefficients(String label) {
    return FeatureWeights.standardized(featureNames(), machine(label), training.scales());
  }

  /**
   * Returns how many training rows the machines rest on: those within a margin, on its border, or
   * on the wrong side.
   *
   * @return the number of support vectors, summed over the machines
   */
  public int supportVectorCount() {
    return machines.stream().mapToInt(m -> m.statistics().supportVectors()).sum();
  }

  /**
   * Returns the number of training rows of positive weight.
   *
   * @return the number of observations
   */
  public int observations() {
    return training.observations();
  }

  @Override
  public String summary() {
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(machineClasses());
    List<String> intercepts = new ArrayList<>(List.of("(intercept)"));
    machines.forEach(m -> intercepts.add(Significant.of(m.intercept(), 6)));
    TextTable table = TextTable.of(header).row(intercepts);
    for (int j = 0; j < featureNames().size(); j++) {
      List<String> cells = new ArrayList<>(List.of(featureNames().get(j)));
      for (LinearMachine machine : machines) {
        cells.add(Significant.of(machine.weight(j), 6));
      }
      table = table.row(cells);
    }
    StringBuilder text = new StringBuilder().append(this).append("\n\n").append(table).append('\n');
    for (String label : machineClasses()) {
      text.append('\n').append(label).append(": ");
      text.append(FeatureWeights.footer(report(), statistics(label)));
    }
    return text.toString();
  }

  private LinearMachine machine(String label) {
    int index = machineClasses().indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException(
          "there is no linear function of class '"
              + label
              + "'; there are those of "
              + String.join(", ", machineClasses()));
    }
    return machines.get(index);
  }

  TrainingScales scales() {
    return training.scales();
  }

  List<LinearMachine> machines() {
    return machines;
  }

  @Override
  public String toString() {
    return "LinearSvcModel["
        + target()
        + " of "
        + String.join(", ", classes())
        + " on "
        + training.sizes(supportVectorCount())
        + "]";
  }
}
