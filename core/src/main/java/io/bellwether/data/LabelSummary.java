package io.bellwether.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A column of labels, categorical or text, in figures.
 *
 * @param name the name of the column
 * @param type {@link ColumnType#CATEGORICAL} or {@link ColumnType#TEXT}
 * @param count how many rows have a label
 * @param missing how many have none
 * @param distinct how many different labels occur; levels that no row uses do not count
 * @param top the most frequent labels, at most {@value #TOP}, the most frequent one first, those of
 *     one frequency in alphabetical order
 * @since 0.1.0
 */
public record LabelSummary(
    String name, ColumnType type, int count, int missing, int distinct, List<LabelCount> top)
    implements ColumnSummary {

  /** How many labels are listed at the most. */
  public static final int TOP = 5;

  /**
   * A label and how often it occurs.
   *
   * @param label the label
   * @param count the number of its rows
   */
  public record LabelCount(String label, int count) {}

  /**
   * Checks and copies.
   *
   * @param name the name of the column
   * @param type its type
   * @param count how many rows have a label
   * @param missing how many have none
   * @param distinct how many different labels occur
   * @param top the most frequent labels
   * @throws IllegalArgumentException if the type is not one of labels
   */
  public LabelSummary {
    if (!type.isLabel()) {
      throw new IllegalArgumentException("column '" + name + "' is " + type + ", not of labels");
    }
    top = List.copyOf(top);
  }

  static LabelSummary of(Column column) {
    RowGroups groups = RowGroups.of(Dataset.of(column), List.of(column.name()));
    int[] sizes = groups.sizes();
    List<LabelCount> labels = new ArrayList<>();
    for (int group = 0; group < sizes.length; group++) {
      int first = groups.firstRows()[group];
      if (!column.isMissing(first)) {
        labels.add(new LabelCount(Objects.requireNonNull(column.text(first)), sizes[group]));
      }
    }
    labels.sort(
        Comparator.comparingInt(LabelCount::count).reversed().thenComparing(LabelCount::label));
    int missing = column.missingCount();
    return new LabelSummary(
        column.name(),
        column.type(),
        column.size() - missing,
        missing,
        labels.size(),
        labels.subList(0, Math.min(TOP, labels.size())));
  }
}
