package io.bellwether.data;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which type a cell speaks for. A column is what all its cells agree on: numbers, dates, or times
 * (dates among them are midnights); anything else makes it labels.
 */
final class TypeInference {

  private static final Set<String> WORDS_FOR_MISSING = words();

  private final NumberSyntax numbers;
  private final TimeSyntax dates;
  private final TimeSyntax dateTimes;
  private final @Nullable String datePattern;
  private final @Nullable String dateTimePattern;

  TypeInference(CsvSettings settings) {
    this.numbers = new NumberSyntax(settings.decimal);
    this.datePattern = settings.datePattern;
    this.dateTimePattern = settings.dateTimePattern;
    this.dates =
        datePattern == null
            ? IsoTimes.DATES
            : new PatternTimes(datePattern, settings.locale, ColumnType.DATE);
    this.dateTimes =
        dateTimePattern == null
            ? IsoTimes.DATE_TIMES
            : new PatternTimes(dateTimePattern, settings.locale, ColumnType.DATE_TIME);
  }

  private static Set<String> words() {
    Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    words.addAll(Set.of("NA", "N/A", "#N/A", "NaN", "null", "nil", "none", "missing", "unknown"));
    words.addAll(Set.of("-", "--", "?", ".", "\\N"));
    return words;
  }

  /** The type of a cell by itself: numeric, date, date-time, or text for anything else. */
  ColumnType kind(char[] buffer, int offset, int length) {
    if (!Double.isNaN(numbers.infer(buffer, offset, length))) {
      return ColumnType.NUMERIC;
    }
    if (dates.parse(buffer, offset, length) != TimeSyntax.NONE) {
      return ColumnType.DATE;
    }
    return dateTimes.parse(buffer, offset, length) != TimeSyntax.NONE
        ? ColumnType.DATE_TIME
        : ColumnType.TEXT;
  }

  /** Storage for an inferred column whose first value is of a kind. */
  Cells inferred(ColumnType kind, int capacity) {
    return switch (kind) {
      case NUMERIC -> new NumberCells(numbers, false, capacity);
      case DATE, DATE_TIME -> new TimeCells(kind, dates, dateTimes, capacity);
      case CATEGORICAL, TEXT -> LabelCells.inferred(capacity);
    };
  }

  /** Storage for a column whose type is given. */
  Cells given(Field field, int capacity) {
    return switch (field.type()) {
      case NUMERIC -> new NumberCells(numbers, true, capacity);
      case DATE, DATE_TIME -> new TimeCells(field.type(), dates, dateTimes, capacity);
      case CATEGORICAL, TEXT -> LabelCells.given(field, capacity);
    };
  }

  /** Whether a cell is a date-time, which a column of dates can be widened to. */
  boolean isDateTime(char[] buffer, int offset, int length) {
    return dateTimes.parse(buffer, offset, length) != TimeSyntax.NONE;
  }

  boolean isNumber(String text) {
    return numbers.isNumber(text);
  }

  /** What to say of a cell that does not fit the type given for its column. */
  String complaint(Field field, String cell) {
    String obstacle = obstacle(cell);
    return switch (field.type()) {
      case NUMERIC -> obstacle == null ? "is no number" : "is no number: " + obstacle;
      case DATE ->
          "is no date of the form "
              + (datePattern == null
                  ? "yyyy-MM-dd; another form is said by datePattern(...)"
                  : datePattern);
      case DATE_TIME ->
          "is no date-time of the form "
              + (dateTimePattern == null
                  ? "yyyy-MM-ddTHH:mm:ss; another form is said by dateTimePattern(...)"
                  : dateTimePattern);
      case CATEGORICAL, TEXT -> "is none of the levels: " + Names.list(field.levels());
    };
  }

  /** What keeps a cell from being a number although it looks like one; null if nothing does. */
  @Nullable String obstacle(String text) {
    if (WORDS_FOR_MISSING.contains(text)) {
      return "if it means missing, add it to missing(...)";
    }
    char[] cell = text.toCharArray();
    if (!Double.isNaN(numbers.given(cell, 0, cell.length))) {
      return givenOnly(text);
    }
    if (isNumber(text.strip())) {
      return "has blanks around it: blanks(Blanks.TRIM) takes them away";
    }
    for (DecimalMark mark : DecimalMark.values()) {
      if (new NumberSyntax(mark).isNumber(text)) {
        return "is a number with decimal(DecimalMark." + mark + ")";
      }
    }
    return null;
  }

  private static String givenOnly(String text) {
    if (text.endsWith("Infinity")) {
      return "is a number only where the type is given";
    }
    int digits = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return text.charAt(digits) == '0'
        ? "would lose its leading zero as a number"
        : "has more digits than a number keeps";
  }
}
