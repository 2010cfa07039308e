package io.bellwether.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a search judges by, and what else it reports. */
record Objective<E>(Direction direction, Score<E> score, List<Score<E>> reported) {

  /** Which scores are good. */
  enum Direction {
    MINIMIZE,
    MAXIMIZE
  }

  Objective {
    reported = List.copyOf(reported);
  }

  /** All measures of a fold, that which is judged by first. */
  double[] measure(E metrics) {
    double[] values = new double[1 + reported.size()];
    values[0] = score.measure().applyAsDouble(metrics);
    for (int i = 1; i < values.length; i++) {
      values[i] = reported.get(i - 1).measure().applyAsDouble(metrics);
    }
    return values;
  }

  /** The names, in the order of {@link #measure}. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(score.name()));
    reported.forEach(measure -> names.add(measure.name()));
    return names;
  }

  /** A score such that less is better. */
  double loss(double value) {
    return direction == Direction.MINIMIZE ? value : -value;
  }

  @Override
  public String toString() {
    String also =
        reported.isEmpty() ? "" : ", also " + String.join(", ", names().subList(1, names().size()));
    return direction.name().toLowerCase(Locale.ROOT) + " " + score.name() + also;
  }
}
