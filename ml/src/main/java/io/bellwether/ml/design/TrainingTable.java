package io.bellwether.ml.design;

import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.Classifier;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitException;
import io.bellwether.model.Regressor;
import io.bellwether.model.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a training table, checked: features, target, weights and offset. Rows of weight
 * zero are checked and then left out, so that all weights are positive. Immutable. For our own
 * modules.
 *
 * @since 0.1.0
 */
public final class TrainingTable {

  private final List<String> features;
  private final List<NumericColumn> columns;
  private final double[] response;
  private final double[] weights;
  private final double[] offset;
  private final List<String> classes;
  private final int[] labels;
  private final int rowCount;

  private TrainingTable(Reading reading, double[] response, List<String> classes, int[] labels) {
    int[] rows = reading.rows();
    this.rowCount = rows.length;
    this.features = reading.names();
    this.columns =
        reading.columns.stream().map(c -> c.size() == rows.length ? c : c.rows(rows)).toList();
    this.weights = take(reading.weights, rows);
    this.offset = take(reading.offset, rows);
    this.response = take(response, rows);
    this.classes = classes;
    this.labels = labels.length == 0 ? labels : Arrays.stream(rows).map(i -> labels[i]).toArray();
  }

  /**
   * Reads a table for a regression.
   *
   * @param train the training rows; not modified
   * @param target the numeric column to predict
   * @param specification names weights, offset and further columns that are no features
   * @param method what needs the numbers, for messages: "a ridge regression"
   * @return the numbers
   * @throws IllegalArgumentException if a column is lacking or not numeric
   * @throws DataException if a value is missing or infinite, or a weight is negative
   * @throws FitException if there are no rows, or none of positive weight
   */
  public static TrainingTable forRegression(
      Dataset train, String target, Regressor<?> specification, String method) {
    train.column(target);
    ColumnRoles roles = new ColumnRoles(target, specification.auxiliaryColumns());
    Reading reading =
        new Reading(train, roles, specification.weights(), specification.offset(), method);
    return new TrainingTable(reading, Targets.numbers(train, target), List.of(), new int[0]);
  }

  /**
   * Reads a table for a classification.
   *
   * @param train the training rows; not modified
   * @param target the column of labels
   * @param specification names weights and further columns that are no features
   * @param method what needs the numbers, for messages: "a logistic regression"
   * @return the numbers, with at least two classes among the rows of positive weight
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws DataException if a value is missing or infinite, or a weight is negative
   * @throws FitException if there are no rows, or none of positive weight, or one class only
   */
  public static TrainingTable forClassification(
      Dataset train, String target, Classifier<?> specification, String method) {
    train.column(target);
    ColumnRoles roles = new ColumnRoles(target, specification.auxiliaryColumns());
    Reading reading = new Reading(train, roles, specification.weights(), Optional.empty(), method);
    ClassLabels read = ClassLabels.of(train, target);
    int[] all = read.codes();
    int[] present = Arrays.stream(reading.rows()).map(i -> all[i]).distinct().sorted().toArray();
    List<String> classes = Arrays.stream(present).mapToObj(read.classes()::get).toList();
    if (classes.size() < 2) {
      throw new FitException(
          "all "
              + reading.rows().length
              + " rows have the label '"
              + classes.get(0)
              + "' in column '"
              + target
              + "', and "
              + method
              + " needs two classes at least",
          "take in rows of another class, or check the filter before the fit");
    }
    int[] labels = Arrays.stream(all).map(k -> Arrays.binarySearch(present, k)).toArray();
    return new TrainingTable(reading, new double[0], classes, labels);
  }

  /**
   * Reads a table for something that has no target.
   *
   * @param train the training rows; not modified
   * @param weights the column that says how much each row counts, if there is one
   * @param method what needs the numbers, for messages: "a one-class machine"
   * @return the numbers; response and labels are empty
   * @throws IllegalArgumentException if a column is lacking or not numeric
   * @throws DataException if a value is missing or infinite, or a weight is negative
   * @throws FitException if there are no rows, or none of positive weight
   */
  public static TrainingTable forFeatures(Dataset train, Optional<String> weights, String method) {
    ColumnRoles roles = new ColumnRoles(null, weights.map(Set::of).orElse(Set.of()));
    Reading reading = new Reading(train, roles, weights, Optional.empty(), method);
    return new TrainingTable(reading, new double[0], List.of(), new int[0]);
  }

  /** The columns of a table, checked. */
  private static final class Reading {

    private final List<NumericColumn> columns = new ArrayList<>();
    private final double[] weights;
    private final double[] offset;
    private final int[] rows;

