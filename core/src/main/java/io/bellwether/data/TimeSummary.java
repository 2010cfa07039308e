package io.bellwether.data;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of times in figures.
 *
 * @param name the name of the column
 * @param type {@link ColumnType#DATE} or {@link ColumnType#DATE_TIME}
 * @param count how many rows have a time
 * @param missing how many have none
 * @param distinct how many different times occur
 * @param first the earliest time, at midnight for dates; null when there is none
 * @param last the latest time, at midnight for dates; null when there is none
 * @since 0.1.0
 */
public record TimeSummary(
    String name,
    ColumnType type,
    int count,
    int missing,
    int distinct,
    @Nullable LocalDateTime first,
    @Nullable LocalDateTime last)
    implements ColumnSummary {

  /**
   * Checks.
   *
   * @param name the name of the column
   * @param type its type
   * @param count how many rows have a time
   * @param missing how many have none
   * @param distinct how many different times occur
   * @param first the earliest time
   * @param last the latest time
   * @throws IllegalArgumentException if the type is not one of times
   */
  public TimeSummary {
    if (!type.isTime()) {
      throw new IllegalArgumentException("column '" + name + "' is " + type + ", not of times");
    }
  }

  static TimeSummary of(TimeColumn column) {
    int missing = column.missingCount();
    if (missing == column.size()) {
      return new TimeSummary(column.name(), column.type(), 0, missing, 0, null, null);
    }
    int distinct = RowGroups.of(Dataset.of(column), List.of(column.name())).count();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        first = Math.min(first, column.value(row));
        last = Math.max(last, column.value(row));
      }
    }
    return new TimeSummary(
        column.name(),
        column.type(),
        column.size() - missing,
        missing,
        missing == 0 ? distinct : distinct - 1,
        TimeColumn.toDateTime(column.type(), first),
        TimeColumn.toDateTime(column.type(), last));
  }
}
