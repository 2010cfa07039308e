package io.bellwether.search;

import java.util.List;

/** All trials in order, the rungs, the one chosen, and those with a score from best to worst. */
record SearchOutcome<S>(
    List<Trial<S>> trials, List<RungRow> rungs, Trial<S> chosen, List<Trial<S>> ranking) {

  SearchOutcome {
    trials = List.copyOf(trials);
    rungs = List.copyOf(rungs);
    ranking = List.copyOf(ranking);
  }
}
