package io.bellwether.ml.linear;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresAccumulator;
import io.bellwether.math.MathException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Targets;
import java.util.List;

/**
 * A linear regression whose rows arrive in parts: from a file that does not fit into memory, from a
 * stream, from many machines whose accumulators are merged. The state grows with the number of
 * features only.
 *
 * <pre>{@code
 * LinearAccumulator all = LinearRegression.ols().accumulator("units");
 * for (Dataset part : parts) {
 *   all.add(part);
 * }
 * LinearModel model = all.fit();
 * }</pre>
 *
 * <p>The result is that of one fit on all rows, up to rounding, for any cut into parts; the summary
 * lacks the quartiles of the residuals, which nobody has at hand. Mutable, for one thread at a
 * time; {@link #fit()} may be called as often as wanted, between additions too.
 *
 * @since 0.1.0
 */
public final class LinearAccumulator {

  private final LinearRegression specification;
  private final String target;
  private List<String> features = List.of();
  private LeastSquaresAccumulator squares = LeastSquares.create().accumulator(0);
  private double sumOfLogWeights;
  private boolean started;

  LinearAccumulator(LinearRegression specification, String target) {
    this.specification = specification;
    this.target = target;
  }

  /**
   * Adds rows.
   *
   * @param part rows with the target, and with the same features as those before, in any order; not
   *     modified. Nothing is added if an exception is thrown
   * @return this accumulator
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws DataException if a value is missing or infinite
   */
  public LinearAccumulator add(Dataset part) {
    List<String> names = started ? features : LinearFit.featureNames(specification, part, target);
    DesignColumns design =
        DesignColumns.of(part, names, specification.intercept(), FitContext.create());
    double[] response =
        LinearFit.lessOffset(Targets.numbers(part, target), specification.offset(), part);
    double[] weights = LinearFit.weights(specification.weights(), part);
    LeastSquaresAccumulator changed =
        started ? squares.copy() : LeastSquares.create().accumulator(design.columns());
    try {
      if (weights.length == 0) {
        changed.add(design, response);
      } else {
        changed.add(design, response, weights);
      }
    } catch (MathException e) {
      throw LinearFit.translated(e, design);
    }
    squares = changed;
    features = names;
    started = true;
    sumOfLogWeights += LinearFit.sumOfLogWeights(weights);
    return this;
  }

  /**
   * Adds the rows of another accumulator.
   *
   * @param other an accumulator of the same specification, target and features; not modified
   * @return this accumulator
   * @throws IllegalArgumentException if the accumulators do not match
   */
  public LinearAccumulator merge(LinearAccumulator other) {
    if (!specification.equals(other.specification) || !target.equals(other.target)) {
      throw new IllegalArgumentException(
          "accumulators of different regressions do not merge: "
              + specification
              + " of '"
              + target
              + "' and "
              + other.specification
              + " of '"
              + other.target
              + "'");
    }
    if (!other.started) {
      return this;
    }
    if (!started) {
      features = other.features;
      squares = other.squares.copy();
      started = true;
    } else if (features.equals(other.features)) {
      squares.merge(other.squares);
    } else {
      throw new IllegalArgumentException(
          "accumulators of different features do not merge: "
              + String.join(", ", features)
              + " and "
              + String.join(", ", other.features));
    }
    sumOfLogWeights += other.sumOfLogWeights;
    return this;
  }

  /**
   * Returns the number of rows so far.
   *
   * @return the rows added, those of weight zero included
   */
  public long rows() {
    return squares.rows();
  }

  /**
   * Fits the rows added so far. More can follow.
   *
   * @return the model
   * @throws FitException if there are too few rows, or features are combinations of others
   */
  public LinearModel fit() {
    if (!started || rows() == 0) {
      throw new FitException("no rows were added", "add rows before fitting");
    }
    try {
      return new LinearModel(
          LinearEstimates.builder(specification, target, features, squares.solve())
              .sumOfLogWeights(sumOfLogWeights)
              .build());
    } catch (MathException e) {
      throw e.reason() == MathException.Reason.NO_OBSERVATIONS
          ? LinearFit.noObservations(e)
          : LinearFit.noSolution(e);
    }
  }

  @Override
  public String toString() {
    return "LinearAccumulator[" + specification + " of '" + target + "', " + rows() + " rows]";
  }
}
