package io.bellwether.model;

import org.jspecify.annotations.Nullable;

/**
 * Something cannot be estimated from the data given. The message says why, and what would help.
 *
 * @since 0.1.0
 */
public final class FitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What cannot be estimated and why. */
  private final String reason;

  /** What the caller can do about it. */
  private final String remedy;

  /**
   * Creates an exception.
   *
   * @param reason what cannot be estimated and why
   * @param remedy what the caller can do about it
   */
  public FitException(String reason, String remedy) {
    this(reason, remedy, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param reason what cannot be estimated and why
   * @param remedy what the caller can do about it
   * @param cause what led to it
   */
  public FitException(String reason, String remedy, @Nullable Throwable cause) {
    super(reason + ". Remedy: " + remedy + ".", cause);
    this.reason = reason;
    this.remedy = remedy;
  }

  /**
   * Returns why it failed.
   *
   * @return the reason
   */
  public String reason() {
    return reason;
  }

  /**
   * Returns what would help.
   *
   * @return the remedy
   */
  public String remedy() {
    return remedy;
  }
}
