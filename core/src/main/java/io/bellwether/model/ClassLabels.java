package io.bellwether.model;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels of a target column, as codes. Immutable.
 *
 * <p>The classes are the labels that occur: of a categorical column in the order of its levels, of
 * numbers in rising order, of texts in alphabetical order. So the order of rows does not matter,
 * and in a yes-no target {@code "Yes"} comes after {@code "No"}, 1 after 0: the second class is the
 * one that measures of two classes call positive.
 *
 * @since 0.1.0
 */
public final class ClassLabels {

  private static final double LARGEST_WHOLE = 1L << 53;

  private final String target;
  private final List<String> classes;
  private final int[] codes;

  private ClassLabels(String target, List<String> classes, int[] codes) {
    this.target = target;
    this.classes = classes;
    this.codes = codes;
  }

  /**
   * Reads the labels of training rows.
   *
   * @param data a table
   * @param target the column of labels: categorical, text, or numeric with whole numbers
   * @return classes and codes
   * @throws IllegalArgumentException if there is no such column or it holds times
   * @throws DataException if a label is missing, or a number is not whole; names the row
   */
  public static ClassLabels of(Dataset data, String target) {
    return read(data, target, List.of());
  }

  /**
   * Reads the labels of rows that a model predicts for. Labels that the model does not know come
   * after its classes.
   *
   * @param data a table
   * @param target the column of labels
   * @param known the classes of the model
   * @return classes, those of the model first, and codes
   * @throws IllegalArgumentException if there is no such column or it holds times
   * @throws DataException if a label is missing, or a number is not whole; names the row
   */
  public static ClassLabels of(Dataset data, String target, List<String> known) {
    return read(data, target, known);
  }

  private static ClassLabels read(Dataset data, String target, List<String> known) {
    Column column = data.column(target);
    if (column.type().isTime()) {
      throw new IllegalArgumentException(
          "column '" + target + "' holds times, but a classification needs labels");
    }
    List<String> labels = labels(column);
    List<String> classes = new ArrayList<>(known);
    for (String label : ordered(column, labels)) {
      if (!known.contains(label)) {
        classes.add(label);
      }
    }
    Map<String, Integer> places = new HashMap<>();
    for (String name : classes) {
      places.put(name, places.size());
    }
    int[] codes = labels.stream().mapToInt(label -> places.getOrDefault(label, -1)).toArray();
    return new ClassLabels(target, List.copyOf(classes), codes);
  }

  private static List<String> labels(Column column) {
    List<String> labels = new ArrayList<>(column.size());
    for (int row = 0; row < column.size(); row++) {
      String text = column.text(row);
      if (text == null || column.isMissing(row)) {
        throw fault(column, row, "the target must have a label in every row; filter such rows out");
      }
      labels.add(column instanceof NumericColumn numeric ? whole(numeric, row) : text);
    }
    return labels;
  }

  /** The text of a whole number, the same for zero and minus zero. */
  private static String whole(NumericColumn column, int row) {
    double value = column.value(row);
    if (!(Math.abs(value) <= LARGEST_WHOLE && Math.rint(value) == value)) {
      throw fault(
          column,
          row,
          "a numeric target of a classification must hold whole numbers, such as 0 and 1; for"
              + " other numbers use a regression");
    }
    return Long.toString((long) value);
  }

  private static DataException fault(Column column, int row, String problem) {
    return DataException.because(problem)
        .line(row)
        .column(column.name())
        .value(column.text(row))
        .build();
  }

  private static List<String> ordered(Column column, List<String> labels) {
    Set<String> present = new HashSet<>(labels);
    if (column instanceof CategoricalColumn categorical) {
      return categorical.levels().stream().filter(present::contains).toList();
    }
    Comparator<String> order =
        column instanceof NumericColumn
            ? Comparator.comparingLong(Long::parseLong)
            : Comparator.naturalOrder();
    return present.stream().sorted(order).toList();
  }

  /**
   * Returns the column that was read.
   *
   * @return the name of the target
   */
  public String target() {
    return target;
  }

  /**
   * Returns the classes.
   *
   * @return distinct labels in order; unmodifiable
   */
  public List<String> classes() {
    return classes;
  }

  /**
   * Returns the class of each row.
   *
   * @return one place in {@link #classes()} a row; a copy
   */
  public int[] codes() {
    return codes.clone();
  }

  /**
   * Returns the number of rows.
   *
   * @return how many labels were read
   */
  public int size() {
    return codes.length;
  }

  @Override
  public String toString() {
    return "ClassLabels[" + target + ": " + String.join(", ", classes) + ", " + size() + " rows]";
  }
}
