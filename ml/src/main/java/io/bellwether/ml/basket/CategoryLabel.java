package io.bellwether.ml.basket;

/**
 * How categories are called among items.
 *
 * @param form a text in which {@code %s} stands for the name and {@code %level} for the level
 */
record CategoryLabel(String form) {

  private static final String NAME = "%s";
  private static final String LEVEL = "%level";

  static CategoryLabel of(String form) {
    if (!form.contains(NAME)) {
      throw new IllegalArgumentException(
          "categoryLabel is '" + form + "', but must contain %s for the name, as \"[%s]\"");
    }
    return new CategoryLabel(form);
  }

  /** Replaces the marks of the form only, never those that a name happens to hold. */
  String of(Taxonomy.Category category) {
    StringBuilder label = new StringBuilder();
    int next = 0;
    while (next < form.length()) {
      if (form.startsWith(NAME, next)) {
        label.append(category.name());
        next += NAME.length();
      } else if (form.startsWith(LEVEL, next)) {
        label.append(category.level());
        next += LEVEL.length();
      } else {
        label.append(form.charAt(next++));
      }
    }
    return label.toString();
  }
}
