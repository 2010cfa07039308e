package io.bellwether.ml.linear;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.Intercept;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fit of R's {@code lm}: its data, its call, and what R found. See the README of the resources.
 */
final class LmOracle {

  private static final Pattern CALL = Pattern.compile("lm\\((\\w+) ~ ([^,)]*)(.*)\\)");

  private final Map<String, Object> json;
  private final String target;
  private final List<String> features;

  private LmOracle(Map<String, Object> json) {
    this.json = json;
    Matcher call = CALL.matcher((String) value(json, "call"));
    if (!call.matches()) {
      throw new IllegalStateException("call: " + value(json, "call"));
    }
    target = call.group(1);
    features =
        Arrays.stream(call.group(2).split("\\+"))
            .map(String::strip)
            .filter(term -> !term.equals("0") && !term.equals("1"))
            .toList();
  }

  static LmOracle read(String name) {
    try (InputStream in = open(name + ".json")) {
      return new LmOracle(JSON.std.mapFrom(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(LmOracle.class.getResourceAsStream(file), file);
  }

  /** The training rows: target, features, weights and offset, as far as the call names them. */
  Dataset data() {
    Dataset all;
    try (InputStream in = open((String) value(json, "data"))) {
      all = Csv.reader().read(in, (String) value(json, "data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Dataset data = features.isEmpty() ? all.select(target) : all.select(features);
    data = data.with(all.column(target));
    for (String auxiliary : specification().build().auxiliaryColumns()) {
      data = data.with(all.column(auxiliary));
    }
    return data;
  }

  String target() {
    return target;
  }

  List<String> features() {
    return features;
  }

  LinearRegression.Builder specification() {
    String call = (String) value(json, "call");
    LinearRegression.Builder builder = LinearRegression.builder();
    if (!(Boolean) value(json, "has_intercept")) {
      builder.intercept(Intercept.NONE);
    }
    if (call.contains("weights = weight")) {
      builder.weights("weight");
    }
    if (call.contains("offset = exposure")) {
      builder.offset("exposure");
    }
    return builder;
  }

  boolean has(String... path) {
    Object node = json;
    for (String name : path) {
      node = node instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return node != null;
  }

  /** A number; NaN for null. */
  double number(String... path) {
    return toDouble(node(path));
  }

  double[] numbers(String... path) {
    return ((List<?>) Objects.requireNonNull(node(path)))
        .stream().mapToDouble(LmOracle::toDouble).toArray();
  }

  /** The rows that predictions are given for. */
  Dataset newRows() {
    Map<?, ?> columns = (Map<?, ?>) Objects.requireNonNull(node("predictions", "rows"));
    return Dataset.of(
        columns.keySet().stream()
            .map(
                name ->
                    NumericColumn.of((String) name, numbers("predictions", "rows", (String) name)))
            .toList());
  }

  /** R's name of a coefficient. */
  static String nameInR(Coefficient coefficient) {
    return coefficient.name().equals(LinearModel.INTERCEPT) ? "(Intercept)" : coefficient.name();
  }

  private @Nullable Object node(String... path) {
    Object node = json;
    for (String name : path) {
      Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(node, () -> String.join(".", path));
      if (!map.containsKey(name)) {
        throw new IllegalArgumentException("no " + name + " in " + map.keySet());
      }
      node = map.get(name);
    }
    return node;
  }

  private static Object value(Map<String, Object> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }

  private static double toDouble(@Nullable Object value) {
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }
}
