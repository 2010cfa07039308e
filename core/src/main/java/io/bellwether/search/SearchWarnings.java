package io.bellwether.search;

import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.List;

/** What a careful reader should know of a search. */
final class SearchWarnings {

  /** Of two values, both are at an end, and that says nothing. */
  private static final int FEWEST_VALUES = 3;

  private SearchWarnings() {}

  static <S> List<String> of(SearchOutcome<S> outcome, Candidates candidates) {
    List<String> warnings = new ArrayList<>();
    List<Trial<S>> failed = outcome.trials().stream().filter(Trial::hasFailed).toList();
    if (!failed.isEmpty()) {
      warnings.add(
          failed.size()
              + " of "
              + outcome.trials().size()
              + " trials failed; the first with "
              + failed.get(0).parameters()
              + ": "
              + failed.get(0).failure().orElseThrow());
    }
    Trial<S> chosen = outcome.chosen();
    chosen
        .status()
        .filter(status -> status != FitStatus.EXACT && status != FitStatus.CONVERGED)
        .ifPresent(status -> warnings.add("a fit of the chosen trial ended with " + status));
    if (candidates instanceof Candidates.Grid) {
      for (String name : chosen.parameters().names()) {
        addIfAtEnd(warnings, outcome.trials(), chosen.parameters(), name);
      }
    }
    return List.copyOf(warnings);
  }

  private static <S> void addIfAtEnd(
      List<String> warnings, List<Trial<S>> trials, Parameters chosen, String name) {
    List<Object> values =
        trials.stream()
            .map(Trial::parameters)
            .filter(parameters -> parameters.names().equals(chosen.names()))
            .map(parameters -> parameters.value(name))
            .distinct()
            .toList();
    if (values.size() < FEWEST_VALUES || !values.stream().allMatch(Double.class::isInstance)) {
      return;
    }
    double value = chosen.get(name);
    if (values.stream().allMatch(other -> (Double) other <= value)) {
      warnings.add(atEnd(name, value, "largest"));
    } else if (values.stream().allMatch(other -> (Double) other >= value)) {
      warnings.add(atEnd(name, value, "smallest"));
    }
  }

  private static String atEnd(String name, double value, String end) {
    return "the chosen "
        + name
        + ", "
        + Parameters.text(value)
        + ", is the "
        + end
        + " that was tried; a better one may lie beyond";
  }
}
