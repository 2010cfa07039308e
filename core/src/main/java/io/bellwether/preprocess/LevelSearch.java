package io.bellwether.preprocess;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.NumberText;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The levels that occur in the training rows of a column.
 *
 * @param levels labels in alphabetical or numeric order; then the level of missing labels, if any
 * @param missingIsLevel whether the last level is that of missing labels
 */
record LevelSearch(List<String> levels, boolean missingIsLevel) {

  static LevelSearch of(Column column, MissingLabels policy, int maxLevels) {
    boolean missing = checkMissing(column, policy) && policy == MissingLabels.OWN_LEVEL;
    List<String> levels = new ArrayList<>(present(column, maxLevels));
    if (missing) {
      if (levels.contains(OneHotEncoder.MISSING_LEVEL)) {
        throw new FitException(
            "column '"
                + column.name()
                + "' has a level 'missing', which missing labels cannot be told from",
            "rename that level, or fill missing labels with Imputer.constant(...)");
      }
      levels.add(OneHotEncoder.MISSING_LEVEL);
    }
    if (levels.isEmpty()) {
      throw new FitException(
          "column '" + column.name() + "' has no label in the training rows", "drop the column");
    }
    if (levels.size() > maxLevels) {
      throw tooMany(column, maxLevels);
    }
    return new LevelSearch(levels, missing);
  }

  private static boolean checkMissing(Column column, MissingLabels policy) {
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row)) {
        if (policy == MissingLabels.FAIL) {
          throw DataException.because(EncodedColumn.MISSING_PROBLEM)
              .line(row)
              .column(column.name())
              .build();
        }
        return true;
      }
    }
    return false;
  }

  private static List<String> present(Column column, int maxLevels) {
    if (column instanceof NumericColumn numeric) {
      return numbers(numeric, maxLevels);
    }
    if (column instanceof CategoricalColumn categorical) {
      return labels(categorical);
    }
    TreeSet<String> texts = new TreeSet<>();
    for (int row = 0; row < column.size() && texts.size() <= maxLevels; row++) {
      String text = column.text(row);
      if (text != null) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  private static List<String> numbers(NumericColumn column, int maxLevels) {
    TreeSet<Double> numbers = new TreeSet<>();
    for (int row = 0; row < column.size() && numbers.size() <= maxLevels; row++) {
      if (!column.isMissing(row)) {
        numbers.add(column.value(row) + 0.0); // negative zero is zero
      }
    }
    return numbers.stream().map(NumberText::of).toList();
  }

  private static List<String> labels(CategoricalColumn column) {
    boolean[] occurs = new boolean[column.levels().size()];
    for (int row = 0; row < column.size(); row++) {
      int code = column.code(row);
      if (code != CategoricalColumn.MISSING) {
        occurs[code] = true;
      }
    }
    TreeSet<String> labels = new TreeSet<>();
    for (int code = 0; code < occurs.length; code++) {
      if (occurs[code]) {
        labels.add(column.levels().get(code));
      }
    }
    return List.copyOf(labels);
  }

  private static FitException tooMany(Column column, int maxLevels) {
    return new FitException(
        "column '"
            + column.name()
            + "' has more than "
            + maxLevels
            + " levels, each of which would become a column, as those of an identifier",
        "leave the column out, unite rare levels, or raise maxLevels");
  }
}
