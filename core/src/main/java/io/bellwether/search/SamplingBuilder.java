package io.bellwether.search;

import java.util.Objects;

/**
 * The options of searches that draw their candidates at random.
 *
 * <p>Defaults: {@code trials} 60, because the best of 60 draws is with a probability of 95 % among
 * the best 5 % of the whole space ({@code 1 - 0.95^60 = 0.954}).
 *
 * @param <E> the type of the metrics
 * @param <B> the type of the builder itself
 * @since 0.1.0
 */
public abstract sealed class SamplingBuilder<E, B extends SamplingBuilder<E, B>>
    extends SearchBuilder<E, B> permits RandomBuilder, HalvingBuilder {

  private static final int DEFAULT_TRIALS = 60;

  private int trials = DEFAULT_TRIALS;
  private boolean isCountSet;

  SamplingBuilder(String kind) {
    super(kind);
  }

  /**
   * Adds a parameter and where its values are drawn from.
   *
   * @param name the name under which the values are asked for
   * @param distribution for example {@code Distribution.logUniform(0.1, 1000)}
   * @return this builder
   * @throws IllegalArgumentException if the name was given before
   */
  public B over(String name, Distribution distribution) {
    Objects.requireNonNull(distribution, "distribution");
    return add(name, () -> distribution);
  }

  /**
   * Sets how many combinations are drawn. One that is drawn again is tried once. The draws follow
   * from the seed of the {@link io.bellwether.model.FitContext}; those of fewer trials are the
   * first of those of more.
   *
   * @param count at least 1; default 60
   * @return this builder
   * @throws IllegalArgumentException if the count is not positive
   */
  public B trials(int count) {
    if (!(count >= 1)) {
      throw new IllegalArgumentException("trials is " + count + ", but must be at least 1");
    }
    trials = count;
    isCountSet = true;
    return self();
  }

  Candidates draws() {
    return new Candidates.Draws(spaces(), trials);
  }

  /** The whole grid, where there is one and nobody asked for draws from it. */
  Candidates gridOrDraws() {
    boolean isGrid = !isCountSet && spaces().stream().allMatch(Subspace::isGrid);
    return isGrid ? new Candidates.Grid(spaces()) : draws();
  }
}
