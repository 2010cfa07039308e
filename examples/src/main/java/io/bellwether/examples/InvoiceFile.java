package io.bellwether.examples;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Csv;
import io.bellwether.data.CsvResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The shop's invoice lines, as they were exported; README.md beside the file tells their source.
 */
final class InvoiceFile {

  private static final String NAME = "online-retail-best-sellers.csv.gz";

  private InvoiceFile() {}

  /** Reads all lines. One type is given: customer numbers are names, not amounts. */
  static CsvResult read() {
    try (InputStream in = InvoiceFile.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException(NAME + " is not on the class path");
      }
      return Csv.reader().column("customer_id", ColumnType.CATEGORICAL).load(in, NAME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
