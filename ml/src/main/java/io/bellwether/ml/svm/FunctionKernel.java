package io.bellwether.ml.svm;

import org.jspecify.annotations.Nullable;

/** A kernel that a user defined. */
final class FunctionKernel extends Kernel {

  private final String name;
  private final KernelFunction function;

  FunctionKernel(String name, KernelFunction function) {
    this.name = name;
    this.function = function;
  }

  KernelFunction function() {
    return function;
  }

  @Override
  KernelRows rows(DenseRows rows) {
    return FunctionRows.of(function, rows);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FunctionKernel kernel
        && name.equals(kernel.name)
        && function.equals(kernel.function);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + function.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
