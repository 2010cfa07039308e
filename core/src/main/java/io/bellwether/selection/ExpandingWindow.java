package io.bellwether.selection;

import io.bellwether.data.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Folds that walk forward in time: each learns from all rows before a window and tests the window,
 * which then joins the rows to learn from. An immutable value; every setter returns a changed copy.
 *
 * <p>The windows have about equal numbers of rows; rows of one time are never parted, so that a
 * table of many stores a day is cut between days. Defaults:
 *
 * <ul>
 *   <li>{@link #minimumTraining}: {@code 1 / (folds + 1)}, so that the first fold learns from as
 *       many rows as it tests;
 *   <li>{@link #gap}: 0 times, for predictions of the next row.
 * </ul>
 *
 * <pre>{@code
 * CrossValidation.of(ExpandingWindow.of(5, "week").gap(1).minimumTraining(0.5))
 * }</pre>
 *
 * <p>See R. J. Hyndman and G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd ed.,
 * section 5.10; L. J. Tashman, International Journal of Forecasting 16 (2000) 437-450.
 *
 * @since 0.1.0
 */
public final class ExpandingWindow implements Folding {

  private final int folds;
  private final String timeColumn;
  private final int gap;
  private final double minimumTraining;

  private ExpandingWindow(int folds, String timeColumn, int gap, double minimumTraining) {
    this.folds = folds;
    this.timeColumn = timeColumn;
    this.gap = gap;
    this.minimumTraining = minimumTraining;
  }

  /**
   * Creates the folding with default options.
   *
   * @param folds how many windows to test, at least 1
   * @param timeColumn the column that says when: times, numbers, or labels that sort as text, such
   *     as {@code 2023-W05}; no value may be missing
   * @return the folding
   * @throws IllegalArgumentException if there is not at least one fold
   */
  public static ExpandingWindow of(int folds, String timeColumn) {
    if (!(folds >= 1)) {
      throw new IllegalArgumentException("folds is " + folds + ", but must be at least 1");
    }
    return new ExpandingWindow(
        folds, Objects.requireNonNull(timeColumn, "timeColumn"), 0, 1.0 / (folds + 1));
  }

  /**
   * Leaves times between what is learned and what is tested. Default 0. Take the horizon less one
   * when the model will predict further ahead than the next time, or when features look back at
   * values that are known late.
   *
   * @param times how many distinct times before each window are not learned from, 0 or more
   * @return a changed copy
   * @throws IllegalArgumentException if the number is negative
   */
  public ExpandingWindow gap(int times) {
    if (!(times >= 0)) {
      throw new IllegalArgumentException("gap is " + times + ", but must not be negative");
    }
    return new ExpandingWindow(folds, timeColumn, times, minimumTraining);
  }

  /**
   * Sets how much lies before the first window. Default {@code 1 / (folds + 1)}.
   *
   * @param share the share of all rows, in (0, 1), the {@link #gap} included
   * @return a changed copy
   * @throws IllegalArgumentException if the share is not in (0, 1)
   */
  public ExpandingWindow minimumTraining(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "minimumTraining is " + share + ", but must be above 0 and below 1");
    }
    return new ExpandingWindow(folds, timeColumn, gap, share);
  }

  @Override
  public List<Fold> folds(Dataset data, int repetition) {
    DenseRanks times = DenseRanks.complete(data.column(timeColumn), "to order rows in time");
    int[] cuts = cuts(times);
    List<Fold> made = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int from = cuts[fold];
      int to = cuts[fold + 1];
      made.add(Fold.of(fold, rows(times, 0, from - gap), rows(times, from, to)));
    }
    return List.copyOf(made);
  }

  /** The rank of the first time of each window, and one past the last rank. */
  private int[] cuts(DenseRanks times) {
    int distinct = times.distinct();
    int needed = folds + 1 + gap;
    if (!(distinct >= needed)) {
      throw new IllegalArgumentException(
          folds
              + " windows"
              + (gap > 0 ? " with a gap of " + gap : "")
              + " need at least "
              + needed
              + " distinct times, but column '"
              + timeColumn
              + "' has "
              + distinct);
    }
    int[] cuts = new int[folds + 1];
    cuts[folds] = distinct;
    int cut = 0;
    long before = 0;
    for (int i = 0; i < folds; i++) {
      double wanted = times.rowCount() * (minimumTraining + (1 - minimumTraining) * i / folds);
      int least = i == 0 ? 1 + gap : cuts[i - 1] + 1;
      int most = distinct - (folds - i);
      while (cut < most && (cut < least || closer(before, times.count(cut), wanted))) {
        before += times.count(cut);
        cut++;
      }
      cuts[i] = cut;
    }
    return cuts;
  }

  /** Whether taking one more time in comes at least as close to the number of rows wanted. */
  private static boolean closer(long before, int count, double wanted) {
    return before + count - wanted <= wanted - before;
  }

  private static int[] rows(DenseRanks times, int from, int to) {
    return IntStream.range(0, times.rowCount())
        .filter(row -> times.rank(row) >= from && times.rank(row) < to)
        .toArray();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExpandingWindow window
        && folds == window.folds
        && gap == window.gap
        && minimumTraining == window.minimumTraining
        && timeColumn.equals(window.timeColumn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(folds, timeColumn, gap, minimumTraining);
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("expandingWindow(" + folds + ", \"" + timeColumn + "\")");
    if (gap != 0) {
      text.append(".gap(").append(gap).append(')');
    }
    if (minimumTraining != 1.0 / (folds + 1)) {
      text.append(".minimumTraining(").append(minimumTraining).append(')');
    }
    return text.toString();
  }
}
