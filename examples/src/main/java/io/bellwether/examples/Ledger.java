package io.bellwether.examples;

import io.bellwether.data.Aggregate;
import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.ColumnType;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.data.TimeColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * All lines of the shop's records, summed up: how many lines and pounds, by day and by what they
 * are. Each line counts once, under the first kind that fits: repeated, service, cancellation,
 * cancelled, not sold, sold.
 *
 * <p>The whole file of 541,909 lines is too large to come with the examples; its ledger does, made
 * by a script (README.md beside it). Whoever has the file makes the same ledger with {@link
 * #of(Path)}.
 */
final class Ledger {

  /** What customers ordered and kept. */
  static final String SOLD = "sold";

  /** A cancellation, or goods that came back. */
  static final String CANCELLATION = "cancellation";

  /** An order that a cancellation undoes. */
  static final String CANCELLED = "cancelled";

  private static final String NAME = "online-retail-ledger.csv";

  /** Of five digits; others are postage, fees, vouchers, samples, corrections. */
  private static final Pattern ARTICLE = Pattern.compile("\\d{5}[A-Za-z]*");

  private Ledger() {}

  /** Reads the ledger that comes with the examples. */
  static Dataset read() {
    try (InputStream in = Ledger.class.getResourceAsStream(NAME)) {
      return Csv.reader().read(Objects.requireNonNull(in, NAME), NAME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the whole file of transactions and sums it up. */
  static Dataset of(Path transactions) {
    return of(
        Csv.reader()
            .column("invoice_no", ColumnType.CATEGORICAL)
            .column("customer_id", ColumnType.CATEGORICAL)
            .read(transactions));
  }

  /** Sums lines up that are in the order of time. */
  static Dataset of(Dataset lines) {
    return lines
        .with(CategoricalColumn.of("kind", Arrays.asList(kinds(lines))))
        .with(days(lines))
        .derive("pounds", row -> row.number("quantity") * row.number("unit_price"))
        .groupBy("date", "kind")
        .aggregate(Aggregate.count().as("lines"), Aggregate.sum("pounds").as("pounds"))
        .sort("date", "kind");
  }

  private static TimeColumn days(Dataset lines) {
    TimeColumn times = lines.time("invoice_date");
    return TimeColumn.ofDates("date", lines.stream().map(row -> times.date(row.index())).toList());
  }

  private static String[] kinds(Dataset lines) {
    Dataset numbered = lines.derive("line", Row::index);
    BitSet first = new BitSet();
    numbered.distinct(lines.columnNames().toArray(new String[0])).stream()
        .forEach(row -> first.set((int) row.number("line")));
    String[] kinds = new String[lines.rowCount()];
    Arrays.setAll(kinds, line -> first.get(line) ? "service" : "repeated");
    Dataset goods = numbered.filter(row -> first.get(row.index()) && isArticle(row));
    Cancellations cancellations = Cancellations.in(goods);
    goods.stream()
        .forEach(row -> kinds[(int) row.number("line")] = kindOfGoods(row, cancellations));
    return kinds;
  }

  private static boolean isArticle(Row row) {
    return ARTICLE.matcher(Objects.requireNonNull(row.text("stock_code"))).matches();
  }

  private static String kindOfGoods(Row row, Cancellations cancellations) {
    if (cancellations.isCancellation(row)) {
      return CANCELLATION;
    }
    if (cancellations.isCancelledOrder(row)) {
      return CANCELLED;
    }
    return row.number("quantity") > 0 && row.number("unit_price") > 0 ? SOLD : "not sold";
  }
}
