package io.bellwether.data;

/** Bytes that are no text. Caught inside this package, where the line is found out. */
final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long characters;

  /**
   * Creates the exception.
   *
   * @param message what is wrong
   * @param characters how many good characters come before
   */
  BadInputException(String message, long characters) {
    super(message);
    this.characters = characters;
  }

  long characters() {
    return characters;
  }
}
