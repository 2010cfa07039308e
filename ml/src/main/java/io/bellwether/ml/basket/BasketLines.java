package io.bellwether.ml.basket;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.bellwether.data.Blanks;
import io.bellwether.data.Header;
import io.bellwether.data.TextLines;
import io.bellwether.data.TimeColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the lines of one file, each a basket. Used once. */
final class BasketLines {

  private final BasketFormat format;
  private final TextLines lines;
  private final BasketIntake intake;
  private final boolean trims;
  private char[] line = new char[256];

  BasketLines(BasketFormat format, TextLines lines, BasketIntake intake) {
    this.format = format;
    this.lines = lines;
    this.intake = intake;
    this.trims = format.blanks == Blanks.TRIM;
  }

  void read() {
    boolean heading = format.header != Header.ABSENT;
    while (lines.next()) {
      line = lines.copy(line);
      int length = lines.length();
      if (length > 0 && format.comment != null && line[0] == format.comment) {
        continue;
      }
      if (isBlank(length)) {
        emptyLine(heading);
      } else if (heading) {
        heading = false;
      } else {
        basket(length);
        intake.end(TimeColumn.MISSING, BasketRows.NOBODY);
      }
    }
    if (heading) {
      throw lines.problem("not even a header line is there").build();
    }
  }

  private void emptyLine(boolean heading) {
    if (heading || format.emptyLines == EmptyLines.SKIP) {
      intake.counts().blankLines++;
    } else {
      intake.end(TimeColumn.MISSING, BasketRows.NOBODY);
    }
  }

  private boolean isBlank(int length) {
    int i = 0;
    while (i < length && isBlank(line[i])) {
      i++;
    }
    return i == length;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void basket(int length) {
    if (format.quote != null && place(format.quote, length) < length) {
      quoted(new String(line, 0, length), format.quote);
      return;
    }
    int from = 0;
    if (format.id != null) {
      from = place(format.id, length) + 1;
      if (from > length) {
        throw noId();
      }
    }
    items(from, length);
  }

  private RuntimeException noId() {
    return lines
        .problem("no '" + format.id + "', which id(...) says stands behind the basket's id")
        .build();
  }

  private int place(char wanted, int length) {
    int i = 0;
    while (i < length && line[i] != wanted) {
      i++;
    }
    return i;
  }

  /** Takes the items of {@code line[from .. to)}; nothing at all are no items. */
  private void items(int from, int to) {
    if (format.separator == null) {
      itemsBetweenBlanks(from, to);
    } else if (from < to) {
      char separator = format.separator;
      int start = from;
      for (int i = from; i <= to; i++) {
        if (i == to || line[i] == separator) {
          item(start, i);
          start = i + 1;
        }
      }
    }
  }

  private void itemsBetweenBlanks(int from, int to) {
    int i = from;
    while (i < to) {
      int start = i;
      while (i < to && !isBlank(line[i])) {
        i++;
      }
      if (i > start) {
        intake.item(line, start, i);
      }
      i++;
    }
  }

  private void item(int from, int to) {
    int start = from;
    int end = to;
    while (trims && start < end && isBlank(line[start])) {
      start++;
    }
    while (trims && start < end && isBlank(line[end - 1])) {
      end--;
    }
    intake.item(line, start, end);
  }

  /** A line with quotes, as RFC 4180 has them. */
  private void quoted(String text, char quote) {
    Character separator = format.id == null ? format.separator : format.id;
    List<String> cells = cells(text, separator == null ? ' ' : separator, quote);
    boolean lists = format.id != null && !format.id.equals(format.separator);
    if (format.id != null && cells.size() < 2) {
      throw noId();
    }
    for (String cell : cells.subList(format.id == null ? 0 : 1, cells.size())) {
      line = cell.length() > line.length ? new char[2 * cell.length()] : line;
      cell.getChars(0, cell.length(), line, 0);
      if (lists) {
        items(0, cell.length());
      } else {
        item(0, cell.length());
      }
    }
  }

  private List<String> cells(String text, char separator, char quote) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter(quote)
            .allowUnclosedQuote(false)
            .trimWhitespacesAroundQuotes(trims)
            .ofCsvRecord(text)) {
      return reader.iterator().next().getFields();
    } catch (CsvParseException e) {
      throw lines
          .problem(
              "the quotes are wrong: a quoted part ends on its line, before a separator, and has"
                  + " its quotes doubled")
          .cause(e)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
