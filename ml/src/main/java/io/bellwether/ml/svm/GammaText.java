package io.bellwether.ml.svm;

import java.util.OptionalDouble;

/** Writes a gamma that may not be known yet. */
final class GammaText {

  private GammaText() {}

  static String of(OptionalDouble gamma) {
    return gamma.isPresent() ? Double.toString(gamma.getAsDouble()) : "scale";
  }
}
