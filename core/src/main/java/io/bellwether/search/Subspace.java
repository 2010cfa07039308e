package io.bellwether.search;

import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names with the values that each may take, in order: one grid, or one box to draw from. */
record Subspace(Map<String, Distribution> domains) {

  private static final int MOST_COMBINATIONS = 1_000_000;

  /** Copies the map, keeping its order. */
  Subspace {
    domains = Collections.unmodifiableMap(new LinkedHashMap<>(domains));
  }

  boolean isGrid() {
    return domains.values().stream().allMatch(Distributions.Choice.class::isInstance);
  }

  /** All combinations; the last name varies fastest, as the innermost of nested loops. */
  List<Parameters> combinations() {
    checkCount();
    List<Map<String, Object>> grown = List.of(Map.of());
    for (Map.Entry<String, Distribution> domain : domains.entrySet()) {
      List<Object> values = ((Distributions.Choice) domain.getValue()).values();
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> combination : grown) {
        for (Object value : values) {
          Map<String, Object> extended = new LinkedHashMap<>(combination);
          extended.put(domain.getKey(), value);
          longer.add(extended);
        }
      }
      grown = longer;
    }
    return grown.stream().map(Parameters::of).toList();
  }

  /** Counts before anything is made. */
  private void checkCount() {
    double count = 1; // exact as far as it matters
    for (Distribution domain : domains.values()) {
      count *= ((Distributions.Choice) domain).values().size();
    }
    if (count > MOST_COMBINATIONS) {
      throw new IllegalArgumentException(
          "the grid has "
              + String.format(Locale.ROOT, "%.0f", count)
              + " combinations, but "
              + MOST_COMBINATIONS
              + " is the most; try RandomSearch");
    }
  }

  /** A combination drawn at random; each name has a stream of its own. */
  Parameters draw(int trial, FitContext context) {
    Map<String, Object> drawn = new LinkedHashMap<>();
    domains.forEach(
        (name, domain) ->
            drawn.put(name, domain.draw(context.random("search parameter " + name, trial))));
    return Parameters.of(drawn);
  }

  @Override
  public String toString() {
    return domains.entrySet().stream()
        .map(domain -> domain.getKey() + " " + domain.getValue())
        .collect(Collectors.joining(" x "));
  }
}
