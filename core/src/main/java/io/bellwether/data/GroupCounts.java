package io.bellwether.data;

/** Numbers of rows and of values in each group. */
final class GroupCounts {

  private GroupCounts() {}

  static Column rows(RowGroups groups) {
    double[] counts = new double[groups.count()];
    for (int row = 0; row < groups.rowCount(); row++) {
      counts[groups.id(row)]++;
    }
    return NumericColumn.owning("count", counts, counts.length);
  }

  static Column present(Column column, RowGroups groups) {
    double[] counts = new double[groups.count()];
    for (int row = 0; row < groups.rowCount(); row++) {
      if (!column.isMissing(row)) {
        counts[groups.id(row)]++;
      }
    }
    return NumericColumn.owning(column.name(), counts, counts.length);
  }

  static Column distinct(Column column, RowGroups groups) {
    double[] counts = new double[groups.count()];
    for (int row : groups.splitBy(column).firstRows()) {
      if (!column.isMissing(row)) {
        counts[groups.id(row)]++;
      }
    }
    return NumericColumn.owning(column.name(), counts, counts.length);
  }
}
