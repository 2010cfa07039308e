package io.bellwether.ml.basket;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Baskets that can be gone through more than once, as a query or a file can: for {@link
 * Baskets#withMinSupport}, which counts items first and keeps the frequent ones then.
 *
 * <pre>{@code
 * BasketSource source = () -> orders.stream().map(Order::products);
 * Baskets baskets = Baskets.withMinSupport(source, 0.001);
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BasketSource {

  /**
   * Goes to the first basket.
   *
   * @return all baskets as the names of their items, the same and in the same order each time, but
   *     as a new stream; read by one thread, and closed at the end
   */
  Stream<? extends Collection<? extends @Nullable String>> open();
}
