package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Baskets by chance, of several kinds. */
enum RandomBaskets {
  /** Few items in each basket. */
  SPARSE(0.08, 0),
  /** Some often, some rarely. */
  MIXED(0.35, 0),
  /** Nearly all items in each basket. */
  DENSE(0.93, 0),
  /** Few different baskets. */
  EQUAL(0.5, 4);

  private final double density;
  private final int patterns;

  RandomBaskets(double density, int patterns) {
    this.density = density;
    this.patterns = patterns;
  }

  /** Makes baskets; the chance of an item falls with its number. */
  Baskets make(int rows, int items, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> made = new ArrayList<>();
    BasketsBuilder builder = Baskets.builder();
    for (int row = 0; row < rows; row++) {
      List<String> basket = new ArrayList<>();
      for (int item = 0; item < items; item++) {
        double chance = density * (1.3 - 0.6 * item / items);
        if (random.nextDouble() < chance) {
          basket.add("i" + item);
        }
      }
      if (patterns > 0 && made.size() >= patterns) {
        basket = made.get(random.nextInt(patterns));
      }
      made.add(basket);
      builder.add(basket);
    }
    return builder.build();
  }
}
