package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * The coefficients that are optimised together, all others being fixed: those that violate the
 * optimality conditions most (Joachims 1999, section 3.2), and members of the set before, free ones
 * first (Zanghirati and Zanni 2003, section 3). Holds the kernel between its members. Not
 * thread-safe.
 */
final class WorkingSet {

  /** The position of a row that is gone. */
  static final int NONE = -1;

  /** Pieces of work for the threads. */
  private static final int PIECES = 8;

  /** Kernel values that are worth the way to another thread. */
  private static final int LEAST_PARALLEL = 100_000;

  private final double[][] kernel;
  private final int[] member;
  private final int[] since;
  private final int newcomers;
  private int size;
  private int round;

  /**
   * Creates an empty set.
   *
   * @param capacity the most members
   * @param newcomers the most that are chosen as violators, once the set is full
   */
  WorkingSet(int capacity, int newcomers) {
    this.kernel = new double[capacity][capacity];
    this.member = new int[capacity];
    this.since = new int[capacity];
    this.newcomers = newcomers;
  }

  int size() {
    return size;
  }

  /** Returns the positions of the members. */
  int[] members() {
    return Arrays.copyOf(member, size);
  }

  /** Returns the kernel between the members; rows and columns up to the size are of use. */
  double[][] kernel() {
    return kernel;
  }

  /** Changes positions: the new one of each old one, or -1 for those that are gone. */
  void renumber(int[] position) {
    int[] slots = new int[size];
    int left = 0;
    for (int s = 0; s < size; s++) {
      if (position[member[s]] != NONE) {
        slots[left++] = s;
      }
    }
    for (int i = 0; i < left; i++) {
      member[i] = position[member[slots[i]]];
      since[i] = since[slots[i]];
      for (int j = 0; j < left; j++) {
        kernel[i][j] = kernel[slots[i]][slots[j]];
      }
    }
    size = left;
  }

  /**
   * Chooses members anew.
   *
   * @param rows the state
   * @param matrix the kernel between the rows
   * @param tolerance violations below half of it are none
   * @param context lends threads
   */
  void choose(ActiveRows rows, KernelRows matrix, double tolerance, FitContext context) {
    round++;
    boolean[] chosen = new boolean[rows.size];
    int wanted = size < member.length ? member.length : newcomers;
    for (int g = 0; g < rows.groups; g++) {
      chooseViolators(rows, g, wanted / rows.groups / 2, tolerance / 2, chosen);
    }
    int[] slots = replace(rows, chosen);
    updateKernel(matrix, slots, context);
  }

  private static void chooseViolators(
      ActiveRows rows, int group, int each, double margin, boolean[] chosen) {
    double highest = rows.highest(group);
    double lowest = rows.lowest(group);
    Violators violators = new Violators(rows.size);
    for (int i = 0; i < rows.size; i++) {
      if (rows.group[i] == group && rows.up(i) > lowest + margin) {
        violators.add(i, -rows.up(i));
      }
    }
    violators.mark(each, chosen);
    violators.clear();
    for (int i = 0; i < rows.size; i++) {
      if (rows.group[i] == group && !chosen[i] && rows.low(i) < highest - margin) {
        violators.add(i, rows.low(i));
      }
    }
    violators.mark(each, chosen);
  }

  /** Gives the chosen that are no members a place, and returns the places given. */
  private int[] replace(ActiveRows rows, boolean[] chosen) {
    boolean[] isMember = new boolean[rows.size];
    for (int s = 0; s < size; s++) {
      isMember[member[s]] = true;
    }
    int[] leaving = leaving(rows, chosen);
    int[] places = new int[member.length];
    int count = 0;
    int left = 0;
    for (int i = 0; i < rows.size; i++) {
      if (chosen[i] && !isMember[i] && (size < member.length || left < leaving.length)) {
        int place = size < member.length ? size++ : leaving[left++];
        member[place] = i;
        since[place] = round;
        places[count++] = place;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /** Places of members that were not chosen: bounded before free ones, old before new ones. */
  private int[] leaving(ActiveRows rows, boolean[] chosen) {
    long[] keys = new long[size];
    int count = 0;
    for (int s = 0; s < size; s++) {
      if (!chosen[member[s]]) {
        long free = free(rows, member[s]) ? 1 : 0;
        keys[count++] = (free << 62) | ((long) since[s] << 24) | s;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] places = new int[count];
    for (int k = 0; k < count; k++) {
      places[k] = (int) (keys[k] & 0xff_ffff);
    }
    return places;
  }

  private static boolean free(ActiveRows rows, int i) {
    return rows.b[i] != 0 && !rows.bounded(i);
  }

  private void updateKernel(KernelRows matrix, int[] places, FitContext context) {
    KernelRows square = matrix.select(members());
    KernelBlock block = square.against(square.features(places));
    inPieces(places.length, context, (from, to) -> calculate(block, places, from, to));
    inPieces(size, context, (from, to) -> mirror(places, from, to));
  }

  /** Does independent work on ranges of rows, by the threads of the context if it is much. */
  private void inPieces(int count, FitContext context, RangeWork work) {
    if ((long) count * size < LEAST_PARALLEL) {
      work.apply(0, count);
      return;
    }
    int each = (count / PIECES / KernelBlock.TOGETHER + 1) * KernelBlock.TOGETHER;
    context.map(
        "working set",
        (count + each - 1) / each,
        piece -> {
          work.apply(piece * each, Math.min(count, (piece + 1) * each));
          return piece;
        });
  }

  @FunctionalInterface
  private interface RangeWork {
    void apply(int from, int to);
  }

  /** Calculates the rows at some places. */
  private void calculate(KernelBlock block, int[] places, int from, int to) {
    double[][] values = new double[KernelBlock.TOGETHER][DenseRows.TILE];
    for (int column = 0; column < size; column += DenseRows.TILE) {
      int length = Math.min(DenseRows.TILE, size - column);
      for (int k = from; k < to; k += KernelBlock.TOGETHER) {
        int count = Math.min(KernelBlock.TOGETHER, to - k);
        block.tile(column / DenseRows.TILE, k, count, values);
        for (int r = 0; r < count; r++) {
          FloatPrecision.round(values[r], length, kernel[places[k + r]], column);
        }
      }
    }
  }

  /** Copies the rows at some places into the columns. */
  private void mirror(int[] places, int from, int to) {
    boolean[] isNew = new boolean[size];
    for (int place : places) {
      isNew[place] = true;
    }
    for (int s = from; s < to; s++) {
      if (!isNew[s]) {
        double[] row = kernel[s];
        for (int place : places) {
          row[place] = kernel[place][s];
        }
      }
    }
  }
}
