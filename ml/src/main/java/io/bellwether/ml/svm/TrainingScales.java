package io.bellwether.ml.svm;

/** Standard deviations of training columns: weighted, sums divided by the sum of weights. */
final class TrainingScales {

  private final double[] features;
  private final double target;

  /**
   * Keeps standard deviations.
   *
   * @param features one a feature; copied
   * @param target that of the target; 1 for a classification
   */
  TrainingScales(double[] features, double target) {
    this.features = features.clone();
    this.target = target;
  }

  static double deviation(double[] values, double[] weights) {
    double total = 0;
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      total += weights[i];
      double difference = values[i] - mean;
      mean += difference * (weights[i] / total);
      squares += weights[i] * difference * (values[i] - mean);
    }
    return Math.sqrt(squares / total);
  }

  double[] features() {
    return features.clone();
  }

  double target() {
    return target;
  }

  /** How much the prediction moves with a feature, both in standard deviations. */
  double standardized(LinearMachine machine, int feature) {
    return machine.weight(feature) * features[feature] / target;
  }
}
