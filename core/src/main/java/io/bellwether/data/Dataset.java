package io.bellwether.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable table: named {@link Column columns} of equal length, in order.
 *
 * <p>Every method that changes something returns a new data set; columns that stay the same are
 * shared, not copied, and nothing aliases an array of the caller. Rows are counted from 0. A data
 * set may have no rows, and no columns (then it has no rows).
 *
 * <p>Wherever a column is named that does not exist, an {@link IllegalArgumentException} lists
 * those that do. Data sets are safe for use by many threads.
 */
public final class Dataset {

  private final Map<String, Column> columns;
  private final int rowCount;

  private Dataset(Map<String, Column> columns, int rowCount) {
    this.columns = columns;
    this.rowCount = rowCount;
  }

  /**
   * Creates a data set from columns.
   *
   * @param columns the columns, in order
   * @return the data set
   * @throws IllegalArgumentException if two columns have one name or their sizes differ
   */
  public static Dataset of(Column... columns) {
    return of(Arrays.asList(columns));
  }

  /**
   * Creates a data set from columns.
   *
   * @param columns the columns, in order
   * @return the data set
   * @throws IllegalArgumentException if two columns have one name or their sizes differ
   */
  public static Dataset of(Collection<? extends Column> columns) {
    Map<String, Column> byName = new LinkedHashMap<>();
    int rows = -1;
    for (Column column : columns) {
      if (rows >= 0 && column.size() != rows) {
        throw new IllegalArgumentException(
            "column '" + column.name() + "' has " + column.size() + " rows, not " + rows);
      }
      rows = column.size();
      if (byName.put(column.name(), column) != null) {
        throw new IllegalArgumentException("column '" + column.name() + "' occurs twice");
      }
    }
    return new Dataset(Collections.unmodifiableMap(byName), Math.max(rows, 0));
  }

  /**
   * Creates a data set from rows, each a map from column name to value.
   *
   * <p>Numbers and booleans (true is 1) give a numeric column, {@link java.time.LocalDate} and
   * {@link java.time.LocalDateTime} a time column, texts and enums a categorical one. A name that a
   * row lacks, or that it maps to null, is missing there. A column without any value is numeric.
   *
   * @param rows the rows; columns come in the order in which the rows first name them
   * @return the data set
   * @throws DataException if the values of a column are of different types, or of one that has no
   *     column type
   */
  public static Dataset ofRows(List<? extends Map<String, ? extends @Nullable Object>> rows) {
    return RowValues.dataset(rows);
  }

