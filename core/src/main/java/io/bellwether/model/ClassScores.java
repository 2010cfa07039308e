package io.bellwether.model;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.rows.LabelRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a classification says of rows: a score for every class, and the label that follows. Scores
 * are probabilities, which add up to one in every row, or decision scores of any size, of which the
 * largest wins. Immutable.
 *
 * @since 0.1.0
 */
public final class ClassScores {

  private final List<String> classes;
  private final double[][] byClass;
  private final ScoreKind kind;
  private final LabelRule rule;

  private ClassScores(List<String> classes, double[][] byClass, ScoreKind kind, LabelRule rule) {
    this.classes = List.copyOf(classes);
    this.byClass = byClass;
    this.kind = kind;
    this.rule = rule;
  }

  /**
   * Creates scores, for those who write models.
   *
   * @param classes the labels, in order
   * @param byClass one array a class with one score a row; taken over, not to be changed any more
   * @param kind what the scores are
   * @param rule how they become labels
   * @return the scores
   * @throws IllegalArgumentException if there is not one array a class, or they differ in length
   */
  public static ClassScores of(
      List<String> classes, double[][] byClass, ScoreKind kind, LabelRule rule) {
    if (classes.isEmpty() || byClass.length != classes.size()) {
      throw new IllegalArgumentException(
          classes.size() + " classes, but scores of " + byClass.length);
    }
    for (double[] scores : byClass) {
      if (scores.length != byClass[0].length) {
        throw new IllegalArgumentException(
            "scores of " + byClass[0].length + " and of " + scores.length + " rows");
      }
    }
    return new ClassScores(classes, byClass.clone(), kind, rule);
  }

  /**
   * Returns the classes.
   *
   * @return the labels, in the order of scores; unmodifiable
   */
  public List<String> classes() {
    return classes;
  }

  /**
   * Tells what the scores are.
   *
   * @return probabilities or decision scores
   */
  public ScoreKind kind() {
    return kind;
  }

  /**
   * Tells how scores become labels.
   *
   * @return the rule
   */
  public LabelRule rule() {
    return rule;
  }

  /**
   * Returns the number of rows.
   *
   * @return how many rows were scored
   */
  public int size() {
    return byClass[0].length;
  }

  /**
   * Returns a score.
   *
   * @param row the row number
   * @param classIndex the place of a label in {@link #classes()}
   * @return the score of that class
   */
  public double score(int row, int classIndex) {
    return byClass[classIndex][row];
  }

  /**
   * Returns the scores of a class.
   *
   * @param label a class
   * @return one score a row; a copy
   * @throws IllegalArgumentException if there is no such class
   */
  public double[] of(String label) {
    int index = classes.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException(
          "there is no class '" + label + "'; there are " + String.join(", ", classes));
    }
    return byClass[index].clone();
  }

  /**
   * Returns all scores.
   *
   * @return one array a class with one score a row; copies
   */
  public double[][] byClass() {
    return Arrays.stream(byClass).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Returns the class that a row is put into.
   *
   * @param row the row number
   * @return the place of the label in {@link #classes()}
   */
  public int code(int row) {
    return rule.choose(byClass, row);
  }

  /**
   * Returns the classes that rows are put into.
   *
   * @return one place in {@link #classes()} a row
   */
  public int[] codes() {
    int[] codes = new int[size()];
    Arrays.setAll(codes, this::code);
    return codes;
  }

  /**
   * Returns the label that a row is given.
   *
   * @param row the row number
   * @return one of {@link #classes()}
   */
  public String label(int row) {
    return classes.get(code(row));
  }

  /**
   * Returns the labels that rows are given.
   *
   * @return one label a row; unmodifiable
   */
  public List<String> labels() {
    return Arrays.stream(codes()).mapToObj(classes::get).toList();
  }

  /**
   * Returns a table of labels and scores.
   *
   * @return a column {@code label}, and one column a class that is named by its label
   */
  public Dataset toDataset() {
    List<Column> columns = new ArrayList<>();
    String name = "label";
    while (classes.contains(name)) {
      name = "predicted " + name;
    }
    columns.add(CategoricalColumn.ofCodes(name, codes(), classes));
    for (int k = 0; k < byClass.length; k++) {
      columns.add(NumericColumn.of(classes.get(k), byClass[k]));
    }
    return Dataset.of(columns);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassScores scores
        && kind == scores.kind
        && rule.equals(scores.rule)
        && classes.equals(scores.classes)
        && Arrays.deepEquals(byClass, scores.byClass);
  }

  @Override
  public int hashCode() {
    return 31 * classes.hashCode() + Arrays.deepHashCode(byClass);
  }

  @Override
  public String toString() {
    return "ClassScores[" + String.join(", ", classes) + ", " + size() + " rows, " + kind + "]";
  }
}
