package io.bellwether.ml.glm;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A fit of R: its data, and what R found. See the README of the resources. */
final class GlmOracle {

  private final Map<?, ?> json;

  private GlmOracle(Map<?, ?> json) {
    this.json = json;
  }

  static GlmOracle read(String name) {
    try (InputStream in = open("glm.json")) {
      Map<String, Object> all = JSON.std.mapFrom(in);
      return new GlmOracle((Map<?, ?>) Objects.requireNonNull(all.get(name), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All columns of the data of the fit. */
  Dataset data() {
    return table((String) Objects.requireNonNull(json.get("data")));
  }

  static Dataset table(String file) {
    try (InputStream in = open(file)) {
      return Csv.reader().read(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(GlmOracle.class.getResourceAsStream(file), file);
  }

  boolean has(String what) {
    return json.get(what) != null;
  }

  double number(String what) {
    return ((Number) Objects.requireNonNull(json.get(what), what)).doubleValue();
  }

  double number(String what, String coefficient) {
    Map<?, ?> byName = (Map<?, ?>) Objects.requireNonNull(json.get(what), what);
    return ((Number) Objects.requireNonNull(byName.get(coefficient), coefficient)).doubleValue();
  }

  double[] numbers(String what) {
    return ((List<?>) Objects.requireNonNull(json.get(what), what))
        .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }
}
