package io.bellwether.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the columns to read from the first row of a file and the options. */
final class ColumnPlan {

  private static final String REMEDY =
      "; name the columns with names(...) and header(Header.REPLACED)";

  private final CsvSettings settings;
  private final String source;
  private final TypeInference inference;

  ColumnPlan(CsvSettings settings, String source, TypeInference inference) {
    this.settings = settings;
    this.source = source;
    this.inference = inference;
  }

  /** Makes the columns of a table whose first row, at a line, has these cells. */
  List<ColumnReading> columns(List<String> firstRow, long line) {
    List<String> names =
        settings.header == Header.PRESENT ? firstRow : names(firstRow.size(), line);
    checkNames(names, line);
    checkPresent(settings.given.keySet(), names, "the schema");
    checkPresent(settings.selected, names, "select");
    Set<String> selected = new LinkedHashSet<>(settings.selected);
    List<ColumnReading> columns = new ArrayList<>();
    for (String name : names) {
      boolean wanted = selected.isEmpty() || selected.contains(name);
      columns.add(new ColumnReading(name, settings.given.get(name), wanted, inference));
    }
    return columns;
  }

  /** Makes the columns of a file without any row; null if nothing tells their names. */
  @Nullable List<ColumnReading> columnsOfNothing() {
    List<String> known = knownNames();
    return settings.header == Header.ABSENT && !known.isEmpty() ? columns(known, 1) : null;
  }

  private List<String> knownNames() {
    return settings.names.isEmpty() ? List.copyOf(settings.given.keySet()) : settings.names;
  }

  private List<String> names(int width, long line) {
    List<String> known = knownNames();
    if (known.size() == width) {
      return known;
    }
    if (!settings.names.isEmpty()) {
      throw DataException.because(
              "the row has " + width + " cells, but names(...) has " + known.size() + " names")
          .source(source)
          .line(line)
          .build();
    }
    List<String> numbered = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      numbered.add("column" + column);
    }
    return numbered;
  }

  private void checkNames(List<String> names, long line) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isBlank()) {
        throw wrong("column " + (i + 1) + " has no name" + REMEDY, line).build();
      }
      Integer before = places.put(name, i);
      if (before != null) {
        String where = "columns " + (before + 1) + " and " + (i + 1) + " have the same name";
        throw wrong(where + REMEDY, line).column(name).build();
      }
    }
  }

  private void checkPresent(Iterable<String> wanted, List<String> names, String by) {
    for (String name : wanted) {
      if (!names.contains(name)) {
        String present = "Columns present: " + Names.list(names);
        throw DataException.because(
                "the file has no such column, which "
                    + by
                    + " names"
                    + Names.separatorHint(names)
                    + ". "
                    + present)
            .source(source)
            .column(name)
            .build();
      }
    }
  }

  private DataException.Builder wrong(String problem, long line) {
    return DataException.because(problem).source(source).line(line);
  }
}
