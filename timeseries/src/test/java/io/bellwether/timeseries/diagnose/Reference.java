package io.bellwether.timeseries.diagnose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** The generated series and the results of R and statsmodels for them (README.md beside them). */
final class Reference {

  static final List<String> SERIES =
      List.of("retail", "stationary", "walk", "trend", "monthly", "quarterly", "restless");

  private final Map<String, Double> values = new LinkedHashMap<>();

  private Reference(String file) {
    for (String line : lines(file)) {
      int last = line.lastIndexOf(',');
      values.put(line.substring(0, last), Double.valueOf(line.substring(last + 1)));
    }
  }

  static Reference r() {
    return new Reference("reference-r.csv");
  }

  static Reference python() {
    return new Reference("reference-python.csv");
  }

  /** The result of a call; fails if there is none. */
  double value(String series, String call) {
    return Objects.requireNonNull(values.get(series + "," + call), series + "," + call);
  }

  OptionalDouble find(String series, String call) {
    Double value = values.get(series + "," + call);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static double[] series(String name) {
    double[] x =
        lines("series.csv").stream()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[0].equals(name))
            .mapToDouble(cells -> cells[2].isEmpty() ? Double.NaN : Double.parseDouble(cells[2]))
            .toArray();
    if (x.length == 0) {
      throw new IllegalArgumentException("no series " + name);
    }
    return x;
  }

  static int season(String name) {
    return lines("series.csv").stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(name))
        .mapToInt(cells -> Integer.parseInt(cells[1]))
        .findFirst()
        .orElseThrow();
  }

  /** Lines of a resource without its header. */
  private static List<String> lines(String file) {
    InputStream stream = Objects.requireNonNull(Reference.class.getResourceAsStream(file), file);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
