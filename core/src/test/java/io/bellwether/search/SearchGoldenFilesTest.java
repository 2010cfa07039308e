package io.bellwether.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.AdditiveEffectsModel;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitException;
import io.bellwether.model.Regressor;
import io.bellwether.persist.GoldenFiles;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelManifest;
import io.bellwether.selection.CrossValidation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The searches that format 1 left, loaded for ever. */
class SearchGoldenFilesTest {

  /** The mean of y and three times the distance of 2.5 from the mean x of a bootstrap sample. */
  private static final double PREDICTION = 53.0 / 6;

  /** y is 3 x + 1. */
  static final Dataset TRAIN =
      Dataset.of(
          NumericColumn.of("x", 1, 2, 3, 4, 5, 6), NumericColumn.of("y", 4, 7, 10, 13, 16, 19));

  static FittedRegressionSearch<AdditiveEffectsModel> fitted() {
    return HalvingSearch.regression()
        .over("model", "effects", "none", "cursed")
        .over("share", 5, 6)
        .validation(CrossValidation.kFold(2, 1))
        .eta(2)
        .minimumRows(1)
        .minimize("rmse", RegressionMetrics::rmse)
        .report("mae", RegressionMetrics::mae)
        .build(SearchGoldenFilesTest::regressor)
        .fit(TRAIN, "y");
  }

  private static Regressor<AdditiveEffectsModel> regressor(Parameters p) {
    return switch (p.text("model")) {
      case "effects" -> new AdditiveEffects(p.get("share"));
      case "none" -> Subjects.constant(10);
      default -> throw new FitException("cursed", "leave it");
    };
  }

  static FittedClassificationSearch<NearestMeanModel> fittedClassification() {
    return GridSearch.classification()
        .over("sharpness", 1, 2, 4)
        .validation(CrossValidation.stratified(2, "c", 1))
        .minimize(ClassificationMetrics::logLoss)
        .build(p -> new NearestMean(p.get("sharpness")))
        .fit(TRAIN.with(NumericColumn.of("c", 0, 0, 1, 0, 1, 1)), "c");
  }

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(SearchGoldenFilesTest.class)
        .expect(
            "regression-search-1.bellwether",
            FittedRegressionSearch.class,
            raw -> {
              FittedRegressionSearch<?> search = raw;
              assertThat(search.target()).isEqualTo("y");
              assertThat(search.parameters().text("model")).isEqualTo("effects");
              assertThat(search.trials().rowCount()).isEqualTo(6);
              assertThat(search.trials().categorical("failure").text(5)).startsWith("cursed");
              assertThat(search.rungs().numeric("rows").values()).containsExactly(2, 3);
              assertThat(search.warnings()).hasSize(1);
              assertThat(search.summary()).contains("HalvingSearch[model {effects, none, cursed}");
              assertThat(search.scorer().setAll(Map.of("x", 2.5)).predict())
                  .isCloseTo(PREDICTION, within(1e-9));
            })
        .expect(
            "classification-search-1.bellwether",
            FittedClassificationSearch.class,
            raw -> {
              FittedClassificationSearch<?> search = raw;
              assertThat(search.target()).isEqualTo("c");
              assertThat(search.classes()).containsExactly("0", "1");
              assertThat(search.trials().numeric("sharpness").values()).containsExactly(1, 2, 4);
              assertThat(search.parameters().get("sharpness")).isEqualTo(1);
              assertThat(search.predict(Map.of("x", 2.5, "y", 8.5))).isEqualTo("0");
            })
        .tests(new SearchCodecs());
  }

  @Test
  void whatWasFoundIsKept(@TempDir Path folder) {
    var fitted = fitted();
    FittedRegressionSearch<?> again =
        ModelFile.load(new ByteArrayInputStream(bytes(fitted)), FittedRegressionSearch.class);
    assertThat(again.trials()).isEqualTo(fitted.trials());
    assertThat(again.rungs()).isEqualTo(fitted.rungs());
    assertThat(again.parameters()).isEqualTo(fitted.parameters());
    assertThat(again.chosen()).isEqualTo(fitted.chosen());
    assertThat(again.score()).isEqualTo(fitted.score());
    assertThat(again.warnings()).isEqualTo(fitted.warnings());
    assertThat(again.predict(TRAIN)).isEqualTo(fitted.predict(TRAIN));
    Path file = folder.resolve("search.bellwether");
    ModelFile.save(fitted, file);
    ModelManifest manifest = ModelFile.inspect(file);
    assertThat(manifest.kind()).isEqualTo("regression-search/1");
    assertThat(manifest.toString()).contains("parameters", "rmse", "HalvingSearch[");
  }

  @Test
  void objectsComeBackAsTheirTexts() {
    var fitted =
        GridSearch.regression()
            .over("model", new AdditiveEffects(1), new AdditiveEffects(2))
            .validation(CrossValidation.kFold(2, 1))
            .minimize(RegressionMetrics::rmse)
            .build(p -> p.choice("model", AdditiveEffects.class))
            .fit(TRAIN, "y");
    FittedRegressionSearch<?> again =
        ModelFile.load(new ByteArrayInputStream(bytes(fitted)), FittedRegressionSearch.class);
    assertThat(again.parameters().text("model"))
        .isEqualTo(fitted.parameters().choice("model", AdditiveEffects.class).toString());
  }

  @Test
  void aTableWithoutTheScoreIsNoSearch() {
    var record = fitted().record();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                new SearchRecord(
                    record.specification(),
                    "other",
                    record.parameters(),
                    record.chosen(),
                    record.trials(),
                    record.rungs(),
                    record.warnings()))
        .withMessageContaining("other");
  }

  private static byte[] bytes(FittedRegressionSearch<?> search) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(search, out);
    return out.toByteArray();
  }
}
