package io.bellwether.data;

/**
 * The character between the whole and the fractional part of a number.
 *
 * @since 0.1.0
 */
public enum DecimalMark {
  /** {@code 2.79}. */
  POINT('.'),
  /** {@code 2,79}, as much of Europe and South America writes it. */
  COMMA(',');

  private final char character;

  DecimalMark(char character) {
    this.character = character;
  }

  /**
   * Returns the character.
   *
   * @return {@code '.'} or {@code ','}
   */
  public char character() {
    return character;
  }
}
