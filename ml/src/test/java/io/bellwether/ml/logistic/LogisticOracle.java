package io.bellwether.ml.logistic;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.preprocess.Scaler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reference results and their data; see the README of the resources. */
final class LogisticOracle {

  private final Map<?, ?> json;

  private LogisticOracle(Map<?, ?> json) {
    this.json = json;
  }

  static LogisticOracle read(String name) {
    try (InputStream in = open(name + ".json")) {
      return new LogisticOracle(JSON.std.mapFrom(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(LogisticOracle.class.getResourceAsStream(file), file);
  }

  static Dataset table(String file) {
    try (InputStream in = open(file)) {
      return Csv.reader().read(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The training rows: features, target and, if there are some, weights. */
  Dataset data() {
    Dataset all = table(text("data"));
    Dataset data = all.select(features()).with(all.column(text("target")));
    return has("weights") ? data.with(all.column(text("weights"))) : data;
  }

  /** The same with features of mean 0 and standard deviation 1. */
  Dataset scaledData() {
    Dataset all = table(text("data"));
    Dataset features = all.select(features());
    Dataset data =
        Scaler.standard().fit(features).transform(features).with(all.column(text("target")));
    return has("weights") ? data.with(all.column(text("weights"))) : data;
  }

  List<LogisticOracle> fits() {
    List<LogisticOracle> fits = new ArrayList<>();
    for (Object fit : (List<?>) value("fits")) {
      fits.add(new LogisticOracle((Map<?, ?>) fit));
    }
    return fits;
  }

  List<String> features() {
    return ((List<?>) value("features")).stream().map(String::valueOf).toList();
  }

  List<String> labels() {
    return ((List<?>) value("labels")).stream().map(String::valueOf).toList();
  }

  boolean has(String name) {
    return json.get(name) != null;
  }

  boolean flag(String name) {
    return (Boolean) value(name);
  }

  String text(String name) {
    return (String) value(name);
  }

  double number(String name) {
    return ((Number) value(name)).doubleValue();
  }

  double number(String name, String key) {
    return ((Number) Objects.requireNonNull(((Map<?, ?>) value(name)).get(key), key)).doubleValue();
  }

  double[] numbers(String name) {
    return toArray((List<?>) value(name));
  }

  double[][] rows(String name) {
    return ((List<?>) value(name))
        .stream().map(row -> toArray((List<?>) row)).toArray(double[][]::new);
  }

  private static double[] toArray(List<?> values) {
    return values.stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray();
  }

  private Object value(String name) {
    return Objects.requireNonNull(json.get(name), name);
  }

  @Override
  public String toString() {
    return has("call") ? text("call") + " on " + text("data") + " " + text("target") : "oracle";
  }
}
