package io.bellwether.ml.svm;

import io.bellwether.ml.design.OptionChecks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options that all machines with kernels have.
 *
 * @param <B> the builder itself
 * @since 0.1.0
 */
public abstract sealed class KernelMachineBuilder<B extends KernelMachineBuilder<B>>
    permits Svr.Builder, Svc.Builder, OneClassSvm.Builder {

  private Kernel kernel = Kernel.rbf();
  private @Nullable String weights;
  private double tolerance = SvmOptions.TOLERANCE;
  private int maxIterations = SvmOptions.MAX_ITERATIONS;
  private long cacheBytes = SvmOptions.CACHE_BYTES;
  private Shrinking shrinking = Shrinking.ON;

  KernelMachineBuilder() {}

  abstract B self();

  /**
   * Sets how rows are compared. Default {@link Kernel#rbf()}.
   *
   * @param option the kernel
   * @return this builder
   */
  public B kernel(Kernel option) {
    kernel = Objects.requireNonNull(option, "kernel");
    return self();
  }

  /**
   * Names a column of weights: a row of weight w costs w times as much, and counts as w equal rows.
   * Weights are from 0 to 1e100; a row of weight zero does not count, though its features must be
   * numbers. Default: none. Predictions do not need the column.
   *
   * @param column the name of a numeric column
   * @return this builder
   */
  public B weights(String column) {
    weights = Objects.requireNonNull(column, "weights");
    return self();
  }

  /**
   * Sets the violation of the optimality conditions that ends the work. Default 1e-3, as in
   * scikit-learn.
   *
   * @param value positive and finite: in the units of the target of a regression; of a
   *     classification, where the margin is 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B tolerance(double value) {
    tolerance = OptionChecks.positive("tolerance", value);
    return self();
  }

  /**
   * Sets the cap on the steps of each machine. Default 10,000,000; the report tells if it was
   * reached.
   *
   * @param iterations at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is less
   */
  public B maxIterations(int iterations) {
    maxIterations = OptionChecks.maxIterations(iterations);
    return self();
  }

  /**
   * Sets the memory for kernel rows of each machine; of several classes as many machines work at
   * the same time as there are threads. Default 200,000,000. The result does not depend on it.
   *
   * @param bytes 0 or more; the few rows that a step needs are kept in any case
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public B cacheBytes(long bytes) {
    cacheBytes = SvmOptions.cacheBytes(bytes);
    return self();
  }

  /**
   * Sets whether rows that seem settled are set aside for a while. Default {@link Shrinking#ON}.
   *
   * @param option the option
   * @return this builder
   */
  public B shrinking(Shrinking option) {
    shrinking = Objects.requireNonNull(option, "shrinking");
    return self();
  }

  final Kernel kernel() {
    return kernel;
  }

  final @Nullable String weights() {
    return weights;
  }

  final SmoSettings settings() {
    return new SmoSettings(tolerance, maxIterations, cacheBytes, shrinking);
  }
}
