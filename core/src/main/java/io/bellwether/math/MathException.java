package io.bellwether.math;

import java.util.Objects;

/**
 * A computation of this package that could not give an answer: the reason as an enum for the
 * calling code, the place and the values in the message. Callers in other packages turn it into the
 * exception of their own contract, which adds the remedy.
 *
 * <p>Wrong arguments (a negative size, arrays of different length) are {@link
 * IllegalArgumentException}s instead.
 *
 * @since 0.1.0
 */
public final class MathException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Reason {
    /** An input value is NaN or infinite. */
    NOT_FINITE,
    /** A matrix that has to be positive definite is not, to working precision. */
    NOT_POSITIVE_DEFINITE,
    /** A matrix is singular to working precision. */
    SINGULAR,
    /** An iteration ended without an answer. */
    NO_CONVERGENCE,
    /** There are no observations, or none with a positive weight. */
    NO_OBSERVATIONS
  }

  /** Why there is no answer. */
  private final Reason reason;

  /**
   * Creates an exception.
   *
   * @param reason why there is no answer
   * @param message what was found, and where
   */
  public MathException(Reason reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * Returns why there is no answer.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
