package io.bellwether.preprocess;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table and the results of scikit-learn in the resources beside this class. */
final class PreprocessOracle {

  private final Map<String, Object> results;

  private PreprocessOracle(Map<String, Object> results) {
    this.results = results;
  }

  static PreprocessOracle load() {
    try (InputStream in = open("preprocess.json")) {
      return new PreprocessOracle(JSON.std.mapFrom(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(PreprocessOracle.class.getResourceAsStream(name), name);
  }

  /** The table; a blank cell is missing. */
  static Dataset table() {
    try (InputStream in = open("table.csv")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] header = lines.get(0).split(",", -1);
      List<Column> columns = new ArrayList<>();
      for (int j = 0; j < header.length; j++) {
        int place = j;
        List<@Nullable String> cells = new ArrayList<>();
        lines.stream().skip(1).map(l -> l.split(",", -1)[place]).forEach(cells::add);
        columns.add(column(header[j], cells));
      }
      return Dataset.of(columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Column column(String name, List<@Nullable String> cells) {
    cells.replaceAll(cell -> Objects.requireNonNull(cell).isEmpty() ? null : cell);
    return name.equals("region")
        ? CategoricalColumn.of(name, cells)
        : NumericColumn.of(
            name,
            cells.stream()
                .mapToDouble(c -> c == null ? Double.NaN : Double.parseDouble(c))
                .toArray());
  }

  @SuppressWarnings("unchecked") // JSON objects are maps by name
  private Object find(String... path) {
    Object found = results;
    for (String name : path) {
      found = Objects.requireNonNull(((Map<String, Object>) found).get(name), name);
    }
    return found;
  }

  double number(String... path) {
    return ((Number) find(path)).doubleValue();
  }

  String text(String... path) {
    return find(path).toString();
  }

  double[] numbers(String... path) {
    return toNumbers(find(path));
  }

  List<String> texts(String... path) {
    return ((List<?>) find(path)).stream().map(Object::toString).toList();
  }

  /** A table by rows. */
  List<double[]> rows(String... path) {
    return ((List<?>) find(path)).stream().map(PreprocessOracle::toNumbers).toList();
  }

  private static double[] toNumbers(Object list) {
    return ((List<?>) list)
        .stream().mapToDouble(v -> v == null ? Double.NaN : ((Number) v).doubleValue()).toArray();
  }
}
