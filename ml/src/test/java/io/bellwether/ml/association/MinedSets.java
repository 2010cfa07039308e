package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Runs an engine without anything around it and looks at what it reports. */
final class MinedSets {

  private MinedSets() {}

  static MiningOptions options(ItemsetKind kind, int minCount, int maxLength) {
    return new MiningOptions(
        MiningOptions.MIN_SUPPORT, minCount, 0, 1, maxLength, kind, List.of(), List.of(), 0);
  }

  static Baskets baskets(Collection<? extends Collection<String>> rows) {
    BasketsBuilder builder = Baskets.builder();
    for (Collection<String> row : rows) {
      builder.add(List.copyOf(row));
    }
    return builder.build();
  }

  /** All sets, names in order and joined by a comma, with their counts, as they are found. */
  static Map<String, Integer> of(
      MiningEngine.Maker maker, Baskets baskets, MiningOptions options, FitContext context) {
    SupportFloor floor = new SupportFloor(options.minCount(baskets.size()));
    RankedBaskets data = RankedBaskets.of(baskets, options, floor, context);
    MiningEngine engine = maker.over(data, options, floor);
    Map<String, Integer> found = new LinkedHashMap<>();
    for (List<Itemset> sets :
        context.map("test", engine.pieces(), piece -> piece(engine, piece, data, context))) {
      for (Itemset set : sets) {
        String name = String.join(",", new TreeSet<>(set.items()));
        assertThat(found.put(name, set.count())).as("%s is found once", name).isNull();
      }
    }
    return found;
  }

  private static List<Itemset> piece(
      MiningEngine engine, int piece, RankedBaskets data, FitContext context) {
    List<Itemset> sets = new ArrayList<>();
    engine.mine(
        piece,
        (path, length, count) -> {
          assertThat(Arrays.stream(path, 0, length).distinct().count()).isEqualTo(length);
          sets.add(new Itemset(ItemNames.ofRanks(data.labels, path, length), count, data.baskets));
        },
        context);
    return sets;
  }

  static Map<String, Integer> of(Baskets baskets, MiningOptions options) {
    return of(ClosedEngine::new, baskets, options, FitContext.create());
  }

  static Map<String, Integer> closed(Baskets baskets, int minCount) {
    return of(baskets, options(ItemsetKind.CLOSED, minCount, Integer.MAX_VALUE));
  }

  static Map<String, Integer> maximal(Baskets baskets, int minCount) {
    return of(baskets, options(ItemsetKind.MAXIMAL, minCount, Integer.MAX_VALUE));
  }
}