    Reading(
        Dataset train,
        ColumnRoles roles,
        Optional<String> weightColumn,
        Optional<String> offsetColumn,
        String method) {
      requireApart(roles);
      roles.auxiliary().forEach(train::column);
      for (Column column : roles.features(train)) {
        columns.add(FeatureColumns.numeric(column, method));
      }
      if (train.rowCount() == 0) {
        throw new FitException(
            "the training data have no rows", "check the filter or the file that they come from");
      }
      columns.forEach(column -> FeatureColumns.requireFinite(column, method));
      this.weights =
          weightColumn.map(c -> FeatureColumns.weights(train.numeric(c))).orElse(new double[0]);
      this.offset = offsetColumn.map(c -> Targets.numbers(train, c)).orElse(new double[0]);
      this.rows = positive(train.rowCount());
    }

    private static void requireApart(ColumnRoles roles) {
      Set<String> auxiliary = roles.auxiliary();
      String target = roles.target();
      if (target != null && auxiliary.contains(target)) {
        throw new IllegalArgumentException(
            "the target '" + target + "' cannot hold weights or offset as well");
      }
    }

    private int[] positive(int count) {
      int[] all = new int[count];
      int size = 0;
      for (int row = 0; row < count; row++) {
        if (weights.length == 0 || weights[row] > 0) {
          all[size++] = row;
        }
      }
      if (size == 0) {
        throw new FitException("no row has a positive weight", "check the column of weights");
      }
      return Arrays.copyOf(all, size);
    }

    int[] rows() {
      return rows;
    }

    List<String> names() {
      return columns.stream().map(NumericColumn::name).toList();
    }
  }

  private static double[] take(double[] values, int[] rows) {
    if (values.length == 0 || values.length == rows.length) {
      return values;
    }
    double[] taken = new double[rows.length];
    Arrays.setAll(taken, i -> values[rows[i]]);
    return taken;
  }

  /**
   * Returns the features.
   *
   * @return their names, in the order of the table; unmodifiable
   */
  public List<String> features() {
    return features;
  }

  /**
   * Returns the number of features.
   *
   * @return how many, possibly 0
   */
  public int featureCount() {
    return columns.size();
  }

  /**
   * Returns the number of rows of positive weight.
   *
   * @return how many, at least 1
   */
  public int rows() {
    return rowCount;
  }

  /**
   * Returns the target of a regression, as it is: an offset is not subtracted.
   *
   * @return one number a row; a copy; empty for a classification
   */
  public double[] response() {
    return response.clone();
  }

  /**
   * Returns the weights.
   *
   * @return one positive number a row; a copy; empty when all rows count alike
   */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * Returns the offset.
   *
   * @return one number a row; a copy; empty without offset
   */
  public double[] offset() {
    return offset.clone();
  }

  /**
   * Returns the classes of a classification.
   *
   * @return the labels that occur in rows of positive weight, in order; unmodifiable; empty for a
   *     regression
   */
  public List<String> classes() {
    return classes;
  }

  /**
   * Returns the class of each row.
   *
   * @return one place in {@link #classes()} a row; a copy; empty for a regression
   */
  public int[] labels() {
    return labels.clone();
  }

  /**
   * Returns a feature.
   *
   * @param feature its place, from 0
   * @return one number a row; a copy
   */
  public double[] column(int feature) {
    return columns.get(feature).values();
  }

  /**
   * Copies a run of rows of a feature into an array: the way for passages over many rows.
   *
   * @param feature its place, from 0
   * @param from the first row
   * @param count how many rows
   * @param target receives the values from its start; modified
   */
  public void copy(int feature, int from, int count, double[] target) {
    columns.get(feature).copy(from, count, target, 0);
  }

  /**
   * Returns all features.
   *
   * @return one array a feature; copies
   */
  public double[][] columns() {
    return columns.stream().map(NumericColumn::values).toArray(double[][]::new);
  }

  /**
   * Returns all features row by row.
   *
   * @return {@code value[row * featureCount + feature]}; a copy
   * @throws FitException if there are too many values for one array
   */
  public double[] rowMajor() {
    int width = columns.size();
    long size = (long) rows() * width;
    if (size > Integer.MAX_VALUE - 8) {
      throw new FitException(
          rows() + " rows of " + width + " features do not fit into one array",
          "take a sample of the rows, or fewer features");
    }
    double[] values = new double[(int) size];
    for (int j = 0; j < width; j++) {
      NumericColumn column = columns.get(j);
      for (int i = 0; i < column.size(); i++) {
        values[i * width + j] = column.value(i);
      }
    }
    return values;
  }
}
