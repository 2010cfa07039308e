package io.bellwether.ml.basket;

import io.bellwether.data.Blanks;
import io.bellwether.data.Header;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a {@link BasketFile}, which copies them before it changes one. */
final class BasketFormat {

  /** Between items; null stands for runs of blanks and tabs. */
  @Nullable Character separator;

  /** Behind the id of a basket, null if there is none. */
  @Nullable Character id;

  @Nullable Character comment;
  @Nullable Character quote;
  Header header = Header.ABSENT;
  Blanks blanks = Blanks.KEEP;
  EmptyLines emptyLines = EmptyLines.SKIP;
  Charset charset = StandardCharsets.UTF_8;
  @Nullable MinimumSupport minimum;

  BasketFormat() {}

  BasketFormat(BasketFormat other) {
    this.separator = other.separator;
    this.id = other.id;
    this.comment = other.comment;
    this.quote = other.quote;
    this.header = other.header;
    this.blanks = other.blanks;
    this.emptyLines = other.emptyLines;
    this.charset = other.charset;
    this.minimum = other.minimum;
  }

  void check() {
    Map<Character, String> uses = new LinkedHashMap<>();
    use(uses, "separatedBy", separator);
    use(uses, "comment", comment);
    use(uses, "quote", quote);
    if (id != null && !id.equals(separator)) {
      use(uses, "id", id);
    }
    if (quote != null && separator == null) {
      throw new IllegalArgumentException(
          "quote needs a separator; items between runs of blanks have no quotes");
    }
  }

  private static void use(Map<Character, String> uses, String option, @Nullable Character value) {
    if (value == null) {
      return;
    }
    if (value == '\n' || value == '\r') {
      throw new IllegalArgumentException(option + " must not be a line end");
    }
    String other = uses.put(value, option);
    if (other != null) {
      throw new IllegalArgumentException(
          option + " is '" + value + "', but that is " + other + " already");
    }
  }

  /** The options that differ from the defaults. */
  Map<String, Object> byName() {
    Map<String, Object> options = new LinkedHashMap<>();
    put(options, "separator", separator);
    put(options, "id", id);
    put(options, "comment", comment);
    put(options, "quote", quote);
    put(options, "header", header == Header.ABSENT ? null : header);
    put(options, "blanks", blanks == Blanks.KEEP ? null : blanks);
    put(options, "emptyLines", emptyLines == EmptyLines.SKIP ? null : emptyLines);
    put(options, "charset", charset.equals(StandardCharsets.UTF_8) ? null : charset);
    put(options, "minimum", minimum);
    return options;
  }

  private static void put(Map<String, Object> options, String name, @Nullable Object value) {
    if (value != null) {
      options.put(name, value);
    }
  }
}
