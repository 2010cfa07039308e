package io.bellwether.metrics;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.DoubleDouble;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often each actual label was predicted as which label. Immutable.
 *
 * <p>Cells count rows, or add up weights where rows have any; they are {@code double} for that. As
 * a table, actual labels go down and predicted ones across:
 *
 * <pre>
 * actual \ predicted  stays  leaves  total
 * stays                 930      70   1000
 * leaves                120     280    400
 * total                1050     350   1400
 * </pre>
 *
 * <p>{@link #share} and {@link #toTable(ShareOf)} give the normalised views. A share of nothing,
 * such as of the rows of a label that never occurs, is {@code NaN}.
 *
 * @since 0.1.0
 */
public final class ConfusionMatrix {

  private static final String CORNER = "actual \\ predicted";

  private final ClassNames classes;
  private final double[][] cells;
  private final double[] actualTotals;
  private final double[] predictedTotals;
  private final double total;

  private ConfusionMatrix(ClassNames classes, double[][] cells) {
    this.classes = classes;
    this.cells = cells;
    int size = cells.length;
    actualTotals = totals(size, label -> cells[label]);
    predictedTotals = totals(size, label -> column(cells, label));
    total = totals(1, label -> actualTotals)[0];
  }

  private static double[] totals(int size, IntFunction<double[]> parts) {
    double[] totals = new double[size];
    for (int label = 0; label < size; label++) {
      DoubleDouble sum = new DoubleDouble();
      Arrays.stream(parts.apply(label)).forEach(sum::add);
      totals[label] = sum.value();
    }
    return totals;
  }

  private static double[] column(double[][] cells, int label) {
    return Arrays.stream(cells).mapToDouble(row -> row[label]).toArray();
  }

  /**
   * Counts.
   *
   * @param classes the labels, none twice
   * @param actual the actual labels, as indexes into {@code classes}; not modified
   * @param predicted the predicted labels, in the same order; not modified
   * @return the matrix
   * @throws IllegalArgumentException if the lengths differ, or classes are none or not distinct
   * @throws io.bellwether.data.DataException if there are no rows, or an index is out of range
   */
  public static ConfusionMatrix of(List<String> classes, int[] actual, int[] predicted) {
    return of(ClassifiedRows.ofLabels(classes, actual, predicted));
  }

  /**
   * Adds weights up.
   *
   * @param classes the labels, none twice
   * @param actual the actual labels, as indexes into {@code classes}; not modified
   * @param predicted the predicted labels, in the same order; not modified
   * @param weights how much each row counts, 0 or more; not modified
   * @return the matrix
   * @throws IllegalArgumentException if the lengths differ, or classes are none or not distinct
   * @throws io.bellwether.data.DataException if there are no rows of positive weight, an index is
   *     out of range, or a weight negative or not finite
   */
  public static ConfusionMatrix of(
      List<String> classes, int[] actual, int[] predicted, double[] weights) {
    return of(ClassifiedRows.ofLabels(classes, actual, predicted).weighted(weights));
  }

  static ConfusionMatrix of(ClassifiedRows rows) {
    int size = rows.classes().size();
    DoubleDouble[][] sums = new DoubleDouble[size][size];
    for (DoubleDouble[] line : sums) {
      Arrays.setAll(line, label -> new DoubleDouble());
    }
    for (int row = 0; row < rows.count(); row++) {
      sums[rows.actual()[row]][rows.predicted()[row]].add(rows.weight(row));
    }
    double[][] cells = new double[size][];
    Arrays.setAll(
        cells, actual -> Arrays.stream(sums[actual]).mapToDouble(DoubleDouble::value).toArray());
    return new ConfusionMatrix(rows.classes(), cells);
  }

  /**
   * Returns the labels.
   *
   * @return the labels in their order; unmodifiable
   */
  public List<String> classes() {
    return classes.names();
  }

  /**
   * Returns how often an actual label was predicted as another, or as itself.
   *
   * @param actual the actual label
   * @param predicted the predicted label
   * @return the number of rows, or the sum of their weights
   * @throws IllegalArgumentException if there is no such class
   */
  public double count(String actual, String predicted) {
    return count(classes.index(actual), classes.index(predicted));
  }

  double count(int actual, int predicted) {
    return cells[actual][predicted];
  }

  /**
   * Returns how often a label is the actual one.
   *
   * @param label the label
   * @return the number of rows, or the sum of their weights
   * @throws IllegalArgumentException if there is no such class
   */
  public double actualTotal(String label) {
    return actualTotal(classes.index(label));
  }

  double actualTotal(int label) {
    return actualTotals[label];
  }

  /**
   * Returns how often a label was predicted.
   *
   * @param label the label
   * @return the number of rows, or the sum of their weights
   * @throws IllegalArgumentException if there is no such class
   */
  public double predictedTotal(String label) {
    return predictedTotal(classes.index(label));
  }

  double predictedTotal(int label) {
    return predictedTotals[label];
  }

  /**
   * Returns how many rows there are.
   *
   * @return the number of rows, or the sum of their weights; positive
   */
  public double total() {
    return total;
  }

  /** How often the prediction was right. */
  double correct() {
    DoubleDouble sum = new DoubleDouble();
    for (int label = 0; label < cells.length; label++) {
      sum.add(cells[label][label]);
    }
    return sum.value();
  }

  /**
   * Returns a cell of a normalised view.
   *
   * @param actual the actual label
   * @param predicted the predicted label
   * @param of what to divide by
   * @return the share, from 0 to 1; {@code NaN} if it is a share of nothing
   * @throws IllegalArgumentException if there is no such class
   */
  public double share(String actual, String predicted, ShareOf of) {
    return share(classes.index(actual), classes.index(predicted), of);
  }

  private double share(int actual, int predicted, ShareOf of) {
    return switch (of) {
      case ACTUAL -> cells[actual][predicted] / actualTotals[actual];
      case PREDICTED -> cells[actual][predicted] / predictedTotals[predicted];
      case ALL -> cells[actual][predicted] / total;
    };
  }

  /**
   * Returns all cells as a table.
   *
   * @return a row for each pair of labels, in order: {@code actual}, {@code predicted}, {@code
   *     count}, {@code shareOfActual}, {@code shareOfPredicted}, {@code shareOfAll}
   */
  public Dataset toDataset() {
    int size = cells.length;
    int[] actual = new int[size * size];
    int[] predicted = new int[size * size];
    double[] counts = new double[size * size];
    Arrays.setAll(actual, cell -> cell / size);
    Arrays.setAll(predicted, cell -> cell % size);
    Arrays.setAll(counts, cell -> cells[cell / size][cell % size]);
    return Dataset.of(
        CategoricalColumn.ofCodes("actual", actual, classes()),
        CategoricalColumn.ofCodes("predicted", predicted, classes()),
        NumericColumn.of("count", counts),
        NumericColumn.of("shareOfActual", shares(ShareOf.ACTUAL)),
        NumericColumn.of("shareOfPredicted", shares(ShareOf.PREDICTED)),
        NumericColumn.of("shareOfAll", shares(ShareOf.ALL)));
  }

  private double[] shares(ShareOf of) {
    double[] shares = new double[cells.length * cells.length];
    Arrays.setAll(shares, cell -> share(cell / cells.length, cell % cells.length, of));
    return shares;
  }

  /**
   * Writes a normalised view for people.
   *
   * @param of what to divide by
   * @return several lines
   */
  public String toTable(ShareOf of) {
    List<String> header = new ArrayList<>(List.of(CORNER));
    header.addAll(classes());
    TextTable table = TextTable.of(header);
    for (int actual = 0; actual < cells.length; actual++) {
      List<String> line = new ArrayList<>(List.of(classes().get(actual)));
      for (int predicted = 0; predicted < cells.length; predicted++) {
        line.add(MetricsText.of(share(actual, predicted, of)));
      }
      table = table.row(line);
    }
    return table.toString();
  }

  /**
   * Writes the counts for people.
   *
   * @return several lines
   */
  public String summary() {
    List<String> header = new ArrayList<>(List.of(CORNER));
    header.addAll(classes());
    header.add("total");
    TextTable table = TextTable.of(header);
    for (int actual = 0; actual < cells.length; actual++) {
      table = table.row(line(classes().get(actual), cells[actual], actualTotals[actual]));
    }
    return table.row(line("total", predictedTotals, total)).toString();
  }

  private static List<String> line(String name, double[] counts, double sum) {
    List<String> line = new ArrayList<>(List.of(name));
    Arrays.stream(counts).forEach(count -> line.add(MetricsText.of(count)));
    line.add(MetricsText.of(sum));
    return line;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConfusionMatrix matrix
        && classes().equals(matrix.classes())
        && Arrays.deepEquals(cells, matrix.cells);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classes(), Arrays.deepHashCode(cells));
  }

  @Override
  public String toString() {
    double right = IntStream.range(0, cells.length).mapToDouble(label -> cells[label][label]).sum();
    return "ConfusionMatrix["
        + cells.length
        + " classes, right="
        + MetricsText.of(right)
        + " of "
        + MetricsText.of(total)
        + "]";
  }
}
