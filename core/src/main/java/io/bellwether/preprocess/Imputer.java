package io.bellwether.preprocess;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumberText;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Transformer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fills missing values with one value a column, learned from the training rows or given.
 *
 * <pre>{@code
 * Imputer.median()                                       // all numeric features
 * Imputer.mostFrequent().columns("brand", "store")
 * Imputer.constant(0).columns("discount").indicator(MissingIndicator.ADD)
 * }</pre>
 *
 * <p>Defaults: all features of a type that the strategy can fill; no indicator columns. The median
 * is the robust choice for prices and quantities, whose mean a few large values move. Filling in
 * makes a column look more certain than it is (Little and Rubin, <i>Statistical Analysis with
 * Missing Data</i>, 3rd ed. 2019, section 4.2): where being missing means something, add the
 * indicator.
 *
 * <p>A text column becomes categorical. A column without missing values in the training rows is
 * learned too, so that later rows can be filled. Only labels are filled by a label, only numbers by
 * a number; times are never filled. Cost: one pass over each column, for the median and the most
 * frequent value a sort.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class Imputer implements Transformer {

  private final ImputationStrategy strategy;
  private final double number;
  private final String label;
  private final ColumnSelection selection;
  private final MissingIndicator indicator;

  private Imputer(
      ImputationStrategy strategy,
      double number,
      String label,
      ColumnSelection selection,
      MissingIndicator indicator) {
    this.strategy = strategy;
    this.number = number;
    this.label = label;
    this.selection = selection;
    this.indicator = indicator;
  }

  private static Imputer of(ImputationStrategy strategy) {
    return new Imputer(strategy, 0, "", ColumnSelection.all(), MissingIndicator.NONE);
  }

  /**
   * Fills numbers with the mean of the column.
   *
   * @return the specification, for all numeric features
   */
  public static Imputer mean() {
    return of(ImputationStrategy.MEAN);
  }

  /**
   * Fills numbers with the median of the column; of an even count, the mean of the middle two.
   *
   * @return the specification, for all numeric features
   */
  public static Imputer median() {
    return of(ImputationStrategy.MEDIAN);
  }

  /**
   * Fills numbers and labels with the most frequent value of the column; of several, the smallest
   * number or the alphabetically first label.
   *
   * @return the specification, for all numeric, categorical and text features
   */
  public static Imputer mostFrequent() {
    return of(ImputationStrategy.MOST_FREQUENT);
  }

  /**
   * Fills numbers with a given one.
   *
   * @param value a finite number
   * @return the specification, for all numeric features
   * @throws IllegalArgumentException if the value is not finite
   */
  public static Imputer constant(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value is " + value + ", but must be a finite number");
    }
    return new Imputer(
        ImputationStrategy.CONSTANT_NUMBER,
        value,
        "",
        ColumnSelection.all(),
        MissingIndicator.NONE);
  }

  /**
   * Fills labels with a given one, which becomes a level of the column.
   *
   * @param label a label, not blank
   * @return the specification, for all categorical and text features
   * @throws IllegalArgumentException if the label is blank
   */
  public static Imputer constant(String label) {
    if (label.isBlank()) {
      throw new IllegalArgumentException("label is blank, but must be readable as a level");
    }
    return new Imputer(
        ImputationStrategy.CONSTANT_LABEL, 0, label, ColumnSelection.all(), MissingIndicator.NONE);
  }

  /**
   * Acts on some columns only. Default: all features of a type that can be filled.
   *
   * @param names at least one column, each once
   * @return a changed copy
   * @throws IllegalArgumentException if no name is given, one is blank or given twice
   */
  public Imputer columns(String... names) {
    return selecting(ColumnSelection.named(names));
  }

  Imputer selecting(ColumnSelection newSelection) {
    return new Imputer(strategy, number, label, newSelection, indicator);
  }

  /**
   * Says whether to add indicator columns. Default: {@link MissingIndicator#NONE}, which keeps the
   * table as it is.
   *
   * @param newIndicator whether to leave a trace of what was missing
   * @return a changed copy
   */
  public Imputer indicator(MissingIndicator newIndicator) {
    return new Imputer(
        strategy, number, label, selection, Objects.requireNonNull(newIndicator, "indicator"));
  }

  ImputationStrategy strategy() {
    return strategy;
  }

  double number() {
    return number;
  }

  String label() {
    return label;
  }

  ColumnSelection selection() {
    return selection;
  }

  MissingIndicator indicator() {
    return indicator;
  }

  /**
   * Learns what to fill with.
   *
   * @throws IllegalArgumentException if a column named does not exist, is no feature or of a type
   *     that cannot be filled; if an indicator column has a name that is taken
   * @throws FitException if there are no rows, or a column has no value in any of them (unless it
   *     is filled with a constant)
   * @throws io.bellwether.data.DataException if a number to learn from is infinite
   */
  @Override
  public FittedImputer fit(Dataset train, ColumnRoles roles, FitContext context) {
    List<Column> columns = selection.find(train, roles, toString(), strategy.accepted());
    List<Fill> fills =
        context.map("impute", columns.size(), index -> learn(columns.get(index), context));
    FittedImputer fitted = new FittedImputer(this, fills, train.rowCount());
    for (String added : fitted.indicatorColumns()) {
      if (train.hasColumn(added)) {
        throw new IllegalArgumentException(
            "the indicator column '" + added + "' exists already; rename or drop it first");
      }
    }
    return fitted;
  }

  /** With the default context. */
  @Override
  public FittedImputer fit(Dataset train) {
    return fit(train, ColumnRoles.allFeatures(), FitContext.create());
  }

  private Fill learn(Column column, FitContext context) {
    context.checkCancelled();
    int missing = column.missingCount();
    boolean traced = indicator == MissingIndicator.ADD && missing > 0;
    if (!isConstant() && missing == column.size()) {
      throw new FitException(
          "column '" + column.name() + "' has no value in the training rows to fill it with",
          "drop the column, or fill it with Imputer.constant(...)");
    }
    return column.type().isLabel()
        ? labelFill(column, missing, traced)
        : new NumberFill(column.name(), numberFor(column), missing, traced);
  }

  private boolean isConstant() {
    return strategy == ImputationStrategy.CONSTANT_NUMBER
        || strategy == ImputationStrategy.CONSTANT_LABEL;
  }

  private double numberFor(Column column) {
    return strategy == ImputationStrategy.CONSTANT_NUMBER
        ? number
        : NumberFill.learn(column.name(), strategy, TrainingNumbers.of(column));
  }

  private LabelFill labelFill(Column column, int missing, boolean traced) {
    String filled = strategy == ImputationStrategy.CONSTANT_LABEL ? label : mostFrequent(column);
    List<String> levels = new ArrayList<>(levels(column));
    if (!levels.contains(filled)) {
      levels.add(filled);
    }
    return new LabelFill(column.name(), levels, filled, missing, traced);
  }

  private static List<String> levels(Column column) {
    if (column instanceof CategoricalColumn categorical) {
      return categorical.levels();
    }
    TreeSet<String> levels = new TreeSet<>();
    for (int row = 0; row < column.size(); row++) {
      String text = column.text(row);
      if (text != null) {
        levels.add(text);
      }
    }
    return List.copyOf(levels);
  }

  private static String mostFrequent(Column column) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (int row = 0; row < column.size(); row++) {
      String text = column.text(row);
      if (text != null) {
        counts.merge(text, 1, Integer::sum);
      }
    }
    String best = counts.firstKey();
    int most = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Imputer imputer
        && strategy == imputer.strategy
        && Double.compare(number, imputer.number) == 0
        && label.equals(imputer.label)
        && selection.equals(imputer.selection)
        && indicator == imputer.indicator;
  }

  @Override
  public int hashCode() {
    return Arrays.asList(strategy, number, label, selection, indicator).hashCode();
  }

  @Override
  public String toString() {
    String argument =
        switch (strategy) {
          case CONSTANT_NUMBER -> NumberText.of(number);
          case CONSTANT_LABEL -> ColumnSelection.quoted(label);
          case MEAN, MEDIAN, MOST_FREQUENT -> "";
        };
    return "Imputer."
        + strategy.method()
        + "("
        + argument
        + ")"
        + selection.toCall()
        + (indicator == MissingIndicator.NONE ? "" : ".indicator(MissingIndicator.ADD)");
  }
}
