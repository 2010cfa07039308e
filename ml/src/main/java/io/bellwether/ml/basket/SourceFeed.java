package io.bellwether.ml.basket;

import io.bellwether.data.TimeColumn;
import java.util.Collection;
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
    try (Stream<? extends Collection<? extends @Nullable String>> baskets = source.open()) {
      Looking looking = new Looking();
      baskets
          .sequential()
          .forEachOrdered(
              basket -> {
                looking.step();
                basket.forEach(intake::item);
                intake.end(TimeColumn.MISSING, BasketRows.NOBODY);
              });
    }
  }

  private static final class Looking {

    private int steps;

    void step() {
      steps = (steps + 1) % BASKETS_PER_LOOK;
      if (steps == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the thread was interrupted while baskets were read");
      }
    }
  }
}
