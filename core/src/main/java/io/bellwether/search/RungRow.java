package io.bellwether.search;

import java.util.List;

/** What a rung was and came to. */
record RungRow(int rung, int rows, int candidates, int failed, double best) {

  static <S> RungRow of(Halving.Rung rung, List<Trial<S>> judged, List<Trial<S>> ranked) {
    return new RungRow(
        rung.index(),
        judged.get(0).rows(),
        judged.size(),
        judged.size() - ranked.size(),
        ranked.get(0).mean(0));
  }
}
