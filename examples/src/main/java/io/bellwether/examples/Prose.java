package io.bellwether.examples;

import java.util.Locale;

/** Sets numbers and paragraphs, the same in every locale. */
final class Prose {

  private static final int WIDTH = 98;

  private Prose() {}

  /** Writes 1234.5 as 1,235. */
  static String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  /** Writes 0.123 as 12%. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  /** Writes 0.123 as +12%. */
  static String signedPercent(double share) {
    return String.format(Locale.ROOT, "%+.0f%%", Math.rint(100 * share) + 0.0);
  }

  /** Fills a format, without a locale's habits, and breaks the text into lines. */
  static String paragraph(String format, Object... values) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : String.format(Locale.ROOT, format, values).split("\\s+", -1)) {
      if (column + 1 + word.length() > WIDTH) {
        text.append('\n');
        column = 0;
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    return text.toString();
  }
}
