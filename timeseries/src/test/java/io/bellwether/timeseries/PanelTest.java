package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PanelTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private static TimeSeries weeks(LocalDate start, double... values) {
    return TimeSeries.of(Frequency.WEEKLY, start, values);
  }

  private static Panel small() {
    return Panel.builder(Frequency.WEEKLY, "store", "item")
        .timeName("week")
        .valueName("units")
        .add(SeriesKey.of("1", "a"), weeks(MONDAY, 1, 2, 3))
        .add(SeriesKey.of("1", "b"), weeks(MONDAY.plusWeeks(1), 10))
        .add(SeriesKey.of("2", "a"), weeks(MONDAY.minusWeeks(1), 0.1, Double.NaN, 300, 7))
        .build();
  }

  @Property(tries = 60, seed = "1")
  void whatIsPutInComesOut(@ForAll @IntRange(max = 40) int count, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PanelBuilder builder = Panel.builder(Frequency.WEEKLY, "a", "b");
    List<TimeSeries> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // long enough to run over chunks; whole, single precise, or neither
      double[] values = new double[random.nextInt(3_000)];
      int kind = random.nextInt(4);
      for (int t = 0; t < values.length; t++) {
        values[t] =
            switch (kind) {
              case 0 -> random.nextInt(1_000);
              case 1 -> (float) random.nextDouble();
              case 2 -> random.nextInt(9) == 0 ? Double.NaN : -random.nextInt(5);
              default -> random.nextDouble() * 1e300;
            };
      }
      expected.add(weeks(MONDAY.plusDays(random.nextInt(30)), values));
      builder.add(SeriesKey.of("s" + i % 7, "i" + i / 7), expected.get(i));
    }
    Panel panel = builder.build();
    assertThat(panel.size()).isEqualTo(count);
    assertThat(panel.count()).isEqualTo(OptionalInt.of(count));
    int place = 0;
    for (KeyedSeries one : panel) {
      assertThat(one.series()).isEqualTo(expected.get(place));
      assertThat(panel.indexOf(one.key())).hasValue(place);
      assertThat(panel.series(one.key())).isEqualTo(one.series());
      assertThat(one.key()).isEqualTo(SeriesKey.of("s" + place % 7, "i" + place / 7));
      place++;
    }
    assertThat(place).isEqualTo(count);
    assertThat(panel.indexOf(SeriesKey.of("s0", "nobody"))).isEmpty();
    assertThat(panel.indexOf(SeriesKey.of("s0"))).isEmpty();
  }

  @Test
  void buildingOnDoesNotChangeWhatWasBuilt() {
    PanelBuilder builder = Panel.builder(Frequency.WEEKLY, "k");
    for (int i = 0; i < 100; i++) {
      builder.add(SeriesKey.of("k" + i), weeks(MONDAY, new double[104]));
    }
    Panel before = builder.build();
    builder.add(SeriesKey.of("later"), weeks(MONDAY, 5));
    assertThat(before.size()).isEqualTo(100);
    assertThat(before.indexOf(SeriesKey.of("later"))).isEmpty();
    assertThat(before.series(99).values()).containsOnly(0).hasSize(104);
    assertThat(builder.build().series(100).values()).containsExactly(5);
  }

  @Test
  void parts() {
    Panel panel = small();
    assertThat(panel.head(2).keys().key(1)).isEqualTo(SeriesKey.of("1", "b"));
    assertThat(panel.head(9).size()).isEqualTo(3);
    Panel some = panel.filter(key -> key.values().get(1).equals("a"));
    assertThat(some.size()).isEqualTo(2);
    assertThat(some.series(1)).isEqualTo(panel.series(2));
    assertThat(some.timeName()).isEqualTo("week");
    assertThat(panel.select(2, 0).key(0)).isEqualTo(SeriesKey.of("2", "a"));
    assertThat(panel.toString()).isEqualTo("Panel[3 series by [store, item], weekly, season 52]");
  }

  @Test
  void totalsByHand() {
    Panel panel = small();
    assertThat(panel.total()).isEqualTo(weeks(MONDAY.minusWeeks(1), 0.1, Double.NaN, 312, 10));
    assertThat(panel.total(0, 1)).isEqualTo(weeks(MONDAY, 1, 12, 3));
    Panel shifted =
        Panel.builder(Frequency.WEEKLY, "k")
            .add(SeriesKey.of("a"), weeks(MONDAY, 1))
            .add(SeriesKey.of("b"), weeks(MONDAY.plusDays(6), 1))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(shifted::total)
        .withMessageContaining("series b is not on the calendar of a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> panel.total(new int[0]))
        .withMessageContaining("no series to add up");
  }

  @Test
  void tableAndBack() {
    Panel panel = small();
    Dataset table = panel.toDataset();
    assertThat(table.columnNames()).containsExactly("store", "item", "week", "units");
    assertThat(table.rowCount()).isEqualTo(8);
    Panel again =
        Panel.from(table)
            .keys("store", "item")
            .time("week")
            .value("units")
            .frequency(Frequency.WEEKLY)
            .build();
    for (int i = 0; i < 3; i++) {
      assertThat(again.get(i)).isEqualTo(panel.get(i));
    }
    Panel nothing = Panel.builder(Frequency.WEEKLY, "k").build();
    assertThat(nothing.toDataset().rowCount()).isZero();
    assertThat(nothing.size()).isZero();
    assertThatIllegalArgumentException().isThrownBy(nothing::total);
  }

  @Test
  void covariatesBelongToTheirSeries() {
    Covariates known = Covariates.of("price", weeks(MONDAY, 1, 2, 3, 4));
    Panel panel =
        Panel.builder(Frequency.WEEKLY, "k")
            .add(SeriesKey.of("a"), weeks(MONDAY, 5, 6), known)
            .add(SeriesKey.of("b"), weeks(MONDAY, 7), Covariates.of("price", weeks(MONDAY, 9)))
            .build();
    assertThat(panel.covariateNames()).containsExactly("price");
    assertThat(panel.covariates(0)).isEqualTo(known);
    assertThat(panel.select(1).covariates(0).series("price")).isEqualTo(weeks(MONDAY, 9));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Panel.builder(Frequency.WEEKLY, "k")
                    .add(SeriesKey.of("a"), weeks(MONDAY, 5), known)
                    .add(SeriesKey.of("b"), weeks(MONDAY, 5)))
        .withMessageContaining("series b has the covariates [], others [price]");
  }

  @Test
  void wrongSeriesAreRefused() {
    PanelBuilder builder = Panel.builder(Frequency.WEEKLY, "store", "item");
    builder.add(SeriesKey.of("1", "a"), weeks(MONDAY, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(SeriesKey.of("1", "a"), weeks(MONDAY, 2)))
        .withMessageStartingWith("there are two series 1 / a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(SeriesKey.of("1"), weeks(MONDAY, 2)))
        .withMessageContaining("key 1 does not fit the key names [store, item]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> builder.add(SeriesKey.of("1", "b"), TimeSeries.of(Frequency.DAILY, MONDAY, 2)))
        .withMessageContaining("series 1 / b is daily, season 7, the panel weekly, season 52");
    // what was refused leaves nothing behind
    assertThat(builder.add(SeriesKey.of("1", "b"), weeks(MONDAY, 3)).build().series(1).values())
        .containsExactly(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Panel.builder(Frequency.WEEKLY, "a", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> Panel.builder(Frequency.WEEKLY));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> builder.build().series(2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> builder.build().key(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.build().series(SeriesKey.of("9", "9")))
        .withMessage(
            "there is no series 9 / 9 among the 2 with the keys [store, item], such as 1 / a");
  }

  @Test
  void sourcesOfAnything() {
    List<KeyedSeries> list = List.of(new KeyedSeries(SeriesKey.of("a"), weeks(MONDAY, 1)));
    SeriesSource source = SeriesSource.of(list, "k");
    assertThat(source).containsExactlyElementsOf(list);
    assertThat(source.keyNames()).containsExactly("k");
    assertThat(source.timeName()).isEqualTo("time");
    assertThat(source.count()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> SeriesSource.of(list));
  }
}
