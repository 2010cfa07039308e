package io.bellwether.ml.sequence;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.math.Moments;
import io.bellwether.math.Quantiles;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Shows sequences as a table of data and as a text. */
final class SequenceTexts {

  private static final int DIGITS = 4;

  private SequenceTexts() {}

  static Dataset table(
      SequenceArrays arrays, int[] owners, double[] positions, List<LocalDateTime> times) {
    List<Column> columns = new ArrayList<>();
    columns.add(CategoricalColumn.ofCodes("customer", owners, arrays.customers));
    columns.add(NumericColumn.of("position", positions));
    if (arrays.times != null) {
      columns.add(TimeColumn.ofDateTimes("time", times));
    }
    columns.add(CategoricalColumn.ofCodes("item", arrays.contents, arrays.items));
    return Dataset.of(columns);
  }

  static String summary(Sequences sequences) {
    int[] starts = sequences.arrays().basketStarts;
    TextTable spread =
        TextTable.of("", "min", "median", "mean", "max")
            .row(
                spread(
                    "baskets per customer",
                    IntStream.range(0, sequences.size()).mapToDouble(sequences::length).toArray()))
            .row(
                spread(
                    "items per basket",
                    IntStream.range(0, sequences.basketCount())
                        .mapToDouble(i -> starts[i + 1] - starts[i])
                        .toArray()));
    StringBuilder text = new StringBuilder(sequences.toString()).append('\n').append(spread);
    long[] times = sequences.arrays().times;
    if (times != null && times.length > 0) {
      LongSummaryStatistics span = LongStream.of(times).summaryStatistics();
      text.append("\nfrom ").append(time(span.getMin()));
      text.append(" to ").append(time(span.getMax()));
    }
    leftOut(sequences.report()).forEach(line -> text.append('\n').append(line));
    return text.toString();
  }

  private static LocalDateTime time(long micros) {
    return TimeColumn.toDateTime(ColumnType.DATE_TIME, micros);
  }

  private static List<String> spread(String name, double[] values) {
    if (values.length == 0) {
      return List.of(name, "-", "-", "-", "-");
    }
    double[] quantiles = Quantiles.at(values, 0, 0.5, 1);
    return List.of(
        name,
        Significant.of(quantiles[0], DIGITS),
        Significant.of(quantiles[1], DIGITS),
        Significant.of(Moments.of(values).mean(), DIGITS),
        Significant.of(quantiles[2], DIGITS));
  }

  private static List<String> leftOut(SequenceReport report) {
    List<String> lines = new ArrayList<>();
    line(lines, report.mergedBaskets(), "baskets merged with another of the same time");
    line(lines, report.emptyBaskets(), "empty baskets left out");
    line(lines, report.withoutCustomer(), "without a customer left out");
    line(lines, report.withoutTime(), "without a time left out");
    line(lines, report.withoutItem(), "without an item left out");
    line(lines, report.duplicateItems(), "items named again in the same basket");
    return lines;
  }

  private static void line(List<String> lines, long count, String what) {
    if (count > 0) {
      lines.add(count + " " + what);
    }
  }
}
