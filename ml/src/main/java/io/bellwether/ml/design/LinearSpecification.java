package io.bellwether.ml.design;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options that regressions on a sum of coefficients times features have in common. For our own
 * modules; what a weight means is said by each specification.
 *
 * @since 0.1.0
 */
public abstract class LinearSpecification {

  private final Intercept intercept;
  private final @Nullable String weights;

  /**
   * Takes the options.
   *
   * @param builder holds them
   */
  protected LinearSpecification(LinearBuilder<?> builder) {
    this.intercept = builder.chosenIntercept();
    this.weights = builder.chosenWeights();
  }

  /**
   * Tells whether there is a constant term.
   *
   * @return the option
   */
  public Intercept intercept() {
    return intercept;
  }

  /**
   * Returns the column of weights.
   *
   * @return its name, empty without weights
   */
  public Optional<String> weights() {
    return Optional.ofNullable(weights);
  }

  /**
   * Compares the options kept here.
   *
   * @param other another specification
   * @return whether they are the same
   */
  protected final boolean hasTermsOf(LinearSpecification other) {
    return intercept == other.intercept && Objects.equals(weights, other.weights);
  }

  /**
   * Returns a hash code of the options kept here.
   *
   * @return the hash code
   */
  protected final int hashOfTerms() {
    return Objects.hash(intercept, weights);
  }

  /**
   * Writes the option as a part of a sentence.
   *
   * @return ", no intercept", or nothing where there is one
   */
  protected final String interceptText() {
    return intercept == Intercept.NONE ? ", no intercept" : "";
  }

  /**
   * Writes the option as a part of a sentence.
   *
   * @return ", weights 'w'", or nothing without weights
   */
  protected final String weightsText() {
    return weights == null ? "" : ", weights '" + weights + "'";
  }
}
