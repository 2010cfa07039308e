package io.bellwether.ml.robust;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A fit of scikit-learn, statsmodels or quantreg. See the README of the resources. */
final class RobustOracle {

  private final Map<?, ?> json;

  private RobustOracle(Map<?, ?> json) {
    this.json = json;
  }

  static RobustOracle read(String file, String name) {
    try (InputStream in = open(file)) {
      Object block = JSON.std.mapFrom(in).get(name);
      return new RobustOracle((Map<?, ?>) Objects.requireNonNull(block, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Dataset table(String name) {
    String file =
        name.equals("wholesale") ? "/io/bellwether/ml/linear/wholesale.csv" : name + ".csv";
    try (InputStream in = open(file)) {
      return Csv.reader().read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(RobustOracle.class.getResourceAsStream(file), file);
  }

  /** Features, target and, if there are some, weights. */
  Dataset data() {
    List<String> names = new ArrayList<>();
    ((List<?>) Objects.requireNonNull(json.get("features"))).forEach(f -> names.add((String) f));
    names.add(target());
    if (isWeighted()) {
      names.add("w");
    }
    return table((String) Objects.requireNonNull(json.get("data"))).select(names);
  }

  String target() {
    return (String) Objects.requireNonNull(json.get("target"));
  }

  boolean isWeighted() {
    return (Boolean) Objects.requireNonNull(json.get("weighted"));
  }

  boolean has(String what) {
    return json.get(what) != null;
  }

  double number(String what) {
    return ((Number) Objects.requireNonNull(json.get(what), what)).doubleValue();
  }

  double[] numbers(String what) {
    return ((List<?>) Objects.requireNonNull(json.get(what), what))
        .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }
}
