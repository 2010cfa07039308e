package io.bellwether.data;

/**
 * What was read, and how it went.
 *
 * @param dataset the rows
 * @param report which types were chosen and why, what was left out
 * @since 0.1.0
 */
public record CsvResult(Dataset dataset, CsvReport report) {

  @Override
  public String toString() {
    return dataset + "\n" + report;
  }
}
