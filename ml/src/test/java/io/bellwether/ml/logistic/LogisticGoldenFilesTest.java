package io.bellwether.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.Intercept;
import io.bellwether.persist.GoldenFiles;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link #TRAIN}, loaded for ever. */
class LogisticGoldenFilesTest {

  /** Of x = 0, 1 in 4 said yes, of x = 1, 3 in 4. */
  static final Dataset TRAIN =
      Dataset.of(
          NumericColumn.of("x", 0, 0, 0, 0, 1, 1, 1, 1),
          NumericColumn.of("w", 1, 1, 1, 1, 2, 2, 2, 2),
          CategoricalColumn.of("y", "no", "no", "no", "yes", "no", "yes", "yes", "yes"),
          CategoricalColumn.of("z", "a", "b", "c", "a", "c", "c", "b", "c"));

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(LogisticGoldenFilesTest.class)
        .expect(
            "logistic-1.bellwether",
            LogisticModel.class,
            model -> {
              // by hand: log-odds -log 3 and log 3; variances sums of 1 / count
              assertThat(model.specification()).isEqualTo(LogisticRegression.create());
              assertThat(model.intercept().estimate()).isCloseTo(-Math.log(3), within(1e-12));
              assertThat(model.coefficient("x").oddsRatio()).isCloseTo(9, within(1e-10));
              assertThat(model.coefficient("x").standardError())
                  .isCloseTo(Math.sqrt(2 * (1 + 1 / 3.0)), within(1e-12));
              assertThat(model.predict(Map.of("x", 1))).isEqualTo("yes");
              assertThat(model.summary()).contains("against 'no'");
            })
        .expect(
            "logistic-1-all-options.bellwether",
            LogisticModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(allOptions());
              assertThat(model.classes()).containsExactly("a", "b", "c");
              assertThat(model.coefficients()).hasSize(3);
              assertThat(model.coefficient("c", "x").standardError()).isNaN();
            })
        .tests(new LogisticCodecs());
  }

  static LogisticRegression allOptions() {
    return LogisticRegression.builder()
        .penalty(Penalty.ELASTIC_NET)
        .lambda(0.25)
        .l1Ratio(0.75)
        .penaltyScale(PenaltyScale.STANDARDIZED)
        .intercept(Intercept.NONE)
        .weights("w")
        .classWeights(ClassWeights.of(Map.of("a", 2, "c", 0.5)))
        .baseClass("b")
        .tolerance(1e-9)
        .maxIterations(50)
        .build();
  }
}
