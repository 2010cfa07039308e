package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reference numbers among the test resources: blocks of a JSON file, series of CSV files. */
public final class OracleFile {

  private OracleFile() {}

  /** Reads the blocks of a list in a JSON file beside a class. */
  public static List<Map<String, Object>> blocks(Class<?> anchor, String file, String list) {
    try (InputStream in = open(anchor, file)) {
      @SuppressWarnings("unchecked") // a JSON list of objects, whose names are texts
      List<Map<String, Object>> blocks =
          (List<Map<String, Object>>) Objects.requireNonNull(JSON.std.mapFrom(in).get(list));
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a section of a block. */
  public static Map<String, Object> section(Map<String, Object> block, String name) {
    @SuppressWarnings("unchecked") // a JSON object, whose names are texts
    Map<String, Object> section =
        (Map<String, Object>) Objects.requireNonNull(block.get(name), name);
    return section;
  }

  /** Reads a number or a list of numbers; {@code NaN} for null. */
  public static double[] numbers(Map<String, Object> block, String name) {
    Object value = Objects.requireNonNull(block.get(name), name);
    return value instanceof List<?> list
        ? list.stream().mapToDouble(OracleFile::number).toArray()
        : new double[] {number(value)};
  }

  private static double number(@Nullable Object value) {
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  /** Reads a series of a CSV file beside a class, an empty cell for a missing value. */
  public static TimeSeries series(Class<?> anchor, String name, int season) {
    try (InputStream in = open(anchor, name + ".csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      double[] values =
          text.lines()
              .skip(1)
              .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
              .toArray();
      Frequency frequency = Frequency.MONTHLY.withSeason(season);
      return TimeSeries.of(frequency, LocalDate.of(1982, 4, 1), values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares numbers, relative to the largest of them in size. */
  public static void assertClose(String what, double[] actual, double[] expected, double relative) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    double size = 0;
    for (double each : expected) {
      size = Double.isNaN(each) ? size : Math.max(size, Math.abs(each));
    }
    for (int i = 0; i < actual.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).as("%s[%d]", what, i).isNaN();
      } else {
        assertThat(Math.abs(actual[i] - expected[i]))
            .as("%s[%d]: %s for %s", what, i, actual[i], expected[i])
            .isLessThanOrEqualTo(relative * size);
      }
    }
  }

  private static InputStream open(Class<?> anchor, String file) {
    return Objects.requireNonNull(anchor.getResourceAsStream(file), file);
  }
}
