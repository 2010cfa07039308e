package io.bellwether.selection;

import io.bellwether.data.Dataset;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are learned from and which are tested in one turn. Immutable.
 *
 * @since 0.1.0
 */
public final class Fold {

  /** The name of the work on folds, in progress and random streams. */
  static final String STAGE = "cross-validation";

  private final int index;
  private final int[] train;
  private final int[] test;

  private Fold(int index, int[] train, int[] test) {
    this.index = index;
    this.train = train;
    this.test = test;
  }

  /**
   * Creates a fold.
   *
   * @param index its number, from 0
   * @param trainRows the rows to learn from; copied
   * @param testRows the rows to test; copied
   * @return the fold
   * @throws IllegalArgumentException if the index or a row is negative, a part is empty, or a row
   *     is in both
   */
  public static Fold of(int index, int[] trainRows, int[] testRows) {
    if (!(index >= 0)) {
      throw new IllegalArgumentException("index is " + index + ", but must not be negative");
    }
    BitSet train = rows(index, "train", trainRows);
    BitSet both = rows(index, "test", testRows);
    both.and(train);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "fold "
              + index
              + " tests rows that it learns from, such as row "
              + both.nextSetBit(0)
              + "; a row is in one of both");
    }
    return new Fold(index, trainRows.clone(), testRows.clone());
  }

  private static BitSet rows(int index, String part, int[] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("fold " + index + " has no " + part + " rows");
    }
    BitSet set = new BitSet();
    for (int row : rows) {
      if (!(row >= 0)) {
        throw new IllegalArgumentException("fold " + index + " has row " + row + " in " + part);
      }
      set.set(row);
    }
    return set;
  }

  /** The folds in which each part in turn is tested and all others are learned from. */
  static List<Fold> ofParts(int[] partOfRow, int parts) {
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                new Fold(
                    part,
                    IntStream.range(0, partOfRow.length)
                        .filter(r -> partOfRow[r] != part)
                        .toArray(),
                    IntStream.range(0, partOfRow.length)
                        .filter(r -> partOfRow[r] == part)
                        .toArray()))
        .toList();
  }

  /** The folds whose parts rows are dealt to in turn, in the order given. */
  static List<Fold> dealt(int[] order, int parts) {
    int[] partOfRow = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      partOfRow[order[i]] = i % parts;
    }
    return ofParts(partOfRow, parts);
  }

  /** The same rows under another number. */
  Fold withIndex(int newIndex) {
    return new Fold(newIndex, train, test);
  }

  /**
   * Returns the number of the fold.
   *
   * @return its place among all folds, from 0
   */
  public int index() {
    return index;
  }

  /**
   * Returns the rows to learn from.
   *
   * @return row numbers, ascending in the folds that this library makes; a new array
   */
  public int[] trainRows() {
    return train.clone();
  }

  /**
   * Returns the rows to test.
   *
   * @return row numbers, ascending in the folds that this library makes; a new array
   */
  public int[] testRows() {
    return test.clone();
  }

  int trainSize() {
    return train.length;
  }

  int testSize() {
    return test.length;
  }

  /**
   * Takes the rows of both parts out of a table.
   *
   * @param data the table that the fold was made for
   * @return both parts, each in the order of the row numbers
   * @throws IndexOutOfBoundsException if the table has not enough rows
   */
  public TrainTestSplit split(Dataset data) {
    return new TrainTestSplit(data.rows(train), data.rows(test));
  }

  /**
   * Returns how to run what is fitted in this fold: with a seed of its own, derived from the
   * context's and the fold's number, and silent, because progress is told by folds. {@link
   * CrossValidation#evaluate} fits by it, and so does whoever wants the same bits.
   *
   * @param context how to run the cross-validation
   * @return the same executor and cancellation with the fold's seed
   */
  public FitContext context(FitContext context) {
    return context.seed(context.random(STAGE, index).nextLong()).onProgress(progress -> {});
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fold fold
        && index == fold.index
        && Arrays.equals(train, fold.train)
        && Arrays.equals(test, fold.test);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * index + Arrays.hashCode(train)) + Arrays.hashCode(test);
  }

  @Override
  public String toString() {
    return "Fold[" + index + ": " + train.length + " train, " + test.length + " test rows]";
  }
}
