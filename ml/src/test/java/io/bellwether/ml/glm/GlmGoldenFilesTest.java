package io.bellwether.ml.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.linear.Collinearity;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.persist.GoldenFiles;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link #TRAIN}, loaded for ever. */
class GlmGoldenFilesTest {

  static final Dataset TRAIN =
      Dataset.of(NumericColumn.of("x", 0, 0, 0, 1, 1, 1), NumericColumn.of("y", 0, 1, 5, 2, 4, 12));

  static final Dataset TRAIN_ALL =
      TRAIN
          .with(NumericColumn.of("w", 1, 1, 1, 1, 1, 1))
          .with(NumericColumn.of("o", new double[6]));

  static GeneralizedLinearRegression allOptions() {
    return NegativeBinomialRegression.builder()
        .weights("w")
        .offset("o")
        .dispersion(Dispersion.PEARSON)
        .standardErrors(StandardErrors.HC1)
        .collinearity(Collinearity.DROP)
        .tolerance(1e-9)
        .maxIterations(50)
        .build();
  }

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(GlmGoldenFilesTest.class)
        .expect(
            "glm-1.bellwether",
            GlmModel.class,
            model -> {
              // by hand: the groups have means 2 and 6
              assertThat(model.specification()).isEqualTo(PoissonRegression.create());
              assertThat(model.coefficient("x").ratio()).isCloseTo(3, within(1e-13));
              assertThat(model.coefficient("x").standardError())
                  .isCloseTo(Math.sqrt(1 / 6.0 + 1 / 18.0), within(1e-14));
              assertThat(model.predict(Map.of("x", 1))).isCloseTo(6, within(1e-13));
              assertThat(model.overdispersion()).isPresent();
              assertThat(model.summary()).contains("Overdispersion");
            })
        .expect(
            "glm-1-all-options.bellwether",
            GlmModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(allOptions());
              assertThat(model.coefficient("x").ratio()).isCloseTo(3, within(1e-9));
              assertThat(model.theta().orElseThrow().estimate()).isBetween(0.5, 5.0);
              assertThat(model.theta().orElseThrow().standardError()).isPositive();
              assertThat(model.predict(Map.of("x", 1, "o", Math.log(2))))
                  .isCloseTo(12, within(1e-8));
            })
        .tests(new GlmCodecs());
  }
}
