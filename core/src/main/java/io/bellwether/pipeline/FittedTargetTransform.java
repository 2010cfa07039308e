package io.bellwether.pipeline;

import java.util.function.Supplier;

/** A transformation of the target with what it learned from the training rows. Immutable. */
record FittedTargetTransform(
    TargetTransform specification, double center, double scale, double smearingFactor) {

  /** Checks what a file may have got wrong. */
  FittedTargetTransform {
    if (!(scale > 0 && smearingFactor > 0 && Double.isFinite(center))) {
      throw new IllegalArgumentException(
          "center " + center + ", scale " + scale + ", smearing factor " + smearingFactor);
    }
  }

  double[] forward(double[] target) {
    double[] transformed = new double[target.length];
    for (int row = 0; row < target.length; row++) {
      transformed[row] =
          switch (specification.kind()) {
            case NONE -> target[row];
            case STANDARDIZE -> (target[row] - center) / scale;
            case LOG -> Math.log(target[row]);
            case LOG1P -> Math.log1p(target[row]);
          };
    }
    return transformed;
  }

  /** Goes back to the units of the target, in place. */
  void back(double[] values, int count) {
    switch (specification.kind()) {
      case NONE -> {}
      case STANDARDIZE -> {
        for (int i = 0; i < count; i++) {
          values[i] = center + scale * values[i];
        }
      }
      case LOG -> {
        for (int i = 0; i < count; i++) {
          values[i] = smearingFactor * Math.exp(values[i]);
        }
      }
      case LOG1P -> {
        // exp of the model's value estimates one plus the target, and so does the factor
        for (int i = 0; i < count; i++) {
          values[i] = smearingFactor * Math.exp(values[i]) - 1;
        }
      }
    }
  }

  /** Goes back without the smearing factor: for quantiles and the ends of intervals. */
  void backQuantiles(double[] values) {
    new FittedTargetTransform(specification, center, scale, 1).back(values, values.length);
  }

  /**
   * Learns the smearing factor, the weighted mean of exp(residual), if asked for. Without weights
   * the array is empty.
   */
  FittedTargetTransform smeared(
      double[] actual, double[] weights, Supplier<double[]> fittedValues) {
    if (!specification.isSmearing()) {
      return this;
    }
    double[] transformed = forward(actual);
    double[] fitted = fittedValues.get();
    double sum = 0;
    double total = 0;
    for (int row = 0; row < transformed.length; row++) {
      double weight = weights.length == 0 ? 1 : weights[row];
      if (weight > 0) { // a row of weight zero was not fitted, and its residual can be anything
        sum += weight * Math.exp(transformed[row] - fitted[row]);
        total += weight;
      }
    }
    return new FittedTargetTransform(specification, center, scale, sum / total);
  }
}
