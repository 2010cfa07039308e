package io.bellwether.ml.glm;

/**
 * How the distance of a target from its fitted mean is measured.
 *
 * @since 0.1.0
 */
public enum ResidualKind {
  /** y - &mu;, in units of the target. */
  RESPONSE,
  /** (y - &mu;) times the root of w / V(&mu;): comparable between rows. */
  PEARSON,
  /** The signed root of the deviance of the row: nearer to a normal distribution. */
  DEVIANCE,
  /** (y - &mu;) d&eta;/d&mu;: on the scale of the linear predictor. */
  WORKING
}
