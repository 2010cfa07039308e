package io.bellwether.examples.blocks;

import io.bellwether.ml.basket.Baskets;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** Baskets of two months to learn from, and those of the third. */
public abstract class RecommendGiven extends Given {

  private static final LocalDateTime MARCH = LocalDateTime.of(2024, 3, 1, 0, 0);

  protected static final Baskets train = baskets.before(MARCH);
  protected static final Baskets test = baskets.from(MARCH);

  protected RecommendGiven(Path folder) {
    super(folder);
  }
}
