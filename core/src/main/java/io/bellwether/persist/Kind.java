package io.bellwether.persist;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two parts of the name of a kind.
 *
 * @param word what it is
 * @param number the number of its format
 */
record Kind(String word, int number) {

  private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]{0,60})/([1-9][0-9]{0,6})");

  static boolean isKind(String text) {
    return FORM.matcher(text).matches();
  }

  /** Takes the name of a kind apart; the caller has checked that it is one. */
  static Kind of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "the kind is "
              + Shown.text(text)
              + ", but must be a word of lower-case letters, a slash and a number, as in linear/1");
    }
    return new Kind(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return word + "/" + number;
  }
}
