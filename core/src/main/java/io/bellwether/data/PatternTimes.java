package io.bellwether.data;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times written after a pattern of {@link DateTimeFormatter}. A file holds few different dates, so
 * that each is read by the formatter once and then looked up. Not thread-safe.
 */
final class PatternTimes implements TimeSyntax {

  /** So many different times are remembered; 16 bytes and the text each. */
  private static final int REMEMBERED = 1 << 16;

  private static final int FIRST_REMEMBERED = 64;
  private static final int LONGEST = 200;

  private final DateTimeFormatter formatter;
  private final ColumnType type;
  private final LabelDictionary seen = new LabelDictionary();
  private long[] times = new long[FIRST_REMEMBERED];

  PatternTimes(String pattern, Locale locale, ColumnType type) {
    this.formatter = formatter(pattern, locale);
    this.type = type;
  }

  /** Makes a formatter that takes no 30th of February, and years (yyyy) without an era. */
  static DateTimeFormatter formatter(String pattern, Locale locale) {
    return builder(pattern)
        .parseDefaulting(ChronoField.ERA, 1)
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static DateTimeFormatterBuilder builder(String pattern) {
    try {
      return new DateTimeFormatterBuilder().appendPattern(pattern);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'"
              + pattern
              + "' is no pattern of dates such as 'dd.MM.yyyy' or 'd/M/yyyy H:mm': "
              + e.getMessage(),
          e);
    }
  }

  @Override
  public long parse(char[] buffer, int offset, int length) {
    if (length > LONGEST) {
      return NONE;
    }
    int code = seen.find(buffer, offset, length);
    if (code != LabelDictionary.ABSENT) {
      return times[code];
    }
    long time = read(new String(buffer, offset, length));
    if (time != NONE && seen.size() < REMEMBERED) {
      code = seen.add(buffer, offset, length);
      if (code >= times.length) {
        times = Arrays.copyOf(times, times.length * 2);
      }
      times[code] = time;
    }
    return time;
  }

  private long read(String text) {
    ParsePosition position = new ParsePosition(0);
    // unresolved first: a text that is no date at all, the usual case, then costs no exception
    TemporalAccessor fields = formatter.parseUnresolved(text, position);
    if (fields == null || position.getErrorIndex() >= 0 || position.getIndex() < text.length()) {
      return NONE;
    }
    try {
      TemporalAccessor parsed = formatter.parse(text);
      return type == ColumnType.DATE
          ? LocalDate.from(parsed).toEpochDay()
          : TimeColumn.micros(LocalDateTime.from(parsed));
    } catch (DateTimeException | IllegalArgumentException e) {
      return NONE;
    }
  }
}
