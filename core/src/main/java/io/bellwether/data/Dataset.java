package io.bellwether.data;

import java.util.Collection;
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
 * <p>Every change gives a new data set; columns that stay are shared, not copied, and nothing
 * aliases an array of the caller. Rows are counted from 0; there may be none, as without columns.
 *
 * <p>Wherever a column is named that does not exist, an {@link IllegalArgumentException} lists
 * those that do. Data sets are safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class Dataset {

  private final ColumnIndex columns;

  private Dataset(ColumnIndex columns) {
    this.columns = columns;
  }

  /**
   * {@return a data set of columns}
   *
   * @param columns the columns, in order
   * @throws IllegalArgumentException if two columns have one name or their sizes differ
   */
  public static Dataset of(Column... columns) {
    return of(List.of(columns));
  }

  /**
   * {@return a data set of columns}
   *
   * @param columns the columns, in order
   * @throws IllegalArgumentException if two columns have one name or their sizes differ
   */
  public static Dataset of(Collection<? extends Column> columns) {
    return new Dataset(ColumnIndex.of(columns));
  }

  /**
   * {@return a data set from rows, each a map from column name to value}
   *
   * <p>Numbers and booleans (true is 1) give a numeric column, {@link java.time.LocalDate} and
   * {@link java.time.LocalDateTime} a time column, texts and enums a categorical one. A name that a
   * row lacks, or that it maps to null, is missing there. A column without any value is numeric.
   *
   * @param rows the rows; columns come in the order in which the rows first name them
   * @throws DataException if values of a column differ in type or have one that no column holds
   */
  public static Dataset ofRows(List<? extends Map<String, ? extends @Nullable Object>> rows) {
    return RowValues.dataset(rows);
  }

  /**
   * {@return a data set from records: one column a component, typed by its class as in {@link
   * #ofRows}, so that a list without a value has the right types}
   *
   * @param <R> the type of the records
   * @param type the record class, of a public record or one opened to this library
   * @param records the rows
   * @throws IllegalArgumentException if a component's class has no column type
   */
  public static <R extends Record> Dataset ofRecords(Class<R> type, List<? extends R> records) {
    return RecordValues.dataset(type, records);
  }

  /** {@return the number of rows} */
  public int rowCount() {
    return columns.rowCount();
  }

  /** {@return the number of columns} */
  public int columnCount() {
    return columns().size();
  }

  /** {@return the names of the columns in order; unmodifiable} */
  public List<String> columnNames() {
    return List.copyOf(columns.names());
  }

  /** {@return the columns in order; unmodifiable} */
  public List<Column> columns() {
    return columns.inOrder();
  }

  /** {@return names, types and levels of the columns} */
  public Schema schema() {
    return Schema.of(columns().stream().map(Field::of).toList());
  }

  /**
   * {@return true when there is a column of that name}
   *
   * @param name a name
   */
  public boolean hasColumn(String name) {
    return columns.names().contains(name);
  }

  /**
   * {@return the column of a name}
   *
   * @param name its name
   * @throws IllegalArgumentException if there is none of that name
   */
  public Column column(String name) {
    return columns.column(name);
  }

  /**
   * {@return a numeric column}
   *
   * @param name its name
   * @throws IllegalArgumentException if there is none of that name or it is of another type
   */
  public NumericColumn numeric(String name) {
    return columns.column(name, NumericColumn.class, "a numeric column");
  }

  /**
   * {@return a categorical column}
   *
   * @param name its name
   * @throws IllegalArgumentException if there is none of that name or it is of another type
   */
  public CategoricalColumn categorical(String name) {
    return columns.column(name, CategoricalColumn.class, "a categorical column");
  }

  /**
   * {@return a column of dates or date-times}
   *
   * @param name its name
   * @throws IllegalArgumentException if there is none of that name or it is of another type
   */
  public TimeColumn time(String name) {
    return columns.column(name, TimeColumn.class, "a date or date-time column");
  }

  /**
   * {@return a view of a row}
   *
   * @param index the row number
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Row row(int index) {
    return new Row(this, Objects.checkIndex(index, rowCount()));
  }

  /** {@return a stream of views of all rows in order} */
  public Stream<Row> stream() {
    return IntStream.range(0, rowCount()).mapToObj(index -> new Row(this, index));
  }

  /**
   * {@return a data set of some of the columns, in the order given}
   *
   * @param names their names
   */
  public Dataset select(String... names) {
    return select(List.of(names));
  }

  /**
   * {@return a data set of some of the columns, in the order given}
   *
   * @param names their names
   */
  public Dataset select(Collection<String> names) {
    return of(names.stream().map(this::column).toList());
  }

  /**
   * {@return a data set without some of the columns}
   *
   * @param names their names
   */
  public Dataset drop(String... names) {
    List<String> dropped = List.of(names);
    dropped.forEach(this::column);
    return of(columns().stream().filter(c -> !dropped.contains(c.name())).toList());
  }

  /**
   * {@return a data set in which a column, in its old place, has another name}
   *
   * @param from its name
   * @param to its new name
   * @throws IllegalArgumentException also if the new name is taken
   */
  public Dataset rename(String from, String to) {
    Column renamed = column(from).renamed(to);
    return of(columns().stream().map(c -> c.name().equals(from) ? renamed : c).toList());
  }

  /**
   * {@return a data set with a column added at the end, or in the place of the one of its name}
   *
   * @param column a column of {@link #rowCount()} rows
   * @throws IllegalArgumentException if the size differs
   */
  public Dataset with(Column column) {
    return new Dataset(columns.with(column));
  }

  /**
   * {@return a data set with a numeric column, added or replaced, calculated from each row}
   *
   * @param name the name of the column
   * @param value what to calculate; {@code NaN} for missing
   */
  public Dataset derive(String name, ToDoubleFunction<Row> value) {
    return with(NumericColumn.owning(name, stream().mapToDouble(value).toArray(), rowCount()));
  }

  /**
   * {@return a data set with a categorical column, added or replaced, calculated from each row}
   *
   * @param name the name of the column
   * @param label what to calculate; null for missing
   */
  public Dataset deriveCategory(String name, Function<Row, @Nullable String> label) {
    return with(CategoricalColumn.of(name, stream().<@Nullable String>map(label).toList()));
  }

  /**
   * {@return a data set of the rows that fulfil a condition, in order}
   *
   * @param condition the condition
   */
  public Dataset filter(Predicate<Row> condition) {
    return rows(stream().filter(condition).mapToInt(Row::index).toArray());
  }

  /**
   * {@return a data set of rows in the order given; a row may be taken more than once}
   *
   * @param rows row numbers
   * @throws IndexOutOfBoundsException if a row does not exist
   */
  public Dataset rows(int... rows) {
    return of(columns().stream().map(c -> c.rows(rows)).toList());
  }

  /**
   * {@return a data set of a run of rows, which shares the storage}
   *
   * @param from the first row
   * @param to one past the last row
   * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= rowCount()}
   */
  public Dataset slice(int from, int to) {
    Objects.checkFromToIndex(from, to, rowCount());
    return of(columns().stream().map(c -> c.slice(from, to)).toList());
  }

  /**
   * {@return a data set of the first rows}
   *
   * @param count how many; all when there are fewer
   * @throws IllegalArgumentException if the count is negative
   */
  public Dataset head(int count) {
    if (!(count >= 0)) {
      throw new IllegalArgumentException("count is " + count + ", but must not be negative");
    }
    return slice(0, Math.min(count, rowCount()));
  }

  /**
   * {@return the same rows in ascending order, as by {@link #sort(SortOrder, String...)}}
   *
   * @param names the columns, the most important one first
   */
  public Dataset sort(String... names) {
    return sort(SortOrder.ASCENDING, names);
  }

  /**
   * {@return a data set of the same rows, sorted by one or more columns} The sort is stable;
   * missing values come last. Labels sort as text, whatever the order of their levels.
   *
   * @param order the direction, for all columns named
   * @param names the columns, the most important one first
   * @throws IllegalArgumentException if no column is named
   */
  public Dataset sort(SortOrder order, String... names) {
    return rows(RowOrder.sorted(this, order, List.of(names)));
  }

  /**
   * {@return a data set of these rows and, below them, those of another} Columns are matched by
   * name; the levels of categorical columns are united, in alphabetical order where both are in it,
   * else the new ones after the old ones; a categorical and a text column give a text column.
   *
   * @param below a data set with the same column names, in any order
   * @throws IllegalArgumentException if a column is lacking on either side or the types differ
   */
  public Dataset concat(Dataset below) {
    return Concatenation.of(this, below);
  }

  /** {@return a data set of the first of every group of rows that agree in all columns} */
  public Dataset distinct() {
    return distinct(columns.names().toArray(new String[0]));
  }

  /**
   * {@return a data set of the first of every group of rows that agree in the columns named}
   *
   * @param names the columns to compare
   */
  public Dataset distinct(String... names) {
    return rows(RowGroups.of(this, List.of(names)).firstRows());
  }

  /**
   * {@return the groups of rows that agree in the columns named, to aggregate each}
   *
   * @param names the key columns; none for one group of all rows
   */
  public Grouping groupBy(String... names) {
    return new Grouping(this, List.of(names));
  }

  /**
   * Adds the columns of another table to the rows of this one, matched by key. Every row of this
   * data set stays, once; where the other table has no such key, the added values are missing. A
   * missing key finds a missing key; labels agree by their text.
   *
   * @param other the table looked into; every key may occur there once at most
   * @param keys the columns that both tables have and that must agree
   * @return this data set with the other's further columns
   * @throws IllegalArgumentException if a key is lacking or of another type, or a further column
   *     exists here already
   * @throws DataException if a key occurs twice in the other table
   */
  public Dataset join(Dataset other, String... keys) {
    return Join.left(this, other, List.of(keys));
  }

  /**
   * {@return a description of every column: count and missing values of all, mean, deviation and
   * quartiles, most frequent labels, or first and last time; it has a readable summary}
   */
  public Description describe() {
    return Description.of(this);
  }

  /**
   * {@return a training and a test part of the rows, chosen at random, each in the original order
   * and none empty} The same seed gives the same split.
   *
   * @param trainFraction the share of rows to learn from, in (0, 1)
   * @param seed the seed of the shuffle
   * @throws IllegalArgumentException if the fraction is not in (0, 1), or with fewer than two rows
   */
  public TrainTestSplit split(double trainFraction, long seed) {
    return RandomSplit.of(this, trainFraction, seed);
  }

  /**
   * {@return the first rows as a readable table, with the number of further rows below it}
   *
   * @param maximumRows how many rows at the most
   * @throws IllegalArgumentException if the number is negative
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
    return "Dataset[" + rowCount() + " rows: " + schema() + "]";
  }
}
