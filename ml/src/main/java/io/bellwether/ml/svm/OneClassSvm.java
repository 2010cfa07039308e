package io.bellwether.ml.svm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
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
 */
public final class OneClassSvm {

  private static final double NU = 0.5;
  private static final String METHOD = "a one-class machine";

  private final Kernel kernel;
  private final double nu;
  private final @Nullable String weights;
  private final SmoSettings settings;

  private OneClassSvm(Builder builder) {
    this.kernel = builder.kernel;
    this.nu = builder.nu;
    this.weights = builder.weights;
    this.settings =
        new SmoSettings(
            builder.tolerance, builder.maxIterations, builder.cacheBytes, builder.shrinking);
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
   * Returns the kernel.
   *
   * @return how rows are compared
   */
  public Kernel kernel() {
    return kernel;
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
   * Returns the column that says how much each training row counts.
   *
   * @return the name of a column; empty when all rows count alike
   */
  public Optional<String> weights() {
    return Optional.ofNullable(weights);
  }

  /**
   * Returns the violation of the optimality conditions that ends the work.
   *
   * @return a positive number
   */
  public double tolerance() {
    return settings.tolerance();
  }

  /**
   * Returns the cap on steps.
   *
   * @return at least 1
   */
  public int maxIterations() {
    return settings.maxIterations();
  }

  /**
   * Returns the memory for kernel rows.
   *
   * @return a number of bytes
   */
  public long cacheBytes() {
    return settings.cacheBytes();
  }

  /**
   * Tells whether rows that seem settled are set aside.
   *
   * @return the option
   */
  public Shrinking shrinking() {
    return settings.shrinking();
  }

  SmoSettings settings() {
    return settings;
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
    Kernel resolved = kernel.resolved(rows);
    KernelRows kernelRows = SupportVectors.kernelRows(resolved, rows);
    double[] limits = table.weights().length == 0 ? ones(rows.size()) : table.weights();
    DualSolution solution =
        Smo.solve(DualProblem.oneClass(limits, start(limits)), kernelRows, settings, context);
    SupportCollector support = SupportCollector.ofOne(solution.coefficients());
    return new OneClassSvmModel(
        this,
        table.features(),
        SupportVectors.select(resolved, rows, support.rows()),
        support.coefficients()[0],
        solution.rho(0),
        solution.statistics(),
        SvmReports.of(solution));
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
    return other instanceof OneClassSvm svm
        && kernel.equals(svm.kernel)
        && Double.compare(nu, svm.nu) == 0
        && Objects.equals(weights, svm.weights)
        && settings.equals(svm.settings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kernel, nu, weights, settings);
  }

  @Override
  public String toString() {
    return "OneClassSvm["
        + kernel
        + ", nu "
        + nu
        + (weights == null ? "" : ", weights '" + weights + "'")
        + SvmOptions.changes(settings)
        + "]";
  }

  /** Collects options; see {@link OneClassSvm} for the defaults. */
  public static final class Builder {

    private Kernel kernel = Kernel.rbf();
    private double nu = NU;
    private @Nullable String weights;
    private double tolerance = SvmOptions.TOLERANCE;
    private int maxIterations = SvmOptions.MAX_ITERATIONS;
    private long cacheBytes = SvmOptions.CACHE_BYTES;
    private Shrinking shrinking = Shrinking.ON;

    private Builder() {}

    /**
     * Sets how rows are compared. Default {@link Kernel#rbf()}.
     *
     * @param option the kernel
     * @return this builder
     */
    public Builder kernel(Kernel option) {
      kernel = Objects.requireNonNull(option, "kernel");
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
     * Names a column of weights: a row of weight w counts as w rows. Weights are from 0 to 1e100; a
     * row of weight zero does not count, though its features must be numbers. Default: none.
     *
     * @param column the name of a numeric column
     * @return this builder
     */
    public Builder weights(String column) {
      weights = Objects.requireNonNull(column, "weights");
      return this;
    }

    /**
     * Sets the violation of the optimality conditions that ends the work. Default 1e-3, as in
     * scikit-learn.
     *
     * @param value positive and finite
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder tolerance(double value) {
      tolerance = SvmOptions.tolerance(value);
      return this;
    }

    /**
     * Sets the cap on steps. Default 10,000,000; the report tells if it was reached.
     *
     * @param iterations at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public Builder maxIterations(int iterations) {
      maxIterations = SvmOptions.maxIterations(iterations);
      return this;
    }

    /**
     * Sets the memory for kernel rows. Default 200,000,000.
     *
     * @param bytes 0 or more; the few rows that a step needs are kept in any case
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder cacheBytes(long bytes) {
      cacheBytes = SvmOptions.cacheBytes(bytes);
      return this;
    }

    /**
     * Sets whether rows that seem settled are set aside for a while. Default {@link Shrinking#ON}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder shrinking(Shrinking option) {
      shrinking = Objects.requireNonNull(option, "shrinking");
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
