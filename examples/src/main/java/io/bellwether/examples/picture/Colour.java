package io.bellwether.examples.picture;

/**
 * Colours that the colour-blind can tell apart, and that differ in print: by Okabe and Ito.
 *
 * @since 0.1.0
 */
public enum Colour {
  /** For what was observed. */
  INK("#222222"),
  /** For what a model says. */
  BLUE("#0072B2"),
  /** For what stands out. */
  VERMILION("#D55E00"),
  /** For what it is compared with. */
  GREY("#8A8A8A");

  private final String code;

  Colour(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
