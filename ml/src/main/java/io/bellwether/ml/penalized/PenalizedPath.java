package io.bellwether.ml.penalized;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitStatus;
import io.bellwether.persist.Saveable;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The solutions of a penalised regression over a grid of lambdas: how coefficients grow as the
 * penalty falls. Immutable, thread-safe, saveable.
 *
 * @since 0.1.0
 */
public final class PenalizedPath implements Saveable {

  private static final int SHOWN = 20;

  private final FittedFrame frame;
  private final List<PathPoint> points;

  /**
   * Puts a path together.
   *
   * @param points at least one; largest lambda first
   */
  PenalizedPath(FittedFrame frame, List<PathPoint> points) {
    this.frame = frame;
    this.points = List.copyOf(points);
  }

  /**
   * Returns what was fitted, in writing.
   *
   * @return the text of the specification
   */
  public String specification() {
    return frame.specification();
  }

  /**
   * Returns the column that was learned.
   *
   * @return the name of the target
   */
  public String target() {
    return frame.target();
  }

  /**
   * Returns the features.
   *
   * @return their names, in the order of the coefficients
   */
  public List<String> featureNames() {
    return frame.features();
  }

  /**
   * Returns the number of lambdas.
   *
   * @return how many, at least one
   */
  public int size() {
    return points.size();
  }

  /**
   * Returns the lambdas.
   *
   * @return largest first; a new array
   */
  public double[] lambdas() {
    return each(PathPoint::lambda);
  }

  /**
   * Returns the constant terms.
   *
   * @return one a lambda; a new array
   */
  public double[] intercepts() {
    return each(PathPoint::intercept);
  }

  /**
   * Returns the coefficients of one feature along the path, in raw units.
   *
   * @param feature its name
   * @return one a lambda; a new array
   * @throws IllegalArgumentException if there is no such feature
   */
  public double[] coefficients(String feature) {
    int j = frame.indexOf(feature);
    return each(point -> point.coefficients()[j]);
  }

  /**
   * Returns the effective numbers of coefficients.
   *
   * @return one a lambda, as {@link PenalizedModel#degreesOfFreedom()}; a new array
   */
  public double[] degreesOfFreedom() {
    return each(PathPoint::degreesOfFreedom);
  }

  /**
   * Returns the shares of the target's variation that are explained in the training rows.
   *
   * @return one a lambda; {@code NaN} for a constant target; a new array
   */
  public double[] devianceExplained() {
    return each(PathPoint::devianceExplained);
  }

  /**
   * Returns the values of the objective.
   *
   * @return one a lambda; a new array
   */
  public double[] objectives() {
    return each(point -> point.ending().objective());
  }

  /**
   * Returns how much smaller each objective could be at most.
   *
   * @return duality gaps, one a lambda; a new array
   */
  public double[] dualityGaps() {
    return each(point -> point.ending().gap());
  }

  /**
   * Tells whether every solution reached the tolerance.
   *
   * @return false if some lambda ended at the cap, or in rounding errors
   */
  public boolean isConverged() {
    return points.stream()
        .map(point -> point.ending().status())
        .allMatch(status -> status == FitStatus.CONVERGED || status == FitStatus.EXACT);
  }

  private double[] each(ToDoubleFunction<PathPoint> measure) {
    return points.stream().mapToDouble(measure).toArray();
  }

  /**
   * Returns the model at a lambda. Between two lambdas of the path coefficients are interpolated
   * linearly, which is exact for a lasso as long as no feature enters or leaves between them, and
   * which the model's report says; above the largest lambda of the path the model is that of the
   * largest, which for a path from {@link LambdaGrid#geometric} has no penalised feature.
   *
   * @param lambda the weight of the penalty
   * @return the model
   * @throws IllegalArgumentException if lambda is smaller than all of the path, or {@code NaN}
   */
  public PenalizedModel at(double lambda) {
    double smallest = points.get(points.size() - 1).lambda();
    if (!(lambda >= smallest)) {
      throw new IllegalArgumentException(
          "lambda is " + lambda + ", but the path ends at " + smallest);
    }
    int below = 0;
    while (points.get(below).lambda() > lambda) {
      below++;
    }
    PathPoint next = points.get(below);
    if (below == 0 || next.lambda() == lambda) {
      return new PenalizedModel(frame, next, List.of(), null);
    }
    PathPoint previous = points.get(below - 1);
    double share = (previous.lambda() - lambda) / (previous.lambda() - next.lambda());
    return new PenalizedModel(
        frame,
        previous.towards(next, share, lambda),
        List.of(
            "the coefficients are interpolated between lambda "
                + previous.lambda()
                + " and "
                + next.lambda()),
        null);
  }

  /**
   * Returns the path as a table, one row a lambda.
   *
   * @return columns {@code (lambda)}, {@code (degrees of freedom)}, {@code (deviance explained)},
   *     {@code (intercept)}, then one a feature with its coefficients in raw units
   */
  public Dataset toDataset() {
    List<Column> columns = new ArrayList<>();
    columns.add(NumericColumn.of("(lambda)", lambdas()));
    columns.add(NumericColumn.of("(degrees of freedom)", degreesOfFreedom()));
    columns.add(NumericColumn.of("(deviance explained)", devianceExplained()));
    columns.add(NumericColumn.of("(intercept)", intercepts()));
    for (String feature : frame.features()) {
      columns.add(NumericColumn.of(feature, coefficients(feature)));
    }
    return Dataset.of(columns);
  }

  FittedFrame frame() {
    return frame;
  }

  List<PathPoint> points() {
    return points;
  }

  /**
   * Writes some twenty steps of the path for people: how many features take part, and how much of
   * the target they tell. {@link #toDataset()} has all of it.
   *
   * @return several lines
   */
  public String summary() {
    TextTable table = TextTable.of("lambda", "degrees of freedom", "deviance explained");
    int step = Math.max(1, size() / SHOWN);
    for (int i = 0; i < size(); i += step) {
      table =
          table.row(
              Significant.of(points.get(i).lambda(), 4),
              Significant.of(points.get(i).degreesOfFreedom(), 4),
              Significant.of(points.get(i).devianceExplained(), 4));
    }
    return this + "\n\n" + table;
  }

  @Override
  public String toString() {
    return "PenalizedPath["
        + target()
        + " on "
        + frame.features().size()
        + " features, "
        + size()
        + " lambdas from "
        + Significant.of(points.get(0).lambda(), 4)
        + " to "
        + Significant.of(points.get(size() - 1).lambda(), 4)
        + "]";
  }
}