  /**
   * Creates a data set from records: one column a component, typed by the component's class as in
   * {@link #ofRows}, so that a list without a value still has the right types.
   *
   * @param <R> the type of the records
   * @param type the record class, of a public record or one opened to this library
   * @param records the rows
   * @return the data set
   * @throws IllegalArgumentException if a component's class has no column type
   */
  public static <R extends Record> Dataset ofRecords(Class<R> type, List<? extends R> records) {
    return RecordValues.dataset(type, records);
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of rows
   */
  public int rowCount() {
    return rowCount;
  }

  /**
   * Returns the number of columns.
   *
   * @return the number of columns
   */
  public int columnCount() {
    return columns.size();
  }

  /**
   * Returns the names of the columns.
   *
   * @return the names in order; unmodifiable
   */
  public List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  /**
   * Returns the columns.
   *
   * @return the columns in order; unmodifiable
   */
  public List<Column> columns() {
    return List.copyOf(columns.values());
  }

  /**
   * Returns names, types and levels.
   *
   * @return the schema
   */
  public Schema schema() {
    return Schema.of(columns.values().stream().map(Field::of).toList());
  }

  /**
   * Tells whether a column exists.
   *
   * @param name a name
   * @return true when there is a column of that name
   */
  public boolean hasColumn(String name) {
    return columns.containsKey(name);
  }

  /**
   * Returns a column.
   *
   * @param name its name
   * @return the column
   * @throws IllegalArgumentException if there is none of that name
   */
  public Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw Names.unknown(name, columns.keySet());
    }
    return column;
  }

  /**
   * Returns a numeric column.
   *
   * @param name its name
   * @return the column
   * @throws IllegalArgumentException if there is none of that name or it is of another type
   */
  public NumericColumn numeric(String name) {
    if (column(name) instanceof NumericColumn numeric) {
      return numeric;
    }
    throw Names.wrongType(column(name), "a numeric column");
  }

  /**
   * Returns a categorical column.
   *
   * @param name its name
   * @return the column
   * @throws IllegalArgumentException if there is none of that name or it is of another type
   */
  public CategoricalColumn categorical(String name) {
    if (column(name) instanceof CategoricalColumn categorical) {
      return categorical;
    }
    throw Names.wrongType(column(name), "a categorical column");
  }

  /**
   * Returns a column of dates or date-times.
   *
   * @param name its name
   * @return the column
   * @throws IllegalArgumentException if there is none of that name or it is of another type
   */
  public TimeColumn time(String name) {
    if (column(name) instanceof TimeColumn time) {
      return time;
    }
    throw Names.wrongType(column(name), "a date or date-time column");
  }

  /**
   * Returns a row.
   *
   * @param index the row number
   * @return a view of the row
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Row row(int index) {
    return new Row(this, Objects.checkIndex(index, rowCount));
  }

  /**
   * Returns all rows in order.
   *
   * @return a stream of row views
   */
  public Stream<Row> stream() {
    return IntStream.range(0, rowCount).mapToObj(index -> new Row(this, index));
  }

  /**
   * Keeps some columns, in the order given.
   *
   * @param names their names
   * @return a data set of these columns
   */
  public Dataset select(String... names) {
    return select(Arrays.asList(names));
  }

  /**
   * Keeps some columns, in the order given.
   *
   * @param names their names
   * @return a data set of these columns
   */
  public Dataset select(Collection<String> names) {
    return of(names.stream().map(this::column).toList());
  }

  /**
   * Leaves some columns out.
   *
   * @param names their names
   * @return a data set of the other columns
   */
  public Dataset drop(String... names) {
    List<String> dropped = Arrays.asList(names);
    dropped.forEach(this::column);
    return of(columns.values().stream().filter(c -> !dropped.contains(c.name())).toList());
  }

  /**
   * Renames a column.
   *
   * @param from its name
   * @param to its new name
   * @return a data set with the column in the same place
   * @throws IllegalArgumentException also if the new name is taken
   */
  public Dataset rename(String from, String to) {
    Column renamed = column(from).renamed(to);
    return of(columns.values().stream().map(c -> c.name().equals(from) ? renamed : c).toList());
  }

  /**
   * Adds a column at the end, or puts it in the place of the one of the same name.
   *
   * @param column a column of {@link #rowCount()} rows
   * @return a data set with the column
   * @throws IllegalArgumentException if the size differs
   */
  public Dataset with(Column column) {
    Map<String, Column> changed = new LinkedHashMap<>(columns);
    changed.put(column.name(), column);
    return of(changed.values());
  }

  /**
   * Adds, or replaces, a numeric column calculated from each row.
   *
   * @param name the name of the column
   * @param value what to calculate; {@code NaN} for missing
   * @return a data set with the column
   */
  public Dataset derive(String name, ToDoubleFunction<Row> value) {
    double[] values = stream().mapToDouble(value).toArray();
    return with(NumericColumn.owning(name, values, rowCount));
  }

  /**
   * Adds, or replaces, a categorical column calculated from each row.
   *
   * @param name the name of the column
   * @param label what to calculate; null for missing
   * @return a data set with the column
   */
  public Dataset deriveCategory(String name, Function<Row, @Nullable String> label) {
    List<@Nullable String> labels = new ArrayList<>(rowCount);
    stream().forEach(row -> labels.add(label.apply(row)));
    return with(CategoricalColumn.of(name, labels));
  }

  /**
   * Keeps the rows that fulfil a condition.
   *
   * @param condition the condition
   * @return a data set of these rows, in order
   */
  public Dataset filter(Predicate<Row> condition) {
    return rows(stream().filter(condition).mapToInt(Row::index).toArray());
  }

  /**
   * Takes rows by number, in the order given; a row may be taken more than once.
   *
   * @param rows row numbers
   * @return a data set of {@code rows.length} rows
   * @throws IndexOutOfBoundsException if a row does not exist
   */
  public Dataset rows(int... rows) {
    return of(columns.values().stream().map(c -> c.rows(rows)).toList());
  }

  /**
   * Takes a run of rows.
   *
   * @param from the first row
   * @param to one past the last row
   * @return a data set of {@code to - from} rows that shares the storage
   * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= rowCount()}
   */
  public Dataset slice(int from, int to) {
    Objects.checkFromToIndex(from, to, rowCount);
    return of(columns.values().stream().map(c -> c.slice(from, to)).toList());
  }

  /**
   * Takes the first rows.
   *
   * @param count how many; all when there are fewer
   * @return a data set of at most {@code count} rows
   * @throws IllegalArgumentException if the count is negative
   */
  public Dataset head(int count) {
    if (!(count >= 0)) {
      throw new IllegalArgumentException("count is " + count + ", but must not be negative");
    }
    return slice(0, Math.min(count, rowCount));
  }

  /**
   * Sorts rows by one or more columns, ascending. The sort is stable; missing values come last.
   *
   * @param names the columns, the most important one first
   * @return a data set of the same rows
   */
  public Dataset sort(String... names) {
    return sort(SortOrder.ASCENDING, names);
  }

  /**
   * Sorts rows by one or more columns. The sort is stable; missing values come last. Labels sort as
   * text, whatever the order of their levels.
   *
   * @param order the direction, for all columns named
   * @param names the columns, the most important one first
   * @return a data set of the same rows
   */
  public Dataset sort(SortOrder order, String... names) {
    return rows(RowOrder.sorted(this, order, Arrays.asList(names)));
  }

  /**
   * Puts the rows of another data set below these. Columns are matched by name; the levels of
   * categorical columns are united; a categorical and a text column give a text column.
   *
   * @param below a data set with the same column names, in any order
   * @return a data set of all rows
   * @throws IllegalArgumentException if a column is lacking on either side or the types differ
   */
  public Dataset concat(Dataset below) {
    return Concatenation.of(this, below);
  }

  /**
   * Keeps the first of every group of rows that agree in all columns.
   *
   * @return a data set without repetitions, in the order of first occurrence
   */
  public Dataset distinct() {
    return distinct(columns.keySet().toArray(new String[0]));
  }

  /**
   * Keeps the first of every group of rows that agree in the columns named.
   *
   * @param names the columns to compare
   * @return a data set of all columns, in the order of first occurrence
   */
  public Dataset distinct(String... names) {
    return rows(RowGroups.of(this, Arrays.asList(names)).firstRows());
  }

  /**
   * Groups rows that agree in the columns named, to aggregate each group.
   *
   * @param names the columns to compare
   * @return the groups, in the order of first occurrence
   */
  public Grouping groupBy(String... names) {
    return new Grouping(this, Arrays.asList(names));
  }

  /**
   * Adds the columns of another table to the rows of this one, matched by key. Every row of this
   * data set stays, once; where the other table has no such key, the added values are missing.
   *
   * @param other the table looked into; every key may occur there once at most
   * @param keys the columns that both tables have and that must agree
   * @return this data set with the other's further columns
   * @throws IllegalArgumentException if a key is lacking, or a further column exists here already
   * @throws DataException if a key occurs twice in the other table
   */
  public Dataset join(Dataset other, String... keys) {
    return Join.left(this, other, Arrays.asList(keys));
  }

  /**
   * Describes every column: count, missing values, mean, deviation and quartiles, or the most
   * frequent levels.
   *
   * @return a description, whose {@code toString} is a readable table
   */
  public Description describe() {
    return Description.of(this);
  }

  /**
   * Splits the rows at random into a training and a test part. The same seed gives the same split.
   *
   * @param trainFraction the share of rows to learn from, in (0, 1)
   * @param seed the seed of the shuffle
   * @return both parts, each in the original order of rows, none empty
   * @throws IllegalArgumentException if the fraction is not in (0, 1), or there are fewer than two
   *     rows
   */
  public TrainTestSplit split(double trainFraction, long seed) {
    return RandomSplit.of(this, trainFraction, seed);
  }

  /**
   * Writes the first rows as a readable table.
   *
   * @param maximumRows how many rows at the most
   * @return a table of several lines
   */
  public String toTable(int maximumRows) {
    return DatasetTable.of(this, maximumRows);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dataset dataset && columns().equals(dataset.columns());
  }

  @Override
  public int hashCode() {
    return columns().hashCode();
  }

  @Override
  public String toString() {
    return "Dataset[" + rowCount + " rows: " + schema() + "]";
  }
}
