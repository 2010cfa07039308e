package io.bellwether.ml.basket;

import io.bellwether.data.ColumnType;
import io.bellwether.data.TimeColumn;
import java.time.LocalDateTime;

/** Times of baskets, counted as a {@link TimeColumn} of date-times counts them. */
final class BasketTimes {

  private BasketTimes() {}

  static LocalDateTime dateTime(long micros) {
    return TimeColumn.toDateTime(ColumnType.DATE_TIME, micros);
  }
}
