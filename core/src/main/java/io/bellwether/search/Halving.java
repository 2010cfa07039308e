package io.bellwether.search;

import io.bellwether.math.RandomStreams;
import io.bellwether.model.FitContext;
import io.bellwether.selection.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How successive halving spends rows: in each rung the best {@code 1 / eta} of the candidates go on
 * and learn from {@code eta} times as many rows, all of them in the last.
 */
record Halving(int eta, int minimumRows) {

  /** Which part of the training rows is learned from, and by how many candidates at the most. */
  record Rung(int index, int divisor, int candidates) {

    int rows(int trainRows) {
      return Math.max(1, (int) Math.round((double) trainRows / divisor));
    }
  }

  /** The only rung of a search without halving. */
  static List<Rung> none(int candidates) {
    return List.of(new Rung(0, 1, candidates));
  }

  /** As many rungs as candidates and rows allow: Li et al. (2018), algorithm 1, lines 3 to 8. */
  List<Rung> rungs(int candidates, int trainRows) {
    long divisor = 1;
    int steps = 0;
    while (divisor * eta <= candidates && divisor * eta * minimumRows <= trainRows) {
      divisor *= eta;
      steps++;
    }
    List<Rung> rungs = new ArrayList<>();
    int left = candidates;
    for (int rung = 0; rung <= steps; rung++) {
      rungs.add(new Rung(rung, (int) divisor, left));
      divisor /= eta;
      left /= eta;
    }
    return rungs;
  }

  /** The fold with a part of its training rows; those of a rung are among those of the next. */
  static Fold reduced(Fold fold, Rung rung, FitContext context) {
    if (rung.divisor() == 1) {
      return fold;
    }
    int[] train = fold.trainRows();
    RandomStreams.shuffle(train, context.random("search rows", fold.index()));
    int[] part = Arrays.copyOf(train, rung.rows(train.length));
    Arrays.sort(part);
    return Fold.of(fold.index(), part, fold.testRows());
  }

  @Override
  public String toString() {
    return "eta " + eta + ", at least " + minimumRows + " rows";
  }
}
