package io.bellwether.ml.basket;

import io.bellwether.data.TimeColumn;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the baskets of a source. Interrupting the thread stops it.
 *
 * @param source the baskets
 */
record SourceFeed(BasketSource source) implements BasketFeed {

  /** The interrupt flag of the thread is looked at every so many baskets. */
  private static final int BASKETS_PER_LOOK = 1024;

  @Override
  public void into(BasketIntake intake) {
    Looking looking = new Looking();
    try (Stream<? extends Collection<? extends @Nullable String>> baskets = opened(looking)) {
      baskets
          .sequential()
          .forEachOrdered(
              basket -> {
                basket.forEach(intake::item);
                intake.end(TimeColumn.MISSING, BasketRows.NOBODY);
              });
    }
  }

  private Stream<? extends Collection<? extends @Nullable String>> opened(Looking looking) {
    Stream<? extends Collection<? extends @Nullable String>> baskets = source.open();
    try {
      return baskets.peek(looking::step); // fails if the stream was used before
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "the stream of baskets was read already; open() must give a new stream each time", e);
    }
  }

  private static final class Looking {

    private long baskets;

    void step(@Nullable Object basket) {
      Objects.requireNonNull(basket, () -> "basket " + baskets + " is null; give an empty list");
      baskets++;
      if (baskets % BASKETS_PER_LOOK == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the thread was interrupted while baskets were read");
      }
    }
  }
}
