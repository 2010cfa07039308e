package io.bellwether.ml.association;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** Reference numbers, and baskets to try things on. */
final class RuleOracle {

  private RuleOracle() {}

  /** A table beside the tests; see README.md there. */
  static Dataset table(String file) {
    try (InputStream bytes =
        Objects.requireNonNull(RuleOracle.class.getResourceAsStream(file), file)) {
      return Csv.reader().read(bytes, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole number of a row. */
  static int whole(Row row, String column) {
    return (int) row.number(column);
  }

  /** Baskets from texts, items separated by blanks; "" is an empty basket. */
  static Baskets baskets(String... texts) {
    return baskets(
        Arrays.stream(texts)
            .map(text -> text.isEmpty() ? Set.<String>of() : Set.of(text.split(" ", -1)))
            .toList());
  }

  static Baskets baskets(Collection<? extends Collection<String>> contents) {
    BasketsBuilder builder = Baskets.builder();
    contents.forEach(builder::add);
    return builder.build();
  }

  /** Baskets of items that like each other: an item is in with 0.2, or 0.7 if its neighbour is. */
  static List<List<String>> random(long seed, int baskets, int items) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> contents = new ArrayList<>();
    for (int basket = 0; basket < baskets; basket++) {
      List<String> content = new ArrayList<>();
      boolean before = false;
      for (int item = 0; item < items; item++) {
        before = random.nextDouble() < (before ? 0.7 : 0.2);
        if (before) {
          content.add(String.valueOf((char) ('a' + item)));
        }
      }
      contents.add(content);
    }
    return contents;
  }

  static FrequentItemsets frequent(Baskets baskets, int minCount) {
    return FpGrowth.builder().minCount(minCount).build().mine(baskets);
  }
}
