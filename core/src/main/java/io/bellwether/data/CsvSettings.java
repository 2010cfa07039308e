package io.bellwether.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options of a {@link CsvReader}, which changes copies only. The defaults stand here. */
final class CsvSettings {

  char separator = ',';
  char quote = '"';
  @Nullable Character comment;
  Charset charset = StandardCharsets.UTF_8;
  Header header = Header.PRESENT;
  List<String> names = List.of();
  Map<String, Field> given = new LinkedHashMap<>();
  List<String> selected = List.of();
  List<String> missing = List.of();
  DecimalMark decimal = DecimalMark.POINT;
  @Nullable String datePattern;
  @Nullable String dateTimePattern;
  Locale locale = Locale.ENGLISH;
  Blanks blanks = Blanks.KEEP;
  BlankLines blankLines = BlankLines.AUTO;
  MalformedRows malformedRows = MalformedRows.FAIL;
  UnparsableCells unparsableCells = UnparsableCells.FAIL;
  int maxProblems = 100;
  int maxColumns = 10_000;
  int maxCellLength = 1 << 20;
  int maxRows = Capacity.LARGEST;

  CsvSettings() {}

  CsvSettings(CsvSettings other) {
    separator = other.separator;
    quote = other.quote;
    comment = other.comment;
    charset = other.charset;
    header = other.header;
    names = other.names;
    given = new LinkedHashMap<>(other.given);
    selected = other.selected;
    missing = other.missing;
    decimal = other.decimal;
    datePattern = other.datePattern;
    dateTimePattern = other.dateTimePattern;
    locale = other.locale;
    blanks = other.blanks;
    blankLines = other.blankLines;
    malformedRows = other.malformedRows;
    unparsableCells = other.unparsableCells;
    maxProblems = other.maxProblems;
    maxColumns = other.maxColumns;
    maxCellLength = other.maxCellLength;
    maxRows = other.maxRows;
  }

  /**
   * Checks that cells, quotes and comments can be told apart.
   *
   * @throws IllegalArgumentException if they cannot
   */
  void checkCharacters() {
    String all = "" + separator + quote + (comment == null ? "" : comment);
    boolean different = all.chars().distinct().count() == all.length();
    boolean plain = all.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\0');
    if (!(different && plain)) {
      throw new IllegalArgumentException(
          "separator, quote and comment must be different characters and no line ends: " + this);
    }
  }

  static List<String> distinct(String option, String... names) {
    List<String> copy = List.of(names);
    if (new LinkedHashSet<>(copy).size() < copy.size()) {
      throw new IllegalArgumentException(option + " has a name twice: " + copy);
    }
    return copy;
  }

  static void check(String option, int value, int least, int most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          option + " is " + value + ", but must be from " + least + " to " + most);
    }
  }

  /** All options by name, in the order above; an option that is not set is null. */
  Map<String, @Nullable Object> byName() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("separator", separator);
    all.put("quote", quote);
    all.put("comment", comment);
    all.put("charset", charset);
    all.put("header", header);
    all.put("names", names);
    all.put("schema", List.copyOf(given.values()));
    all.put("select", selected);
    all.put("missing", missing);
    all.put("decimal", decimal);
    all.put("datePattern", datePattern);
    all.put("dateTimePattern", dateTimePattern);
    all.put("locale", locale);
    all.put("blanks", blanks);
    all.put("blankLines", blankLines);
    all.put("malformedRows", malformedRows);
    all.put("unparsableCells", unparsableCells);
    all.put("maxProblems", maxProblems);
    all.put("maxColumns", maxColumns);
    all.put("maxCellLength", maxCellLength);
    all.put("maxRows", maxRows);
    return all;
  }

  /** The options that differ from the defaults. */
  @Override
  public String toString() {
    Map<String, @Nullable Object> defaults = new CsvSettings().byName();
    List<String> changed = new ArrayList<>();
    byName()
        .forEach(
            (name, value) -> {
              if (!Objects.equals(value, defaults.get(name))) {
                changed.add(name + "=" + value);
              }
            });
    return String.join(", ", changed);
  }
}
