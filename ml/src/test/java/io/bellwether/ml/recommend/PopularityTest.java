package io.bellwether.ml.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.ml.basket.Baskets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PopularityTest {

  // counts: bread 3, milk 3, tea 2, jam 1; five baskets, one of them empty
  static final Baskets TRAIN =
      Baskets.builder()
          .add(List.of("milk", "bread"))
          .add(List.of("tea", "bread", "milk"))
          .add(List.of())
          .add(List.of("bread", "tea", "jam"))
          .add(List.of("milk"))
          .build();

  @Test
  void ranksByBasketsThenByName() {
    PopularityModel model = Popularity.create().fit(TRAIN);
    assertThat(model.items()).containsExactly("bread", "milk", "tea", "jam");
    assertThat(model.recommend(List.of(), 9))
        .extracting(Recommendation::score)
        .containsExactly(0.6, 0.6, 0.4, 0.2);
    assertThat(model.recommend(List.of("milk", "caviar"), 2))
        .extracting(Recommendation::item)
        .containsExactly("bread", "tea");
    assertThat(model.recommend(List.of("milk"), 2, BasketItems.INCLUDED))
        .extracting(Recommendation::item)
        .containsExactly("bread", "milk");
    assertThat(model.count("tea")).isEqualTo(2);
    assertThat(model.count("caviar")).isZero();
    assertThat(model.baskets()).isEqualTo(5);
    assertThat(model.specification()).isEqualTo(Popularity.create());
    assertThat(model.summary().lines())
        .hasSize(7)
        .startsWith("PopularityModel[4 items, 5 baskets]", "")
        .anySatisfy(line -> assertThat(line).startsWith("tea").contains("2").endsWith("0.4"));
  }

  @Test
  void saysWhy() {
    Recommendation first = Popularity.create().fit(TRAIN).recommend(Set.of(), 1).get(0);
    assertThat(first.because()).isEqualTo("bread is in 60.0% of baskets (3 of 5).");
    assertThat(new Recommendation("tea", 1, Origin.MODEL, null).because()).isEmpty();
  }

  @Test
  void scoresAreNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recommendation("tea", Double.NaN, Origin.MODEL, null))
        .withMessageContaining("NaN");
  }

  @Test
  void stateIsChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PopularityModel(List.of("a", "b"), new int[] {1, 2}, 5))
        .withMessageContaining("'b' is 2, but must be 1 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PopularityModel(List.of("a", "a"), new int[] {1, 1}, 5))
        .withMessageContaining("occurs twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PopularityModel(List.of("a"), new int[] {6}, 5))
        .withMessageContaining("1 to 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PopularityModel(List.of("a"), new int[0], 5))
        .withMessageContaining("1 items have 0 counts");
  }
}
