package io.bellwether.timeseries.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table of reference numbers: a header of names, then rows of numbers, NA for none. */
record ReferenceTable(List<String> names, List<double[]> rows) {

  static ReferenceTable resource(String name) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReferenceTable of(List<String> lines) {
    return new ReferenceTable(
        List.of(lines.get(0).split(",")),
        lines.stream().skip(1).map(ReferenceTable::numbers).toList());
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(","))
        .mapToDouble(cell -> cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  double[] column(String name) {
    int index = names.indexOf(name);
    assertThat(index).as("column " + name).isNotNegative();
    return rows.stream().mapToDouble(row -> row[index]).toArray();
  }

  /** Compares to a share of the largest magnitude of a series. */
  static void assertClose(double[] actual, double[] expected, double[] series, double tolerance) {
    double scale =
        Arrays.stream(series).filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElseThrow();
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).as("period " + i).isNaN();
      } else {
        assertThat(Math.abs(actual[i] - expected[i]) / scale)
            .as("period %d: %s and not %s, over %s", i, actual[i], expected[i], scale)
            .isLessThanOrEqualTo(tolerance);
      }
    }
  }
}
