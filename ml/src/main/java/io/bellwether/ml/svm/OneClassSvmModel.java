package io.bellwether.ml.svm;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import io.bellwether.model.FitReport;
import io.bellwether.persist.Saveable;
import io.bellwether.report.Significant;
import io.bellwether.rows.FeatureFunction;
import io.bellwether.rows.RecordScorer;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.RowScoring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A border around training rows. The decision value of a row is positive inside of it, negative
 * outside, and the smaller, the odder the row is. Immutable, thread-safe, saveable unless its
 * kernel is one of the user's own.
 *
 * @since 0.1.0
 */
public final class OneClassSvmModel implements Saveable {

  private final OneClassSvm specification;
  private final KernelEstimates estimates;
  private final double rho;
  private final FeatureFunction function;

  OneClassSvmModel(OneClassSvm specification, KernelEstimates estimates, double rho) {
    this.specification = specification;
    this.estimates = estimates;
    this.rho = rho;
    this.function = estimates.function(-rho, "a one-class machine");
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public OneClassSvm specification() {
    return specification;
  }

  /**
   * Returns the kernel with all its numbers.
   *
   * @return the kernel, its gamma taken from the training rows if none was given
   */
  public Kernel kernel() {
    return estimates.vectors().kernel();
  }

  /**
   * Returns the features.
   *
   * @return the columns of the training rows but the weights, in order; unmodifiable
   */
  public List<String> featureNames() {
    return estimates.features();
  }

  /**
   * Returns the columns that a decision needs.
   *
   * @return names and types
   */
  public Schema inputs() {
    return Schema.of(
        featureNames().stream().map(name -> Field.of(name, ColumnType.NUMERIC)).toList());
  }

  /**
   * Tells how the fit went. The objective is that of the dual, {@code 1/2 a'Ka} where a adds up to
   * nu times the weight of all rows, as libsvm states it.
   *
   * @return status, iterations, rows of the kernel that were calculated, objective and warnings
   */
  public FitReport report() {
    return estimates.report();
  }

  /**
   * Tells how much work the fit took, and how exact it is.
   *
   * @return gap, steps, cache and counts of support vectors
   */
  public SvmStatistics statistics() {
    return estimates.statistics();
  }

  /**
   * Returns the threshold.
   *
   * @return what the weighted sum of kernel values is at the border
   */
  public double rho() {
    return rho;
  }

  /**
   * Returns the number of support vectors.
   *
   * @return how many training rows the model keeps
   */
  public int supportVectorCount() {
    return estimates.vectors().size();
  }

  SupportVectors vectors() {
    return estimates.vectors();
  }

  double[] coefficients() {
    return estimates.coefficients();
  }

  /**
   * Calculates how deep inside of the border each row lies.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @return one number a row: the weighted sum of kernel values less {@link #rho()}; negative
   *     outside
   * @throws IllegalArgumentException if a column is lacking or not numeric
   * @throws io.bellwether.data.DataException if a value is missing or infinite
   */
  public double[] decision(Dataset data) {
    return complete(RowProgram.over(inputs())).score(data);
  }

  /**
   * Tells which rows lie outside of the border.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @return for each row, whether its decision value is negative
   * @throws IllegalArgumentException if a column is lacking or not numeric
   * @throws io.bellwether.data.DataException if a value is missing or infinite
   */
  public boolean[] isOutlier(Dataset data) {
    double[] decisions = decision(data);
    boolean[] outliers = new boolean[decisions.length];
    for (int row = 0; row < outliers.length; row++) {
      outliers[row] = decisions[row] < 0;
    }
    return outliers;
  }

  /**
   * Tells whether a record lies outside of the border.
   *
   * @param record a number for every column of {@link #inputs()}; further entries do not matter
   * @return true if its decision value is negative
   * @throws IllegalArgumentException if an entry is lacking or not numeric
   * @throws io.bellwether.data.DataException if a value is missing or infinite
   */
  public boolean isOutlier(Map<String, ? extends @Nullable Object> record) {
    return scorer().setAll(record).predict() < 0;
  }

  /**
   * Makes a scorer that decides on one record after the other; its predictions are decision values.
   *
   * @return a new scorer, for one thread
   */
  public RecordScorer scorer() {
    return complete(RowProgram.over(inputs())).scorer();
  }

  /**
   * Ends a program in this model.
   *
   * @param program a program whose columns at this point include those of {@link #inputs()}
   * @return everything from a raw row to a decision value
   * @throws IllegalArgumentException if a column is lacking or not numeric
   */
  public RowScoring complete(RowProgram.Builder program) {
    return RowScoring.of(program, featureNames(), function());
  }

  /**
   * Returns the function that was fitted.
   *
   * @return from features to decision values; refuses missing and infinite values with a fault that
   *     names the column
   */
  public FeatureFunction function() {
    return function;
  }

  /**
   * Writes the model for people.
   *
   * @return several lines
   */
  public String summary() {
    return estimates.heading(specification, "outside of the border")
        + "\nrho: "
        + Significant.of(rho, 5)
        + ", objective: "
        + Significant.of(report().objective(), 5)
        + "\nStatus: "
        + report().status()
        + estimates.warnings();
  }

  @Override
  public String toString() {
    return "OneClassSvmModel[" + specification + ", " + supportVectorCount() + " support vectors]";
  }
}
