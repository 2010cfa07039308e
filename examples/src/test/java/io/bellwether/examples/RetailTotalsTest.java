package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.KeyedSeries;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** No dollar is lost and none is counted twice. */
class RetailTotalsTest {

  private static final RetailCatalogue CATALOGUE = RetailCatalogue.read(37);

  /** Four parts and their group are each rounded to 0.1 million. */
  private static final double ROUNDING = 0.26;

  @Test
  void groupsAreThoseThatTheBureauPublishes() {
    Panel nodes = CATALOGUE.hierarchy().aggregate(CATALOGUE.whole());
    int compared = 0;
    for (KeyedSeries one : CATALOGUE.published()) {
      if (CATALOGUE.isAlive(one.key())) {
        TimeSeries node = nodes.series(one.key());
        assertThat(node.timeline()).isEqualTo(one.series().timeline());
        for (int t = 0; t < node.length(); t++) {
          assertThat(node.value(t))
              .as("%s in %s", one.key(), node.time(t))
              .isCloseTo(one.series().value(t), within(ROUNDING));
        }
        compared++;
      }
    }
    assertThat(compared).isEqualTo(148);
  }

  @Test
  void whatIsNotPublishedApartIsTheRestOfItsGroup() {
    SeriesKey rest = SeriesKey.of("Tasmania", "Rest of food retailing");
    TimeSeries food = CATALOGUE.published().series(SeriesKey.of("Tasmania", "Food retailing"));
    TimeSeries shops =
        CATALOGUE.published().series(SeriesKey.of("Tasmania", "Supermarket and grocery stores"));
    int last = food.length() - 1;

    assertThat(CATALOGUE.whole().series(rest).value(last))
        .isCloseTo(food.value(last) - shops.value(last), within(1e-9));
    assertThat(Arrays.stream(CATALOGUE.whole().series(rest).values()))
        .allMatch(value -> value >= 0);
  }

  @Test
  void australiaIsTheSumOfStatesAndOfIndustries() {
    Hierarchy hierarchy = CATALOGUE.hierarchy();
    int australia =
        hierarchy.keys().indexOf(SeriesKey.of(Hierarchy.ALL, Hierarchy.ALL)).orElseThrow();

    assertThat(hierarchy.parts(australia)).hasSize(hierarchy.bottomCount());
    for (RetailLevel level : new RetailLevel[] {RetailLevel.STATES, RetailLevel.GROUPS}) {
      int parts = 0;
      for (int node = 0; node < hierarchy.aggregateCount(); node++) {
        parts += RetailLevel.of(hierarchy, node) == level ? hierarchy.parts(node).length : 0;
      }
      // the six department stores are groups and pieces at once
      assertThat(parts).isEqualTo(hierarchy.bottomCount() - (level == RetailLevel.STATES ? 0 : 6));
    }
    int ended = CATALOGUE.whole().size() - hierarchy.size();
    assertThat(ended).isEqualTo(4);
  }
}
