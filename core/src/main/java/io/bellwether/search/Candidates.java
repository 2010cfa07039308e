package io.bellwether.search;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The combinations that a search tries. */
sealed interface Candidates {

  /** The combinations, in the order of trials; at least one, none twice. */
  List<Parameters> propose(FitContext context);

  /** All names, in order, those of the first grid first. */
  default List<String> names() {
    return spaces().stream()
        .flatMap(space -> space.domains().keySet().stream())
        .distinct()
        .toList();
  }

  List<Subspace> spaces();

  /** What the first candidate that can be built specifies: shows wrong names before any fit. */
  default <S> S firstBuilt(Function<? super Parameters, ? extends S> build) {
    List<Parameters> all = propose(FitContext.create());
    for (Parameters parameters : all) {
      try {
        return build.apply(parameters);
      } catch (FitException e) {
        if (parameters.equals(all.get(all.size() - 1))) {
          throw new IllegalArgumentException(
              "none of the candidates can be built: " + e.getMessage(), e);
        }
      }
    }
    throw new IllegalStateException("no candidates");
  }

  private static String text(List<Subspace> spaces) {
    return spaces.stream().map(Subspace::toString).collect(Collectors.joining(" or "));
  }

  /** All combinations of one grid after those of the other. */
  record Grid(List<Subspace> spaces) implements Candidates {

    @Override
    public List<Parameters> propose(FitContext context) {
      return spaces.stream().flatMap(space -> space.combinations().stream()).distinct().toList();
    }

    @Override
    public String toString() {
      return text(spaces);
    }
  }

  /** So many combinations drawn at random; what comes again is tried once. */
  record Draws(List<Subspace> spaces, int trials) implements Candidates {

    @Override
    public List<Parameters> propose(FitContext context) {
      return IntStream.range(0, trials).mapToObj(i -> draw(i, context)).distinct().toList();
    }

    private Parameters draw(int trial, FitContext context) {
      int space = context.random("search space", trial).nextInt(spaces.size());
      return spaces.get(space).draw(trial, context);
    }

    @Override
    public String toString() {
      return trials + " draws from " + text(spaces);
    }
  }
}
