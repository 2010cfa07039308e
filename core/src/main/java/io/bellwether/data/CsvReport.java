package io.bellwether.data;

import io.bellwether.report.TextTable;
import java.util.List;
import java.util.Locale;

/**
 * How the reading of a file went: which type each column has and why, what is missing, what was
 * left out. Immutable.
 *
 * <p>{@link #summary()} is a readable table.
 *
 * @since 0.1.0
 */
public final class CsvReport {

  private static final int SHOWN = 10;

  private final String source;
  private final int rowsRead;
  private final long rowsSkipped;
  private final long blankLines;
  private final long unparsableCells;
  private final List<ColumnReport> columns;
  private final List<CsvProblem> problems;

  CsvReport(String source, int rows, List<ColumnReport> columns, ProblemList problems) {
    this.source = source;
    this.rowsRead = rows;
    this.rowsSkipped = problems.rows();
    this.blankLines = problems.blankLines();
    this.unparsableCells = problems.cells();
    this.columns = List.copyOf(columns);
    this.problems = problems.kept();
  }

  /**
   * What is to be said of one column.
   *
   * @param name its name
   * @param type its type
   * @param given whether the type was given; else it was inferred from all cells
   * @param reason why it has this type, as one sentence
   * @param missing how many cells are missing
   */
  public record ColumnReport(
      String name, ColumnType type, boolean given, String reason, int missing) {}

  /**
   * Returns where the data come from.
   *
   * @return the file or the name of the stream
   */
  public String source() {
    return source;
  }

  /**
   * Returns the number of rows in the data set.
   *
   * @return the number of rows
   */
  public int rowsRead() {
    return rowsRead;
  }

  /**
   * Returns the number of rows left out because they had too few or too many cells.
   *
   * @return 0 unless {@link MalformedRows#COLLECT} was asked for
   */
  public long rowsSkipped() {
    return rowsSkipped;
  }

  /**
   * Returns the number of blank lines passed over.
   *
   * @return the number of lines
   */
  public long blankLines() {
    return blankLines;
  }

  /**
   * Returns the number of cells made missing because they did not fit the type given.
   *
   * @return 0 unless {@link UnparsableCells#COLLECT} was asked for
   */
  public long unparsableCells() {
    return unparsableCells;
  }

  /**
   * Returns what is to be said of each column.
   *
   * @return one report a column, in the order of the file; unmodifiable
   */
  public List<ColumnReport> columns() {
    return columns;
  }

  /**
   * Returns what is to be said of one column.
   *
   * @param name the name of the column
   * @return its report
   * @throws IllegalArgumentException if no such column was read
   */
  public ColumnReport column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Names.unknown(name, columns.stream().map(ColumnReport::name).toList()));
  }

  /**
   * Returns the first problems, at most as many as {@link CsvReader#maxProblems} allows; {@link
   * #rowsSkipped()} and {@link #unparsableCells()} count all.
   *
   * @return the problems in the order of the file; unmodifiable
   */
  public List<CsvProblem> problems() {
    return problems;
  }

  /**
   * Writes the report for people: counts, the columns and why each has its type, and problems.
   *
   * @return several lines
   */
  public String summary() {
    StringBuilder text = new StringBuilder(toString());
    text.append('\n').append(table());
    text.append(separatorHint());
    problems.stream().limit(SHOWN).forEach(problem -> text.append('\n').append(problem));
    long more = rowsSkipped + unparsableCells - Math.min(problems.size(), SHOWN);
    if (more > 0) {
      text.append(String.format(Locale.ROOT, "\n... and %,d more", more));
    }
    return text.toString();
  }

  /** Tells the source and how many rows, lines and cells came to what. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%s: %,d rows read", source, rowsRead));
    append(text, rowsSkipped, "malformed rows left out");
    append(text, unparsableCells, "unparsable cells made missing");
    append(text, blankLines, "blank lines passed over");
    return text.toString();
  }

  /** One column whose name holds a usual separator is most likely several. */
  private String separatorHint() {
    if (columns.size() == 1) {
      for (String separator : List.of(";", "\t", "|")) {
        if (columns.get(0).name().contains(separator)) {
          String shown = separator.equals("\t") ? "\\t" : separator;
          return "\nonly one column was found; if it should be several, read with"
              + " Csv.reader().separator('"
              + shown
              + "')";
        }
      }
    }
    return "";
  }

  private static void append(StringBuilder text, long count, String what) {
    if (count > 0) {
      text.append(String.format(Locale.ROOT, ", %,d %s", count, what));
    }
  }

  private TextTable table() {
    int widest = columns.stream().mapToInt(column -> column.reason().length()).max().orElse(0);
    TextTable table = TextTable.of("column", "type", "missing", padded("why", widest));
    List<List<String>> lines =
        columns.stream()
            .map(
                column ->
                    List.of(
                        column.name(),
                        column.type().name().toLowerCase(Locale.ROOT),
                        String.format(Locale.ROOT, "%,d", column.missing()),
                        padded(column.reason(), widest)))
            .toList();
    return table.rows(lines);
  }

  /** Sentences begin at one place, where the table would let them end at one. */
  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
