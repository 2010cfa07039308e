package io.bellwether.ml.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bellwether.persist.GoldenFiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link PopularityTest#TRAIN}, loaded for ever. */
class RecommendGoldenFilesTest {

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(RecommendGoldenFilesTest.class)
        .expect(
            "popularity-1.bellwether",
            PopularityModel.class,
            model -> {
              assertThat(model.baskets()).isEqualTo(5);
              assertThat(model.recommend(List.of("bread"), 2))
                  .extracting(Recommendation::item, Recommendation::score)
                  .containsExactly(tuple("milk", 0.6), tuple("tea", 0.4));
            })
        .tests(new RecommendCodecs());
  }
}
