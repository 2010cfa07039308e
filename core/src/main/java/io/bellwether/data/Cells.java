package io.bellwether.data;

import org.jspecify.annotations.Nullable;

/**
 * The cells of one column while a file is read: takes them as characters, row by row, and becomes a
 * {@link Column} at the end. Not thread-safe.
 */
abstract class Cells {

  private int missing;

  /**
   * Stores a cell that is not missing; a quoted cell may be empty.
   *
   * @return false if the cell is not of this kind; nothing is stored then
   */
  abstract boolean add(char[] buffer, int offset, int length, int row);

  /** Stores a missing cell. */
  final void addMissing(int row) {
    missing++;
    storeMissing(row);
  }

  abstract void storeMissing(int row);

  /** Makes room for rows; those of the old room stay, and the new ones are never less. */
  abstract void resize(int rows);

  /** Makes the column; null where the cells were not wanted. To be called once. */
  abstract @Nullable Column finish(String name, int rows);

  /** How many cells are missing so far. */
  final int missing() {
    return missing;
  }

  /** Marks all rows before one as missing. */
  final void skip(int rows) {
    for (int row = 0; row < rows; row++) {
      addMissing(row);
    }
  }
}
