package io.bellwether.ml.svm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A border around most of the training rows, to find rows that are unlike them: orders that look
 * odd, stores that sell otherwise. There is no target. An immutable specification.
 *
 * <p>Defaults, those of scikit-learn: {@code nu} 0.5; the {@linkplain Kernel#rbf() Gaussian kernel}
 * with a gamma from the training rows; no weights; tolerance 1e-3; 10,000,000 iterations; a cache
 * of 200,000,000 bytes; shrinking. Set nu: it is the share of training rows that may lie outside,
 * and half of them is seldom what is wanted; 0.01 to 0.1 is usual.
 *
 * <p><b>Method.</b> B. Schölkopf, J. Platt, J. Shawe-Taylor, A. Smola and R. Williamson, Estimating
 * the Support of a High-Dimensional Distribution, Neural Computation 13, 2001: the plane in the
 * space of the kernel that parts the rows from the origin with the widest margin. At most a share
 * nu of the rows is outside, at least that share are support vectors (their proposition 3).
 *
 * <p><b>Data.</b> All columns but the weights are features and must be numeric, finite and not
 * missing; leave others out by {@link Dataset#select(String...)}. Scale them: a kernel compares
 * distances. A weight w of a row counts as w equal rows.
 *
 * <p><b>Cost.</b> As {@link Svc}, for one machine.
 *
 * @since 0.1.0
 */
public final class OneClassSvm extends KernelMachine {

  private static final double NU = 0.5;
  private static final String METHOD = "a one-class machine";

  private final double nu;

  private OneClassSvm(Builder builder) {
    super(builder);
    this.nu = builder.nu;
  }

  /**
   * Returns a specification with all defaults.
   *
   * @return the specification
   */
  public static OneClassSvm create() {
    return builder().build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the share of training rows that may lie outside.
   *
   * @return above 0 and at most 1
   */
  public double nu() {
    return nu;
  }

  /**
   * Learns the border with the default {@link FitContext}.
   *
   * @param train the rows to learn from, not modified
   * @return a fitted model
   */
  public OneClassSvmModel fit(Dataset train) {
    return fit(train, FitContext.create());
  }

  /**
   * Learns the border.
   *
   * @param train the rows to learn from, not modified; all columns but the weights are features
   * @param context seed, executor, progress and cancellation
   * @return a fitted model
   * @throws IllegalArgumentException if a column is lacking or not numeric
   * @throws io.bellwether.data.DataException if a value is missing or infinite, or a weight is
   *     negative
   * @throws io.bellwether.model.FitException if there are no rows, or none of positive weight
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public OneClassSvmModel fit(Dataset train, FitContext context) {
    TrainingTable table = TrainingTable.forFeatures(train, weights(), METHOD);
    DenseRows rows = DenseRows.of(table.rowMajor(), table.rows(), table.featureCount());
    Kernel resolved = kernel().resolved(rows);
    KernelRows kernelRows = SupportVectors.kernelRows(resolved, rows);
    double[] limits = table.weights().length == 0 ? ones(rows.size()) : table.weights();
    DualSolution solution =
        Smo.solve(DualProblem.oneClass(limits, start(limits)), kernelRows, settings(), context);
    SupportCollector support = SupportCollector.ofOne(solution.coefficients());
    KernelEstimates estimates =
        new KernelEstimates(
            table.features(),
            SupportVectors.select(resolved, rows, support.rows()),
            support.coefficients()[0],
            solution.statistics(),
            SvmReports.of(solution));
    return new OneClassSvmModel(this, estimates, solution.rho(0));
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Spends the share nu of all weights on the first rows, as much on each as it takes. */
  private double[] start(double[] limits) {
    double left = nu * Arrays.stream(limits).sum();
    double[] start = new double[limits.length];
    for (int row = 0; row < start.length; row++) {
      start[row] = Math.min(left, limits[row]);
      left -= start[row];
    }
    return start;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OneClassSvm svm && hasOptionsOf(svm) && Double.compare(nu, svm.nu) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * hashOfOptions() + Double.hashCode(nu);
  }

  @Override
  public String toString() {
    return "OneClassSvm["
        + kernel()
        + ", nu "
        + nu
        + weightsText()
        + SvmOptions.changes(settings())
        + "]";
  }

  /** Collects options; see {@link OneClassSvm} for the defaults. */
  public static final class Builder extends KernelMachineBuilder<Builder> {

    private double nu = NU;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the share of training rows, by weight, that may lie outside. Default 0.5.
     *
     * @param share above 0 and at most 1
     * @return this builder
     * @throws IllegalArgumentException if the share is out of range
     */
    public Builder nu(double share) {
      nu = SvmOptions.nu(share);
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     */
    public OneClassSvm build() {
      return new OneClassSvm(this);
    }
  }
}
