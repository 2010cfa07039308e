package io.bellwether.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Measures by level of intervals or by probability of quantiles. Immutable: takes over the map,
 * which the caller must not keep.
 *
 * @param <T> the measures of one level or probability
 */
record JudgedBy<T>(SortedMap<Double, T> measures) {

  /** Averages those of the same level or probability. */
  static <T> JudgedBy<T> mean(Collection<JudgedBy<T>> parts, Function<List<T>, T> mean) {
    SortedMap<Double, List<T>> collected = new TreeMap<>();
    for (JudgedBy<T> part : parts) {
      part.measures.forEach(
          (key, value) -> collected.computeIfAbsent(key, k -> new ArrayList<>()).add(value));
    }
    SortedMap<Double, T> merged = new TreeMap<>();
    collected.forEach((key, values) -> merged.put(key, mean.apply(values)));
    return new JudgedBy<>(merged);
  }

  /** The levels or probabilities, in ascending order. */
  double[] keys() {
    return measures.keySet().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The measures of one; {@code what} names the kind of key if there are none. */
  T of(double key, String what) {
    T found = measures.get(key);
    if (found == null) {
      throw new IllegalArgumentException(
          what + " " + key + " was not judged; there are " + measures.keySet());
    }
    return found;
  }

  /** The mean of a measure over all; {@code NaN} if there are none. */
  double mean(ToDoubleFunction<T> measure) {
    List<T> all = List.copyOf(measures.values());
    return DefinedMean.ofAll(all.size(), i -> measure.applyAsDouble(all.get(i)));
  }
}
