package io.bellwether.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.AdditiveEffectsModel;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.persist.GoldenFiles;
import io.bellwether.preprocess.Scaler;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pipelines that format 1 left, loaded for ever. */
class PipelineGoldenFilesTest {

  /** The target is 2 to the x, which the model finds without error. */
  private static final double PREDICTION = Math.pow(2, 2.5);

  static final Dataset TRAIN =
      Dataset.of(NumericColumn.of("x", 1, 2, 3, 4), NumericColumn.of("y", 2, 4, 8, 16));

  static RegressionPipeline<AdditiveEffectsModel> pipeline() {
    return Pipeline.builder()
        .add(Scaler.minMax())
        .target(TargetTransform.log().smearing())
        .regressor(new AdditiveEffects(1));
  }

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(PipelineGoldenFilesTest.class)
        .expect(
            "regression-pipeline-1.bellwether",
            FittedRegressionPipeline.class,
            pipeline -> {
              assertThat(pipeline.target()).isEqualTo("y");
              assertThat(pipeline.trainingRows()).isEqualTo(4);
              assertThat(pipeline.scorer().setAll(Map.of("x", 2.5)).predict())
                  .isCloseTo(PREDICTION, within(1e-9));
            })
        .expect(
            "classification-pipeline-1.bellwether",
            FittedClassificationPipeline.class,
            pipeline -> {
              assertThat((Object) pipeline.classes()).isEqualTo(List.of("no", "yes"));
              assertThat(pipeline.trainingRows()).isEqualTo(4);
              var scorer = pipeline.scorer().setAll(Map.of("x", 2.6));
              assertThat(scorer.predict()).isEqualTo("yes");
              // class means at 1/6 and 5/6, the row at 1.6/3: a logistic function of 4/3 * 0.4/3
              assertThat(scorer.score(1)).isCloseTo(1 / (1 + Math.exp(-1.6 / 9)), within(1e-12));
            })
        .tests(new PipelineCodecs());
  }
}
