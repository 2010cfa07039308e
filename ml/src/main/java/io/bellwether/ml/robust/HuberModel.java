package io.bellwether.ml.robust;

import io.bellwether.data.Dataset;
import io.bellwether.model.Targets;
import io.bellwether.report.Significant;
import java.util.Locale;

/**
 * A fitted Huber regression. Immutable, thread-safe, saveable.
 *
 * <p>Standard errors of coefficients are asymptotic (Huber 1981, section 7.6) and take no account
 * of the penalty; they are {@code NaN} without degrees of freedom and for features that are
 * combinations of those before. The objective of the {@link #report()} is the sum over rows of
 * weighted losses, plus the penalty: see {@link HuberRegression}.
 *
 * @since 0.1.0
 */
public final class HuberModel extends RobustModel {

  private final HuberRegression specification;
  private final double scale;
  private final int outliers;

  HuberModel(HuberRegression specification, RobustEstimates estimates, double scale, int outliers) {
    super(specification.intercept(), estimates);
    if (!(scale > 0 && outliers >= 0)) {
      throw new IllegalArgumentException(
          "a scale of " + scale + " and " + outliers + " outliers cannot be");
    }
    this.specification = specification;
    this.scale = scale;
    this.outliers = outliers;
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public HuberRegression specification() {
    return specification;
  }

  /**
   * Returns the scale of the residuals.
   *
   * @return sigma, positive, in units of the target
   */
  public double scale() {
    return scale;
  }

  /**
   * Returns how many training rows were outliers.
   *
   * @return the number of rows more than epsilon scales away from the fit
   */
  public int outlierCount() {
    return outliers;
  }

  /**
   * Tells which rows are outliers.
   *
   * @param data any rows with features and target
   * @return for each row, whether it is more than epsilon scales away from its prediction
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a value is missing
   */
  public boolean[] outliers(Dataset data) {
    double[] targets = Targets.numbers(data, target());
    double[] predictions = predict(data);
    boolean[] far = new boolean[targets.length];
    for (int i = 0; i < far.length; i++) {
      far[i] = Math.abs(targets[i] - predictions[i]) > specification.epsilon() * scale;
    }
    return far;
  }

  /**
   * Writes the model for people: coefficients with standard errors, t and p, scale and outliers.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    String fit =
        String.format(Locale.ROOT, "Scale: %s, %,d outliers", Significant.of(scale, 5), outliers);
    return RobustSummary.of(specification.toString(), estimates(), fit);
  }

  @Override
  public String toString() {
    return "HuberModel["
        + target()
        + " on "
        + predictorCount()
        + " features, "
        + observations()
        + " rows, scale "
        + Significant.of(scale, 4)
        + "]";
  }
}
