package io.bellwether.ml.svm;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What scikit-learn found on a table: a case of {@code svc_oracle.json} or its like. */
final class SvmOracle {

  private final Map<?, ?> json;

  private SvmOracle(Map<?, ?> json) {
    this.json = json;
  }

  static List<SvmOracle> read(String file) {
    try (InputStream in = open(file)) {
      List<SvmOracle> cases = new ArrayList<>();
      for (Object one : (List<?>) JSON.std.mapFrom(in).get("cases")) {
        cases.add(new SvmOracle((Map<?, ?>) one));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SvmOracle of(String file, String name) {
    return read(file).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(SvmOracle.class.getResourceAsStream(file), file);
  }

  /** A whole table: features, {@code label}, and {@code w} in the generated one. */
  static Dataset table(String name) {
    try (InputStream in = open(name + ".csv")) {
      return Csv.reader().read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return (String) Objects.requireNonNull(json.get("name"));
  }

  boolean isWeighted() {
    return (Boolean) Objects.requireNonNull(json.get("weighted"));
  }

  /** The rows of the case, with weights if it has them. */
  Dataset data() {
    Dataset all = table((String) Objects.requireNonNull(json.get("data")));
    if (name().startsWith("two classes")) {
      all = all.filter(row -> List.of("a", "b").contains(row.text("label")));
    }
    return !isWeighted() && all.columnNames().contains("w") ? all.drop("w") : all;
  }

  /** The kernel of the call, its gamma as scikit-learn found it. */
  Kernel kernel() {
    double gamma = number("gamma");
    return switch (option("kernel", "rbf")) {
      case "linear" -> Kernel.linear();
      case "poly" -> Kernel.polynomial(Integer.parseInt(option("degree", "3")), gamma, coef0());
      case "sigmoid" -> Kernel.sigmoid(gamma, coef0());
      default -> option("gamma", "scale").equals("scale") ? Kernel.rbf() : Kernel.rbf(gamma);
    };
  }

  private double coef0() {
    return Double.parseDouble(option("coef0", "0"));
  }

  /** An option of the call, without quotes. */
  String option(String name, String otherwise) {
    Matcher matcher =
        Pattern.compile("[( ]" + name + "='?([^,')]*)")
            .matcher((String) Objects.requireNonNull(json.get("call")));
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  boolean calls(String text) {
    return ((String) Objects.requireNonNull(json.get("call"))).contains(text);
  }

  double number(String key) {
    return ((Number) Objects.requireNonNull(json.get(key))).doubleValue();
  }

  double[] numbers(String key) {
    return numbers(json.get(key));
  }

  double[][] arrays(String key) {
    return ((List<?>) Objects.requireNonNull(json.get(key)))
        .stream().map(SvmOracle::numbers).toArray(double[][]::new);
  }

  List<String> texts(String key) {
    return ((List<?>) Objects.requireNonNull(json.get(key))).stream().map(String::valueOf).toList();
  }

  private static double[] numbers(Object list) {
    return ((List<?>) Objects.requireNonNull(list))
        .stream().mapToDouble(x -> ((Number) x).doubleValue()).toArray();
  }

  @Override
  public String toString() {
    return name();
  }
}
