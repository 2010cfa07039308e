package io.bellwether.ml.sequence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Small sequence databases by chance. */
final class RandomSequences {

  private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0);

  private RandomSequences() {}

  /** Up to seven customers with up to five small baskets of five items, one to four days apart. */
  static Sequences timed(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SequencesBuilder builder = Sequences.builder();
    int customers = 1 + random.nextInt(7);
    for (int customer = 0; customer < customers; customer++) {
      LocalDateTime time = START;
      for (int baskets = random.nextInt(6); baskets > 0; baskets--) {
        time = time.plusDays(1 + random.nextInt(4));
        builder.add("c" + customer, basket(random), time);
      }
      builder.add("c" + customer, List.of(), time);
    }
    return builder.build();
  }

  private static Set<String> basket(SplittableRandom random) {
    Set<String> basket = new TreeSet<>();
    for (int items = 1 + random.nextInt(3); items > 0; items--) {
      basket.add(String.valueOf((char) ('a' + random.nextInt(5))));
    }
    return basket;
  }

  /** Customers with long sequences of many repeated items: tables are made smaller there. */
  static Sequences repeating(long seed, int customers, int baskets, int items) {
    SplittableRandom random = new SplittableRandom(seed);
    SequencesBuilder builder = Sequences.builder();
    for (int customer = 0; customer < customers; customer++) {
      for (int basket = random.nextInt(baskets); basket >= 0; basket--) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
          // squared, so that some items are frequent and many rare
          double u = random.nextDouble();
          names.add("item" + (int) (items * u * u));
        }
        builder.add("c" + customer, names);
      }
    }
    return builder.build();
  }
}
