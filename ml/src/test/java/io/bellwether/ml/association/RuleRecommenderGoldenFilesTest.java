package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bellwether.ml.recommend.Origin;
import io.bellwether.ml.recommend.Recommendation;
import io.bellwether.persist.GoldenFiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, loaded for ever. */
class RuleRecommenderGoldenFilesTest {

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(RuleRecommenderGoldenFilesTest.class, "golden-recommender")
        .expect(
            "rule-recommender-1.bellwether",
            RuleRecommenderModel.class,
            model -> {
              // fitted on RuleRecommenderTest.TRAIN: by hand there
              assertThat(model.recommend(List.of("jam", "tea"), 3))
                  .extracting(Recommendation::item, Recommendation::score, Recommendation::origin)
                  .containsExactly(
                      tuple("milk", 0.75, Origin.MODEL), tuple("cup", 1.0 / 6, Origin.FALLBACK));
              assertThat(model.combination()).isEqualTo(RuleCombination.BEST);
            })
        .expect(
            "rule-recommender-1-categories.bellwether",
            RuleRecommenderModel.class,
            model -> {
              assertThat(model.score()).isEqualTo(RuleScore.LEVERAGE);
              assertThat(model.combination()).isEqualTo(RuleCombination.SUM);
              assertThat(model.fallback()).isEmpty();
              assertThat(model.items()).containsExactly("straw", "cup", "milk", "lemonade", "tea");
              // three of four baskets with drinks hold a straw, as do three of five in all; food is
              // in the same baskets as drinks: 2 (3 * 5 - 4 * 3) / 25
              assertThat(model.recommend(List.of("lemonade"), 1))
                  .extracting(Recommendation::item, Recommendation::score)
                  .containsExactly(tuple("straw", 0.12 + 0.12));
            })
        .tests(() -> List.of(new RuleRecommenderCodec()));
  }
}
