package io.bellwether.ml.basket;

import io.bellwether.data.TimeColumn;
import io.bellwether.model.FitException;
import java.time.LocalDateTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Takes basket after basket and makes {@link Baskets} of them. Not safe for many threads.
 *
 * <p>Memory is that of the baskets made, but for the names of the items, which are held twice while
 * both live: baskets grow in pieces, and {@link #build} hands the pieces over without copying them.
 * 10 million baskets of 10 items take 430 MB, and a heap of 520 MB is enough to build them.
 *
 * @since 0.1.0
 */
public final class BasketsBuilder {

  private final ItemNumbers customers = new ItemNumbers();
  private final BasketRows rows;
  private final BasketIntake intake;

  BasketsBuilder() {
    this(new BasketRows());
  }

  BasketsBuilder(BasketRows rows) {
    this.rows = rows;
    this.intake = new BasketIntake(new ItemNumbers(), rows);
  }

  /**
   * Adds a basket without time and customer.
   *
   * @param items the names of its items; a name given twice counts once, null and an empty name are
   *     left out; all that is reported
   * @return this builder
   * @throws FitException if all baskets hold more than 2,147,483,639 items together
   */
  public BasketsBuilder add(Collection<? extends @Nullable String> items) {
    return add(null, items, null);
  }

  /**
   * Adds a basket.
   *
   * @param customer who bought it, or null if that is not known
   * @param items the names of its items; a name given twice counts once, null and an empty name are
   *     left out; all that is reported
   * @param time when it was bought, to the microsecond, or null if that is not known
   * @return this builder
   * @throws IllegalArgumentException if the time is finer than a microsecond (give {@code
   *     time.truncatedTo(ChronoUnit.MICROS)} then) or too far from 1970
   * @throws FitException if all baskets hold more than 2,147,483,639 items together
   */
  public BasketsBuilder add(
      @Nullable String customer,
      Collection<? extends @Nullable String> items,
      @Nullable LocalDateTime time) {
    long micros = time == null ? TimeColumn.MISSING : TimeColumn.micros(time);
    for (String item : items) {
      intake.item(item);
    }
    intake.end(micros, customer == null ? BasketRows.NOBODY : customers.number(customer));
    return this;
  }

  /**
   * Makes the baskets. More may be added afterwards, for another call; the baskets made do not
   * change.
   *
   * @return the baskets added so far
   */
  public Baskets build() {
    return intake.baskets(rows, customers.names());
  }
}
