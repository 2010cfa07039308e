package io.bellwether.preprocess;

import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which columns a step acts on: those it names, or all features of a type that it can work on. */
final class ColumnSelection {

  private static final ColumnSelection ALL = new ColumnSelection(List.of());

  private final List<String> names;

  private ColumnSelection(List<String> names) {
    this.names = names;
  }

  /** All features of a fitting type. */
  static ColumnSelection all() {
    return ALL;
  }

  /** The columns named; all when none is. */
  static ColumnSelection allOr(List<String> names) {
    return names.isEmpty() ? ALL : named(names);
  }

  /** The columns named, at least one. */
  static ColumnSelection named(String... names) {
    return named(Arrays.asList(names));
  }

  private static ColumnSelection named(List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "no column is named; leave columns(...) out to act on all features that fit");
    }
    List<String> copy = List.copyOf(names);
    Set<String> distinct = new TreeSet<>();
    for (String name : copy) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a column name is blank");
      }
      if (!distinct.add(name)) {
        throw new IllegalArgumentException("column '" + name + "' is named twice");
      }
    }
    return new ColumnSelection(copy);
  }

  List<String> names() {
    return names;
  }

  /**
   * Finds the columns in training rows.
   *
   * @param step the step, for messages
   * @param accepted the types that the step can work on
   * @return the columns named, in the order of their names, or all that fit, in table order
   */
  List<Column> find(Dataset train, ColumnRoles roles, String step, Set<ColumnType> accepted) {
    for (String name : names) {
      check(train.column(name), train, roles, step, accepted);
    }
    if (train.rowCount() == 0) {
      throw new FitException(
          step + " has no training rows to learn from",
          "check the file, filter or split that they come from");
    }
    return names.isEmpty()
        ? fitting(train, roles, accepted)
        : names.stream().map(train::column).toList();
  }

  private static List<Column> fitting(Dataset train, ColumnRoles roles, Set<ColumnType> accepted) {
    return roles.features(train).stream().filter(c -> accepted.contains(c.type())).toList();
  }

  private static void check(
      Column column, Dataset train, ColumnRoles roles, String step, Set<ColumnType> accepted) {
    boolean feature = roles.isFeature(column.name());
    if (feature && accepted.contains(column.type())) {
      return;
    }
    List<Column> possible = fitting(train, roles, accepted);
    String present =
        possible.isEmpty()
            ? "none"
            : possible.stream().map(Column::name).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "column '"
            + column.name()
            + "' is "
            + (feature ? word(column.type()) : "no feature but the target or an auxiliary column")
            + ", but "
            + step
            + " acts on "
            + accepted.stream()
                .sorted()
                .map(ColumnSelection::word)
                .collect(Collectors.joining(", "))
            + " features; there are: "
            + present);
  }

  private static String word(ColumnType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The call that makes this selection: {@code .columns("price")}, or nothing for all. */
  String toCall() {
    return names.isEmpty() ? "" : ".columns(" + toArguments() + ")";
  }

  /** The names as arguments of a call. */
  String toArguments() {
    return names.stream().map(ColumnSelection::quoted).collect(Collectors.joining(", "));
  }

  /** A text as it stands in a program. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ColumnSelection selection && names.equals(selection.names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return names.isEmpty() ? "all features that fit" : toArguments();
  }
}
