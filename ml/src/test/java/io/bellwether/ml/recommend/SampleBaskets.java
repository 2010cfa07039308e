package io.bellwether.ml.recommend;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Baskets made by a formula: pairs that go together, and noise. */
public final class SampleBaskets {

  private SampleBaskets() {}

  /**
   * Makes baskets in which a cup goes with the saucer of its colour, tea with milk, and some of
   * nine other things, the first more often than the last, with anything.
   *
   * @param count how many
   * @param seed any number
   * @return the baskets, each as the names of its items
   */
  public static List<Set<String>> contents(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Set<String>> baskets = new ArrayList<>();
    for (int basket = 0; basket < count; basket++) {
      Set<String> items = new TreeSet<>();
      for (String colour : List.of("red", "green", "blue")) {
        if (random.nextInt(4) == 0) {
          items.add(colour + " cup");
          if (random.nextInt(5) > 0) {
            items.add(colour + " saucer");
          }
        }
      }
      if (random.nextInt(3) == 0) {
        items.add("tea");
        items.add(random.nextInt(3) > 0 ? "milk" : "lemon");
      }
      for (int thing = 1; thing <= 9; thing++) {
        if (random.nextInt(2 + 2 * thing) == 0) {
          items.add("thing " + thing);
        }
      }
      baskets.add(items);
    }
    return baskets;
  }

  /**
   * Puts baskets together.
   *
   * @param contents the names of the items of each
   * @return the baskets
   */
  public static Baskets of(List<? extends Set<String>> contents) {
    BasketsBuilder builder = Baskets.builder();
    contents.forEach(builder::add);
    return builder.build();
  }
}
