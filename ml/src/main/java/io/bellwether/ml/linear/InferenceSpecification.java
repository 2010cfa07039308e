package io.bellwether.ml.linear;

import io.bellwether.ml.design.LinearSpecification;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options that regressions with an offset and full inference have in common. For our own
 * modules: do not extend it; constructors and protected members may change without notice.
 *
 * @since 0.1.0
 */
public abstract class InferenceSpecification extends LinearSpecification {

  private final @Nullable String offset;
  private final StandardErrors standardErrors;
  private final Collinearity collinearity;

  /**
   * Takes the options.
   *
   * @param builder holds them
   * @throws IllegalArgumentException if weights and offset are one column
   */
  protected InferenceSpecification(InferenceBuilder<?> builder) {
    super(builder);
    this.offset = builder.offset;
    this.standardErrors = builder.standardErrors;
    this.collinearity = builder.collinearity;
    if (offset != null && offset.equals(weights().orElse(null))) {
      throw new IllegalArgumentException(
          "column '" + offset + "' cannot hold both weights and offset");
    }
  }

  /**
   * Returns the column that is added to the sum of coefficients times features.
   *
   * @return its name, empty without offset
   */
  public Optional<String> offset() {
    return Optional.ofNullable(offset);
  }

  /**
   * Tells how uncertainty is estimated.
   *
   * @return the option
   */
  public StandardErrors standardErrors() {
    return standardErrors;
  }

  /**
   * Tells what happens with features that are combinations of others.
   *
   * @return the option
   */
  public Collinearity collinearity() {
    return collinearity;
  }

  /**
   * Compares the options kept here.
   *
   * @param other another specification
   * @return whether they are the same
   */
  protected final boolean hasOptionsOf(InferenceSpecification other) {
    return hasTermsOf(other)
        && Objects.equals(offset, other.offset)
        && standardErrors == other.standardErrors
        && collinearity == other.collinearity;
  }

  /**
   * Returns a hash code of the options kept here.
   *
   * @return the hash code
   */
  protected final int hashOfOptions() {
    return Objects.hash(hashOfTerms(), offset, standardErrors, collinearity);
  }

  /**
   * Writes the option as a part of a sentence.
   *
   * @return ", offset 'o'", or nothing without offset
   */
  protected final String offsetText() {
    return offset == null ? "" : ", offset '" + offset + "'";
  }

  /**
   * Writes the options of uncertainty and collinearity as a part of a sentence.
   *
   * @return those that differ from the defaults
   */
  protected final String inferenceText() {
    return (standardErrors == StandardErrors.CLASSICAL ? "" : ", " + standardErrors)
        + (collinearity == Collinearity.FAIL ? "" : ", collinear features dropped");
  }
}
