package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.persist.GoldenFiles;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The steps that format 1 of each kind left, fitted on {@link #TRAIN}, loaded for ever. */
class PreprocessGoldenFilesTest {

  static final Dataset TRAIN =
      Dataset.of(
          NumericColumn.of("price", 1, 2, 3, 4, 100, Double.NaN),
          CategoricalColumn.of("brand", "a", "b", "a", "c", "a", null));

  private static final Dataset NEW =
      Dataset.of(
          NumericColumn.of("price", Double.NaN, 50), CategoricalColumn.of("brand", null, "c"));

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(PreprocessGoldenFilesTest.class)
        .expect(
            "imputer-1.bellwether",
            FittedImputer.class,
            step -> {
              assertThat(step.specification()).isEqualTo(imputer());
              assertThat(step.transform(NEW).numeric("price").values()).containsExactly(3, 50);
              assertThat(step.transform(NEW).numeric("price_missing").values())
                  .containsExactly(1, 0);
            })
        .expect(
            "outlier-clipper-1.bellwether",
            FittedOutlierClipper.class,
            step ->
                assertThat(step.transform(NEW).numeric("price").values())
                    .containsExactly(Double.NaN, 7))
        .expect(
            "outlier-remover-1.bellwether",
            FittedOutlierRemover.class,
            step -> assertThat(step.transformTraining(TRAIN).rowCount()).isEqualTo(5))
        .expect(
            "scaler-1.bellwether",
            FittedScaler.class,
            step ->
                assertThat(step.transform(NEW).numeric("price").values())
                    .containsExactly(Double.NaN, 49.0 / 99))
        .expect(
            "one-hot-encoder-1.bellwether",
            FittedOneHotEncoder.class,
            step ->
                assertThat(step.transform(NEW).numeric("brand=c").values()).containsExactly(0, 1))
        .expect(
            "column-dropper-1.bellwether",
            FittedColumnDropper.class,
            step -> assertThat(step.transform(NEW).columnNames()).containsExactly("price"))
        .tests(new PreprocessCodecs());
  }

  static Imputer imputer() {
    return Imputer.median().columns("price").indicator(MissingIndicator.ADD);
  }
}
