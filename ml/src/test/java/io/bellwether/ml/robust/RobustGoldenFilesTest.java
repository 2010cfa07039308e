package io.bellwether.ml.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.Intercept;
import io.bellwether.persist.GoldenFiles;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link #TRAIN}, loaded for ever. */
class RobustGoldenFilesTest {

  static final Dataset TRAIN =
      Dataset.of(
          NumericColumn.of("x", 0, 1, 2, 3, 4, 5, 6, 7),
          NumericColumn.of("w", 1, 1, 1, 1, 1, 1, 1, 1),
          NumericColumn.of("y", 1.1, 2.9, 5.1, 6.9, 9.1, 10.9, 13.1, 90));

  static HuberRegression huber() {
    return HuberRegression.builder()
        .epsilon(1.5)
        .lambda(0)
        .weights("w")
        .tolerance(1e-11)
        .maxIterations(50)
        .build();
  }

  static QuantileRegression quantile() {
    return QuantileRegression.builder()
        .quantile(0.4)
        .lambda(0.01)
        .weights("w")
        .intercept(Intercept.NONE)
        .maxIterations(60)
        .build();
  }

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(RobustGoldenFilesTest.class)
        .expect(
            "huber-1.bellwether",
            HuberModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(huber());
              assertThat(model.coefficient("x").estimate()).isCloseTo(2, within(0.1));
              assertThat(model.outlierCount()).isEqualTo(2);
              assertThat(model.scale()).isPositive();
              assertThat(model.predict(Map.of("x", 10))).isCloseTo(21, within(0.8));
              assertThat(model.summary()).contains("2 outliers");
            })
        .expect(
            "quantile-regression-1.bellwether",
            QuantileModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(quantile());
              // through the origin and one row
              assertThat(model.coefficient("x").estimate()).isCloseTo(9.1 / 4, within(1e-14));
              assertThat(model.coefficient("x").standardError()).isNaN();
              assertThat(model.predict(Map.of("x", 10))).isCloseTo(22.75, within(1e-13));
              assertThat(model.r1()).isBetween(0.0, 1.0);
            })
        .tests(new RobustCodecs());
  }
}
