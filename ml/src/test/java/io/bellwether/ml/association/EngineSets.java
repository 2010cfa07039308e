package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What engines and miners find, in a form that can be compared: names joined by a comma. */
final class EngineSets {

  private EngineSets() {}

  static Map<String, Integer> of(
      MiningEngine.Maker maker, Baskets baskets, MiningOptions options, FitContext context) {
    SupportFloor floor = new SupportFloor(options.minCount(baskets.size()));
    RankedBaskets data = RankedBaskets.of(baskets, options, floor, context);
    MiningEngine engine = maker.over(data, options, floor);
    Map<String, Integer> found = new ConcurrentHashMap<>();
    context.map(
        "test",
        engine.pieces(),
        piece -> {
          engine.mine(
              piece, (path, length, count) -> put(found, data, path, length, count), context);
          return piece;
        });
    return new TreeMap<>(found);
  }

  private static void put(
      Map<String, Integer> found, RankedBaskets data, int[] path, int length, int count) {
    TreeSet<String> names = new TreeSet<>();
    Arrays.stream(path, 0, length).forEach(rank -> names.add(data.labels[rank]));
    assertThat(names).hasSize(length);
    assertThat(found.put(String.join(",", names), count)).as("%s is found once", names).isNull();
  }

  static Map<String, Integer> of(FrequentItemsets sets) {
    Map<String, Integer> found = new TreeMap<>();
    sets.stream()
        .forEach(
            set -> {
              String name = String.join(",", new TreeSet<>(set.items()));
              assertThat(found.put(name, set.count())).as("%s is found once", name).isNull();
            });
    assertThat(found).hasSize(sets.size());
    return found;
  }
}
