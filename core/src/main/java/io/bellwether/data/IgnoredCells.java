package io.bellwether.data;

import org.jspecify.annotations.Nullable;

/** The cells of a column that is not wanted, or not in this pass over the file. */
final class IgnoredCells extends UnstoredCells {

  @Override
  boolean add(char[] buffer, int offset, int length, int row) {
    return true;
  }

  @Override
  @Nullable Column finish(String name, int rows) {
    return null;
  }
}
