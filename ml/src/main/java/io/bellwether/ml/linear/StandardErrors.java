package io.bellwether.ml.linear;

/**
 * How the uncertainty of coefficients is estimated.
 *
 * <p>The classical formula holds when all errors have one variance. The others stay right, for many
 * rows, when the variance differs from row to row; they differ in how they make up for residuals
 * being smaller than errors (MacKinnon and White 1985). With <i>e</i> the residual, <i>h</i> the
 * leverage of a row, <i>n</i> rows and <i>k</i> coefficients, each weighs rows by:
 *
 * @since 0.1.0
 */
public enum StandardErrors {
  /** One variance for all rows, estimated from the residuals. */
  CLASSICAL,
  /** <i>e</i>&sup2;: White's estimator. Too small for few rows. */
  HC0,
  /** <i>e</i>&sup2; n / (n - k). */
  HC1,
  /** <i>e</i>&sup2; / (1 - h). */
  HC2,
  /** <i>e</i>&sup2; / (1 - h)&sup2;: close to the jackknife; the one to take for few rows. */
  HC3
}
