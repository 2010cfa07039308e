package io.bellwether.metrics;

import io.bellwether.math.DoubleDouble;

/** How much actual and predicted labels agree beyond chance. */
final class Agreement {

  private Agreement() {}

  static double matthews(ConfusionMatrix matrix) {
    double total = matrix.total();
    DoubleDouble actual = new DoubleDouble();
    DoubleDouble predicted = new DoubleDouble();
    DoubleDouble both = new DoubleDouble().addProduct(matrix.correct(), total);
    for (int label = 0; label < matrix.classes().size(); label++) {
      double a = matrix.actualTotal(label);
      double p = matrix.predictedTotal(label);
      actual.addProduct(a, total - a);
      predicted.addProduct(p, total - p);
      both.addProduct(-a, p);
    }
    return both.value() / (Math.sqrt(actual.value()) * Math.sqrt(predicted.value()));
  }

  static double kappa(ConfusionMatrix matrix) {
    double total = matrix.total();
    DoubleDouble expected = new DoubleDouble();
    for (int label = 0; label < matrix.classes().size(); label++) {
      expected.addProduct(matrix.actualTotal(label) / total, matrix.predictedTotal(label) / total);
    }
    double chance = expected.value();
    return (matrix.correct() / total - chance) / (1 - chance);
  }
}
