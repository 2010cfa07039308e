package io.bellwether.metrics;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.report.TextTable;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What selecting the rows with the highest scores brings: the rows of one class among each tenth
 * (or another part) of all rows, best scores first. Immutable. The table behind the lift and gain
 * charts of direct marketing: "a letter to the best 20 % reaches 58 % of the buyers".
 *
 * <p>All bins have the same size, the number of rows (or the sum of weights) over the number of
 * bins, which need not be whole: 103 rows in ten bins are 10.3 each. A row, or a group of rows with
 * equal scores, that lies across a border is shared out between the bins in proportion. So the
 * order of rows does not matter, and scores that are all equal have lift 1 everywhere.
 *
 * <p>Without a single row of the class, lift and gain are {@code NaN}.
 *
 * @since 0.1.0
 */
public final class LiftTable {

  private final double binRows;
  private final double[] cumulatedPositives;
  private final double[] lowestScores;

  private LiftTable(double binRows, double[] cumulatedPositives, double[] lowestScores) {
    this.binRows = binRows;
    this.cumulatedPositives = cumulatedPositives;
    this.lowestScores = lowestScores;
  }

  static LiftTable of(RankedScores ranked, int bins) {
    if (!(bins >= 1)) {
      throw new IllegalArgumentException("bins is " + bins + ", but must be at least 1");
    }
    double[] positives = ranked.cumulatedPositives();
    double[] negatives = ranked.cumulatedNegatives();
    int last = ranked.size() - 1;
    double total = positives[last] + negatives[last];
    double[] cumulated = new double[bins];
    double[] lowest = new double[bins];
    int group = 0;
    for (int bin = 0; bin < bins - 1; bin++) {
      double cut = total * (bin + 1) / bins;
      while (group < last && positives[group] + negatives[group] < cut) {
        group++;
      }
      double before = positives[group] + negatives[group];
      double size = ranked.positives(group) + ranked.negatives(group);
      double left = Math.min(1, Math.max(0, (before - cut) / size));
      cumulated[bin] = positives[group] - left * ranked.positives(group);
      lowest[bin] = ranked.threshold(group);
    }
    cumulated[bins - 1] = positives[last];
    lowest[bins - 1] = ranked.threshold(last);
    return new LiftTable(total / bins, cumulated, lowest);
  }

  /**
   * Returns the number of bins.
   *
   * @return the number of bins
   */
  public int bins() {
    return cumulatedPositives.length;
  }

  /**
   * Returns how many rows are in a bin, the same for all.
   *
   * @param bin from 0, the highest scores, to {@code bins() - 1}
   * @return the rows, or the sum of their weights; need not be whole
   * @throws IndexOutOfBoundsException if there is no such bin
   */
  public double rows(int bin) {
    checked(bin);
    return binRows;
  }

  private int checked(int bin) {
    return Objects.checkIndex(bin, bins());
  }

  /**
   * Returns how many rows of the class are in a bin.
   *
   * @param bin from 0, the highest scores, to {@code bins() - 1}
   * @return the rows, or the sum of their weights; need not be whole
   * @throws IndexOutOfBoundsException if there is no such bin
   */
  public double positives(int bin) {
    return cumulatedPositives[checked(bin)] - (bin == 0 ? 0 : cumulatedPositives[bin - 1]);
  }

  /**
   * Returns the share of a bin that belongs to the class.
   *
   * @param bin from 0, the highest scores, to {@code bins() - 1}
   * @return the rate, from 0 to 1
   * @throws IndexOutOfBoundsException if there is no such bin
   */
  public double rate(int bin) {
    return positives(bin) / binRows;
  }

  /**
   * Returns how many times more of the class a bin has than as many rows at random.
   *
   * @param bin from 0, the highest scores, to {@code bins() - 1}
   * @return the rate of the bin over that of all rows
   * @throws IndexOutOfBoundsException if there is no such bin
   */
  public double lift(int bin) {
    return positives(bin) * bins() / allPositives();
  }

  /**
   * Returns the share of the class that is in a bin and those before it.
   *
   * @param bin from 0, the highest scores, to {@code bins() - 1}
   * @return the cumulative gain, from 0 to 1
   * @throws IndexOutOfBoundsException if there is no such bin
   */
  public double gain(int bin) {
    return cumulatedPositives[checked(bin)] / allPositives();
  }

  /**
   * Returns how many times more of the class a bin and those before it have than as many rows at
   * random.
   *
   * @param bin from 0, the highest scores, to {@code bins() - 1}
   * @return the gain over the share of rows
   * @throws IndexOutOfBoundsException if there is no such bin
   */
  public double cumulativeLift(int bin) {
    return gain(bin) * bins() / (bin + 1);
  }

  /**
   * Returns the score at which a bin ends.
   *
   * @param bin from 0, the highest scores, to {@code bins() - 1}
   * @return the lowest score in it
   * @throws IndexOutOfBoundsException if there is no such bin
   */
  public double lowestScore(int bin) {
    return lowestScores[checked(bin)];
  }

  private double allPositives() {
    return cumulatedPositives[bins() - 1];
  }

  /**
   * Returns the table.
   *
   * @return a row a bin: {@code bin} (from 1), {@code rows}, {@code positives}, {@code rate},
   *     {@code lift}, {@code gain}, {@code cumulativeLift}, {@code lowestScore}
   */
  public Dataset toDataset() {
    return Dataset.of(
        column("bin", bin -> bin + 1),
        column("rows", this::rows),
        column("positives", this::positives),
        column("rate", this::rate),
        column("lift", this::lift),
        column("gain", this::gain),
        column("cumulativeLift", this::cumulativeLift),
        column("lowestScore", this::lowestScore));
  }

  private NumericColumn column(String name, IntToDoubleFunction value) {
    double[] values = new double[bins()];
    Arrays.setAll(values, value);
    return NumericColumn.of(name, values);
  }

  /**
   * Writes the table for people.
   *
   * @return a line a bin, and one for the header
   */
  public String summary() {
    TextTable table =
        TextTable.of(
            "bin", "rows", "positives", "rate", "lift", "gain", "cumulative lift", "lowest score");
    for (int bin = 0; bin < bins(); bin++) {
      table =
          table.row(
              Integer.toString(bin + 1),
              MetricsText.of(rows(bin)),
              MetricsText.of(positives(bin)),
              MetricsText.of(rate(bin)),
              MetricsText.of(lift(bin)),
              MetricsText.of(gain(bin)),
              MetricsText.of(cumulativeLift(bin)),
              MetricsText.of(lowestScore(bin)));
    }
    return table.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LiftTable that && toDataset().equals(that.toDataset());
  }

  @Override
  public int hashCode() {
    return toDataset().hashCode();
  }

  @Override
  public String toString() {
    return "LiftTable[bins=" + bins() + ", lift of the first=" + MetricsText.of(lift(0)) + "]";
  }
}
