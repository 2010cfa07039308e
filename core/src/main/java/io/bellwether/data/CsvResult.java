package io.bellwether.data;

/**
 * What was read, and how it went.
 *
 * @param dataset the rows
 * @param report which types were chosen and why, what was left out
 * @since 0.1.0
 */
public record CsvResult(Dataset dataset, CsvReport report) {

  /**
   * Writes the report for people, and what the table looks like.
   *
   * @return several lines
   */
  public String summary() {
    return dataset + "\n" + report.summary();
  }

  @Override
  public String toString() {
    return report + ": " + dataset;
  }
}
