package io.bellwether.model;

import io.bellwether.data.DataException;
import org.jspecify.annotations.Nullable;

/**
 * Something cannot be estimated from the data given. The message says why, and what would help.
 *
 * @since 0.1.0
 */
public final class FitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Between what is wrong and what would mend it, in the message of a {@link DataException}. */
  private static final String CURE = "; ";

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
   * Creates the exception of a larger work that failed in one of its parts, such as a search in all
   * its trials. It has the remedy of the part: that of a {@link FitException}, and what the message
   * of a {@link DataException} says after its semicolon.
   *
   * @param place which part failed, such as {@code "3 of 5 folds failed; fold 0"}
   * @param cause why it failed
   * @return an exception whose reason is the place and why it failed
   */
  public static FitException within(String place, RuntimeException cause) {
    if (cause instanceof FitException fit) {
      return new FitException(place + ": " + fit.reason, fit.remedy, cause);
    }
    String message = String.valueOf(cause.getMessage());
    int end = message.lastIndexOf(CURE);
    // a semicolon before "': " belongs to a name or a value
    if (!(cause instanceof DataException) || end < 0 || message.indexOf("': ", end) >= 0) {
      return new FitException(
          place + ": " + message, "mend these rows, or add a step that handles them", cause);
    }
    return new FitException(
        place + ": " + message.substring(0, end), message.substring(end + CURE.length()), cause);
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
