package io.bellwether.examples;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.data.TrainTestSplit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The customers of a telephone company, and who of them left within the month. */
final class TelcoCustomers {

  /** What is asked: {@code Yes} for those who left. */
  static final String TARGET = "churn";

  private static final String FILE = "telco-churn.csv.gz";
  private static final double LEARNED_FROM = 0.75;
  private static final long SEED = 42;

  private TelcoCustomers() {}

  /** Reads all columns; README.md beside the file tells their source. */
  static Dataset read() {
    try (InputStream in = TelcoCustomers.class.getResourceAsStream(FILE)) {
      return Csv.reader().read(Objects.requireNonNull(in, FILE), FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the model is told. The monthly charge is left out, as it is the sum of what was ordered;
   * the first month counts as much as the step from twelve to twenty-four, hence the logarithm.
   */
  static Dataset forModel(Dataset customers) {
    return customers
        .derive("doublings", row -> Math.log1p(row.number("tenure")) / Math.log(2))
        .derive("safety", row -> has(row, "online_security"))
        .derive("help", row -> has(row, "tech_support"))
        .derive("family", row -> Math.max(has(row, "partner"), has(row, "dependents")))
        .derive("paperless", row -> has(row, "paperless_billing"))
        .derive("echeck", row -> "Electronic check".equals(row.text("payment_method")) ? 1 : 0)
        .select(
            "doublings",
            "contract",
            "internet_service",
            "safety",
            "help",
            "family",
            "senior_citizen",
            "paperless",
            "echeck",
            TARGET);
  }

  private static double has(Row row, String column) {
    return "Yes".equals(row.text(column)) ? 1 : 0;
  }

  /** Three in four are learned from, by lot, the others are asked about. */
  static TrainTestSplit split(Dataset table) {
    return table.split(LEARNED_FROM, SEED);
  }
}
