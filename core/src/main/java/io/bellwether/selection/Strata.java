package io.bellwether.selection;

import io.bellwether.data.Column;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rows sorted by what they have in common: a label, or a bin of numbers. Rows without a value are a
 * stratum of their own.
 */
final class Strata {

  /** As many strata as a numeric column is cut into at the most: its deciles. */
  static final int BINS = 10;

  private final String column;
  private final int[][] rows;
  private final String[] names;

  private Strata(String column, int[][] rows, String[] names) {
    this.column = column;
    this.rows = rows;
    this.names = names;
  }

  static Strata of(Column column) {
    DenseRanks ranks = DenseRanks.of(column);
    boolean binned = column instanceof NumericColumn && ranks.distinct() > BINS;
    int[] stratumOfRank = binned ? bins(ranks) : identity(ranks.distinct());
    int known = binned ? BINS : ranks.distinct();
    int[] stratumOfRow = new int[ranks.rowCount()];
    int[] sizes = new int[known + 1];
    for (int row = 0; row < stratumOfRow.length; row++) {
      int rank = ranks.rank(row);
      stratumOfRow[row] = rank == DenseRanks.MISSING ? known : stratumOfRank[rank];
      sizes[stratumOfRow[row]]++;
    }
    String[] names = new String[known + 1];
    String[] texts = binned ? new String[0] : ranks.texts();
    for (int stratum = 0; stratum < known; stratum++) {
      names[stratum] = binned ? "bin " + (stratum + 1) : "'" + texts[stratum] + "'";
    }
    names[known] = "the missing values";
    return new Strata(column.name(), collect(stratumOfRow, sizes), names);
  }

  /** Bins of about equal size that never part equal numbers: by how many rows have smaller ones. */
  private static int[] bins(DenseRanks ranks) {
    long present = 0;
    for (int rank = 0; rank < ranks.distinct(); rank++) {
      present += ranks.count(rank);
    }
    int[] bins = new int[ranks.distinct()];
    long smaller = 0;
    for (int rank = 0; rank < bins.length; rank++) {
      bins[rank] = (int) (BINS * smaller / present);
      smaller += ranks.count(rank);
    }
    return bins;
  }

  private static int[] identity(int length) {
    int[] identity = new int[length];
    Arrays.setAll(identity, i -> i);
    return identity;
  }

  private static int[][] collect(int[] stratumOfRow, int[] sizes) {
    int[][] rows = new int[sizes.length][];
    Arrays.setAll(rows, stratum -> new int[sizes[stratum]]);
    int[] filled = new int[sizes.length];
    for (int row = 0; row < stratumOfRow.length; row++) {
      int stratum = stratumOfRow[row];
      rows[stratum][filled[stratum]++] = row;
    }
    return rows;
  }

  /**
   * All rows, stratum after stratum, in each at random. Who deals this list out evenly gives every
   * part its share of every stratum.
   */
  int[] shuffled(SplittableRandom random) {
    int[] all = new int[Arrays.stream(rows).mapToInt(stratum -> stratum.length).sum()];
    int at = 0;
    for (int[] stratum : rows) {
      int[] shuffled = stratum.clone();
      RandomStreams.shuffle(shuffled, random);
      System.arraycopy(shuffled, 0, all, at, shuffled.length);
      at += shuffled.length;
    }
    return all;
  }

  /** Names the strata that are too small to have a row in each of so many parts. */
  List<String> smallerThan(int parts) {
    List<String> small = new ArrayList<>();
    for (int stratum = 0; stratum < rows.length; stratum++) {
      int size = rows[stratum].length;
      if (size > 0 && size < parts) {
        small.add(
            "column '"
                + column
                + "': "
                + names[stratum]
                + (size == 1 ? " has 1 row" : " has " + size + " rows")
                + ", so that not each of "
                + parts
                + " folds tests it");
      }
    }
    return List.copyOf(small);
  }
}
