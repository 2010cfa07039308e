package io.bellwether.ml.penalized;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitStatus;
import io.bellwether.persist.GoldenFiles;
import io.bellwether.selection.CrossValidation;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link #TRAIN}, loaded for ever. */
class PenalizedGoldenFilesTest {

  static final Dataset TRAIN =
      Dataset.of(
          NumericColumn.of("x", 1, 3, 1, 3),
          NumericColumn.of("z", 1, 1, 3, 3),
          NumericColumn.of("y", 5, 9, 5, 9));

  static Ridge ridge() {
    return Ridge.of(1);
  }

  static Lasso lasso() {
    return Lasso.builder()
        .lambda(LambdaChoice.crossValidated(CrossValidation.kFold(2, 1)))
        .grid(LambdaGrid.of(1, 0.5))
        .build();
  }

  static ElasticNet net() {
    return ElasticNet.builder().l1Ratio(0.5).grid(LambdaGrid.of(4, 1)).build();
  }

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(PenalizedGoldenFilesTest.class)
        .expect(
            "penalized-1-ridge.bellwether",
            PenalizedModel.class,
            model -> {
              // by hand: x and z are orthogonal, y = 3 + 2 x, halved by lambda
              assertThat(model.coefficient("x")).isCloseTo(1, within(1e-14));
              assertThat(model.coefficient("z")).isCloseTo(0, within(1e-14));
              assertThat(model.predict(Map.of("x", 10, "z", 3))).isCloseTo(15, within(1e-12));
              assertThat(model.report().status()).isEqualTo(FitStatus.EXACT);
              assertThat(model.specification()).isEqualTo(ridge().toString());
              assertThat(model.curve()).isEmpty();
            })
        .expect(
            "penalized-1-lasso.bellwether",
            PenalizedModel.class,
            model -> {
              // the soft threshold of 2 and the lambda chosen
              assertThat(model.coefficient("x")).isCloseTo(2 - model.lambda(), within(1e-12));
              assertThat(model.selected()).containsExactly("x");
              assertThat(model.curve().orElseThrow().lambdas()).containsExactly(1, 0.5);
              assertThat(model.summary()).contains("Left out (1): z");
            })
        .expect(
            "penalized-path-1.bellwether",
            PenalizedPath.class,
            path -> {
              // the soft threshold of 2 and lambda / 2, over 1 + lambda / 2
              assertThat(path.coefficients("x")).containsExactly(new double[] {0, 1}, within(1e-12));
              assertThat(path.lambdas()).containsExactly(4, 1);
              assertThat(path.isConverged()).isTrue();
              assertThat(path.at(2.5).coefficient("x")).isCloseTo(0.5, within(1e-12));
            })
        .tests(new PenalizedCodecs());
  }
}
