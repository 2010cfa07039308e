package io.bellwether.data;

/** Cells of which nothing is kept. */
abstract class UnstoredCells extends Cells {

  @Override
  final void storeMissing(int row) {}

  @Override
  final void resize(int rows) {}
}
