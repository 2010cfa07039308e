package io.bellwether.ml.svm;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.Intercept;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What libsvm, liblinear and scipy found; see {@code src/test/python/linear-svm-oracle.py}. */
final class LinearSvmOracle {

  private LinearSvmOracle() {}

  /** One call of scikit-learn. */
  record Case(Map<String, Object> json) {

    String call() {
      return (String) Objects.requireNonNull(json.get("call"));
    }

    String model() {
      return (String) Objects.requireNonNull(json.get("model"));
    }

    boolean has(String name) {
      return json.containsKey(name);
    }

    double number(String name) {
      return LinearSvmOracle.number(json, name);
    }

    double[] coefficients() {
      return LinearSvmOracle.numbers(json, "coef");
    }

    boolean weighted() {
      return Boolean.TRUE.equals(json.get("weighted"));
    }

    <B extends LinearSvmSpecification.Builder<B>> B options(B builder) {
      B options =
          builder.c(number("c")).loss(SvmLoss.valueOf((String) json.get("loss"))).tolerance(1e-9);
      if ("none".equals(json.get("intercept"))) {
        options = options.intercept(Intercept.NONE);
      } else if ("penalised".equals(json.get("intercept"))) {
        options = options.interceptScaling(number("scaling"));
      }
      return weighted() ? options.weights("weight") : options;
    }

    LinearSvr.Builder svr() {
      return options(LinearSvr.builder()).epsilon(number("epsilon"));
    }

    LinearSvc.Builder svc() {
      return options(LinearSvc.builder())
          .classWeights(
              Boolean.TRUE.equals(json.get("balanced"))
                  ? ClassWeights.balanced()
                  : ClassWeights.none());
    }

    /** The training rows with one target, and weights if there are. */
    Dataset data(String target) {
      Dataset data = features(target);
      return weighted() ? data.with(table().column("weight")) : data;
    }

    @Override
    public String toString() {
      return call();
    }
  }

  static List<Case> cases(String model) {
    return objects(json(), "cases").stream()
        .map(Case::new)
        .filter(c -> c.model().equals(model))
        .toList();
  }

  static Dataset features(String target) {
    return table().select("x1", "x2", "x3", "x4", target);
  }

  static Dataset table() {
    try (InputStream in = open("linear_svm.csv")) {
      return Csv.reader().read(in, "linear_svm.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Object> json() {
    try (InputStream in = open("linear_svm.json")) {
      return JSON.std.mapFrom(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(LinearSvmOracle.class.getResourceAsStream(file), file);
  }

  static double number(Map<String, Object> json, String name) {
    return ((Number) Objects.requireNonNull(json.get(name), name)).doubleValue();
  }

  static double[] numbers(Map<String, Object> json, String name) {
    return ((List<?>) Objects.requireNonNull(json.get(name), name))
        .stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray();
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> objects(Map<String, Object> json, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(json.get(name), name);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> json, String name) {
    return (Map<String, Object>) Objects.requireNonNull(json.get(name), name);
  }
}
