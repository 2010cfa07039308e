package io.bellwether.examples;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Csv;
import io.bellwether.data.CsvReader;
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
    return table("online-retail-lines.csv.gz", "invoice_no", "stock_code")
        .join(
            table("online-retail-invoices.csv.gz", "invoice_no", "customer_id", "country"),
            "invoice_no")
        .join(table("online-retail-articles.csv.gz", "stock_code", "description"), "stock_code");
  }

  /** Reads the whole file of the source, which has all columns. */
  static Dataset read(Path transactions) {
    return Csv.reader()
        .column("invoice_no", ColumnType.CATEGORICAL)
        .column("stock_code", ColumnType.CATEGORICAL)
        .column("customer_id", ColumnType.CATEGORICAL)
        .read(transactions);
  }

  /** Numbers of invoices, articles and customers are names, not amounts. */
  private static Dataset table(String name, String... labels) {
    CsvReader reader = Csv.reader();
    for (String label : labels) {
      reader = reader.column(label, ColumnType.CATEGORICAL);
    }
    try (InputStream in = InvoiceTables.class.getResourceAsStream(name)) {
      return reader.read(Objects.requireNonNull(in, name), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
