package io.bellwether.math;

/**
 * Weighted sums of the response: its mean and its sums of squares about zero and about the mean.
 */
final class ResponseTotals {

  final double sumOfWeights;
  final double mean;

  /** Sum of squares about zero, divided by 4 to the power {@link #exponent}. */
  final double aboutZero;

  /** Sum of squares about the mean, divided by 4 to the power {@link #exponent}. */
  final double aboutMean;

  /** The response was divided by 2 to this power. */
  final int exponent;

  /**
   * Derives the totals.
   *
   * @param products inner products of the root weights (0) and the weighted response (1)
   * @param exponent the response was divided by 2 to this power
   */
  ResponseTotals(DoubledGram products, int exponent) {
    sumOfWeights = products.high(0, 0);
    mean = Math.scalb(products.high(0, 1) / sumOfWeights, exponent);
    aboutZero = products.high(1, 1);
    aboutMean = aboutMean(products);
    this.exponent = exponent;
  }

  /**
   * The sum of w y^2 less (sum of w y)^2 / sum of w: a difference of large numbers, harmless in
   * doubled precision as long as the mean is less than 1e14 deviations from zero. What is left
   * below 2^-98 of the sum is nothing.
   */
  private static double aboutMean(DoubledGram products) {
    double w = products.high(0, 0);
    DoubleDouble quotient = new DoubleDouble();
    DoubleDouble rest = new DoubleDouble().set(products.high(0, 1), products.low(0, 1));
    for (int i = 0; i < 3; i++) {
      double q = rest.value() / w;
      quotient.add(q);
      rest.addProduct(-q, w, products.low(0, 0));
    }
    DoubleDouble sum = new DoubleDouble().set(products.high(1, 1), products.low(1, 1));
    sum.addProduct(-quotient.value(), -quotient.rest(), products.high(0, 1), products.low(0, 1));
    return sum.value() > products.high(1, 1) * 0x1p-98 ? sum.value() : 0.0;
  }
}
