package io.bellwether.explain;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The importance of every column that was shuffled. Immutable.
 *
 * @since 0.1.0
 */
public final class Importances {

  private static final int DIGITS = 5;

  private final String measure;
  private final double baseline;
  private final int rows;
  private final List<Importance> all;

  Importances(String measure, double baseline, int rows, List<Importance> all) {
    this.measure = measure;
    this.baseline = baseline;
    this.rows = rows;
    this.all =
        all.stream().sorted(Comparator.comparingDouble(Importance::mean).reversed()).toList();
  }

  /**
   * Returns the measure with all columns as they are.
   *
   * @return what importances are compared with
   */
  public double baseline() {
    return baseline;
  }

  /**
   * Returns the importances.
   *
   * @return one for each column or group, the most important first; unmodifiable
   */
  public List<Importance> list() {
    return all;
  }

  /**
   * Returns the importance of a column or group.
   *
   * @param name the column, or the columns of a group joined by {@code " + "}
   * @return its importance
   * @throws IllegalArgumentException if it was not measured
   */
  public Importance of(String name) {
    return all.stream()
        .filter(importance -> importance.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the importance of '"
                        + name
                        + "' was not measured; there are: "
                        + all.stream().map(Importance::name).collect(Collectors.joining(", "))));
  }

  /**
   * Returns all as a table.
   *
   * @return one row a column or group, the most important first: {@code column}, {@code
   *     importance}, {@code deviation} and {@code standardError} over repetitions
   */
  public Dataset toDataset() {
    return Dataset.of(
        CategoricalColumn.of("column", all.stream().map(Importance::name).toList()),
        numbers("importance", Importance::mean),
        numbers("deviation", Importance::standardDeviation),
        numbers("standardError", Importance::standardError));
  }

  private Column numbers(String name, ToDoubleFunction<Importance> value) {
    return NumericColumn.of(name, all.stream().mapToDouble(value).toArray());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Importances importances
        && measure.equals(importances.measure)
        && Double.compare(baseline, importances.baseline) == 0
        && rows == importances.rows
        && all.equals(importances.all);
  }

  @Override
  public int hashCode() {
    return 31 * all.hashCode() + Double.hashCode(baseline);
  }

  /**
   * Writes the importances for people.
   *
   * @return one line for each column or group, the most important first
   */
  public String summary() {
    TextTable table = TextTable.of("column", measure, "std. error");
    for (Importance importance : all) {
      table =
          table.row(
              importance.name(),
              Significant.of(importance.mean(), DIGITS),
              Significant.of(importance.standardError(), DIGITS));
    }
    return "Permutation importance on "
        + rows
        + " rows: "
        + measure
        + " of "
        + Significant.of(baseline, DIGITS)
        + " when a column is shuffled\n"
        + table;
  }

  @Override
  public String toString() {
    String first = all.isEmpty() ? "" : ", first " + all.get(0);
    return "Importances[" + all.size() + " of " + measure + " on " + rows + " rows" + first + "]";
  }
}
