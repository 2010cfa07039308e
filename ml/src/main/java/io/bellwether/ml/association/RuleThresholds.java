package io.bellwether.ml.association;

/**
 * What a rule must reach. What is not asked for has a value that every rule reaches.
 *
 * @param confidence the least confidence
 * @param lift the least lift, 0 if any will do
 * @param pValue the largest p-value
 * @param adjusted the largest corrected p-value
 * @param improvement by how much a rule must be more confident than every more general one, or
 *     {@link #ANY_IMPROVEMENT}; at 0 it must be more confident at all
 */
record RuleThresholds(
    double confidence, double lift, double pValue, double adjusted, double improvement) {

  static final double ANY_IMPROVEMENT = Double.NEGATIVE_INFINITY;

  private static final double DEFAULT_CONFIDENCE = 0.5;

  static RuleThresholds defaults() {
    return new RuleThresholds(DEFAULT_CONFIDENCE, 0, 1, 1, ANY_IMPROVEMENT);
  }

  RuleThresholds withConfidence(double least) {
    return new RuleThresholds(share("minConfidence", least), lift, pValue, adjusted, improvement);
  }

  RuleThresholds withLift(double least) {
    if (!(least >= 0 && least < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "minLift is " + least + ", but must be 0 or more, for example 1.2");
    }
    return new RuleThresholds(confidence, least, pValue, adjusted, improvement);
  }

  RuleThresholds withPValue(double largest) {
    return new RuleThresholds(confidence, lift, share("maxPValue", largest), adjusted, improvement);
  }

  RuleThresholds withAdjusted(double largest) {
    if (!(largest > 0 && largest <= 1)) {
      throw new IllegalArgumentException(
          "significant is " + largest + ", but must be above 0 and at most 1");
    }
    return new RuleThresholds(confidence, lift, pValue, largest, improvement);
  }

  RuleThresholds withImprovement(double least) {
    return new RuleThresholds(confidence, lift, pValue, adjusted, share("minImprovement", least));
  }

  private static double share(String option, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(option + " is " + value + ", but must be from 0 to 1");
    }
    return value;
  }

  /** Whether more general rules are to be looked at. */
  boolean asksForImprovement() {
    return improvement != ANY_IMPROVEMENT;
  }

  /** Whether a rule is confident enough beside a more general one of some confidence. */
  boolean improves(double confidence, double general) {
    return confidence > general && confidence - general >= improvement;
  }
}
