package io.bellwether.selection;

import io.bellwether.data.Dataset;
import io.bellwether.data.TrainTestSplit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table in two, once: rows to learn from and rows to judge by. An immutable value; the same
 * data and seed give the same cut. Both parts keep the order of rows, and neither is empty.
 *
 * <pre>{@code
 * TrainTestSplit split = TrainTest.byTime(0.8, "date").split(sales);
 * }</pre>
 *
 * <p>The forms are those of {@link CrossValidation}.
 *
 * @since 0.1.0
 */
public final class TrainTest {

  private final Cut cut;

  private TrainTest(Cut cut) {
    this.cut = cut;
  }

  /**
   * Cuts at random; the same as {@link Dataset#split(double, long)}.
   *
   * @param trainFraction the share of rows to learn from, in (0, 1)
   * @param seed the seed of the shuffle
   * @return the way to cut
   * @throws IllegalArgumentException if the fraction is not in (0, 1)
   */
  public static TrainTest random(double trainFraction, long seed) {
    return new TrainTest(new Cut.Random(trainFraction, seed));
  }

  /**
   * Cuts in time: the test part is what comes last. Rows of one time are never parted; the cut is
   * made between the times that come closest to the share.
   *
   * @param trainFraction the share of rows to learn from, in (0, 1)
   * @param timeColumn the column that says when: times, numbers, or labels that sort as text, such
   *     as {@code 2023-W05}; no value may be missing
   * @return the way to cut
   * @throws IllegalArgumentException if the fraction is not in (0, 1)
   */
  public static TrainTest byTime(double trainFraction, String timeColumn) {
    return new TrainTest(new Cut.ByTime(trainFraction, timeColumn));
  }

  /**
   * Cuts at random such that both parts have their share, to within one row, of each label, or of
   * each tenth of a numeric column (of each value, when there are no more than ten). Missing values
   * count as one label; a label with one row is in one part only.
   *
   * @param trainFraction the share of rows to learn from, in (0, 1)
   * @param column the column to share out; may be the target
   * @param seed the seed of the shuffle
   * @return the way to cut
   * @throws IllegalArgumentException if the fraction is not in (0, 1)
   */
  public static TrainTest stratified(double trainFraction, String column, long seed) {
    return new TrainTest(new Cut.Stratified(trainFraction, column, seed));
  }

  /**
   * Cuts at random between groups: rows with the same value in a column stay together. Groups are
   * taken in random order as long as they bring the training part closer to its share.
   *
   * @param trainFraction the share of rows (not of groups) to learn from, in (0, 1)
   * @param column the column that names the group; no value may be missing
   * @param seed the seed of the shuffle
   * @return the way to cut
   * @throws IllegalArgumentException if the fraction is not in (0, 1)
   */
  public static TrainTest grouped(double trainFraction, String column, long seed) {
    return new TrainTest(new Cut.Grouped(trainFraction, column, seed));
  }

  /**
   * Cuts a table.
   *
   * @param data the table
   * @return both parts, each in the original order of rows, none empty
   * @throws IllegalArgumentException if a column does not exist, or there are fewer than two rows,
   *     times or groups
   * @throws io.bellwether.data.DataException if a time or group is missing
   */
  public TrainTestSplit split(Dataset data) {
    return cut.split(data);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrainTest trainTest && cut.equals(trainTest.cut);
  }

  @Override
  public int hashCode() {
    return cut.hashCode();
  }

  @Override
  public String toString() {
    return "TrainTest." + cut;
  }
}
