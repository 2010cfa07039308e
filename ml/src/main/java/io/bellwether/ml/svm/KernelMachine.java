package io.bellwether.ml.svm;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The options that all machines with kernels have. */
abstract sealed class KernelMachine permits Svr, Svc, OneClassSvm {

  private final Kernel kernel;
  private final @Nullable String weights;
  private final SmoSettings settings;

  KernelMachine(KernelMachineBuilder<?> builder) {
    this.kernel = builder.kernel();
    this.weights = builder.weights();
    this.settings = builder.settings();
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
   * Returns the column that says how much each training row counts.
   *
   * @return its name; empty when all rows count alike
   */
  public Optional<String> weights() {
    return Optional.ofNullable(weights);
  }

  /**
   * Returns the violation of the optimality conditions that ends the work.
   *
   * @return a positive number; in the units of the target of a regression
   */
  public double tolerance() {
    return settings.tolerance();
  }

  /**
   * Returns the cap on the steps of each machine.
   *
   * @return at least 1
   */
  public int maxIterations() {
    return settings.maxIterations();
  }

  /**
   * Returns the memory for kernel rows of each machine.
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

  final SmoSettings settings() {
    return settings;
  }

  final boolean hasOptionsOf(KernelMachine other) {
    return kernel.equals(other.kernel)
        && Objects.equals(weights, other.weights)
        && settings.equals(other.settings);
  }

  final int hashOfOptions() {
    return Objects.hash(kernel, weights, settings);
  }

  /** The column of weights as a part of a sentence, nothing without. */
  final String weightsText() {
    return weights == null ? "" : ", weights '" + weights + "'";
  }
}
