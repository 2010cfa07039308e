package io.bellwether.ml.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.persist.GoldenFiles;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link #TRAIN}, loaded for ever. */
class LinearGoldenFilesTest {

  static final Dataset TRAIN =
      Dataset.of(
          NumericColumn.of("x", 0, 1, 2, 3),
          NumericColumn.of("w", 1, 1, 1, 1),
          NumericColumn.of("o", 0, 1, 0, 1),
          NumericColumn.of("y", 1, 4, 5, 8));

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(LinearGoldenFilesTest.class)
        .expect(
            "linear-1.bellwether",
            LinearModel.class,
            model -> {
              // by hand: y on x is 1.2 + 2.2 x, with residuals -0.2, 0.6, -0.6, 0.2
              assertThat(model.coefficient("x").estimate()).isCloseTo(2.2, within(1e-14));
              assertThat(model.residualSumOfSquares()).isCloseTo(0.8, within(1e-14));
              assertThat(model.predict(Map.of("x", 10))).isCloseTo(23.2, within(1e-13));
              assertThat(model.summary()).contains("Residuals:");
            })
        .expect(
            "linear-1-all-options.bellwether",
            LinearModel.class,
            model -> {
              // y - o on x is 1 + 2 x without error
              assertThat(model.specification()).isEqualTo(allOptions());
              assertThat(model.coefficient("x").estimate()).isCloseTo(2, within(1e-14));
              assertThat(model.predict(Map.of("x", 10, "o", 0.5))).isCloseTo(21.5, within(1e-13));
            })
        .tests(new LinearCodecs());
  }

  static LinearRegression allOptions() {
    return LinearRegression.builder()
        .weights("w")
        .offset("o")
        .standardErrors(StandardErrors.HC1)
        .collinearity(Collinearity.DROP)
        .build();
  }
}
