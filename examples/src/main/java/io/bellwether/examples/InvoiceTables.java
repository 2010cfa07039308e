package io.bellwether.examples;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * All invoice lines of the shop. To take less room they come as three tables, of lines, invoices
 * and articles, which are joined here; README.md beside the files tells their source.
 */
final class InvoiceTables {

  private InvoiceTables() {}

  /** Reads the tables that come with the examples and joins them: a row for each line. */
  static Dataset read() {
    return table("online-retail-lines.csv.gz")
        .join(table("online-retail-invoices.csv.gz"), "invoice_no")
        .join(table("online-retail-articles.csv.gz"), "stock_code");
  }

  /** Reads the whole file of the source, which has all columns. */
  static Dataset read(Path transactions) {
    return Csv.reader()
        .column("invoice_no", ColumnType.CATEGORICAL)
        .column("customer_id", ColumnType.CATEGORICAL)
        .read(transactions);
  }

  private static Dataset table(String name) {
    try (InputStream in = InvoiceTables.class.getResourceAsStream(name)) {
      return Csv.reader()
          .column("invoice_no", ColumnType.CATEGORICAL)
          .column("stock_code", ColumnType.CATEGORICAL)
          .column("customer_id", ColumnType.CATEGORICAL)
          .read(Objects.requireNonNull(in, name), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
