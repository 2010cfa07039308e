package io.bellwether.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.metrics.DecisionCosts;
import io.bellwether.metrics.ThresholdChoice;
import io.bellwether.model.ClassScores;
import io.bellwether.model.FitReport;
import io.bellwether.persist.GoldenFiles;
import io.bellwether.persist.Saveable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The calibrations and thresholds that format 1 left, loaded for ever. */
@SuppressWarnings("rawtypes") // files are loaded by class, which has no type arguments
class CalibrateGoldenFilesTest {

  /** What the files were saved from, all numbers written down or exact. */
  static Map<String, Saveable> contents() {
    FitReport report = FitReport.exact(1.5);
    PlattScaling platt = new PlattScaling(-2, 1, report);
    IsotonicCalibration isotonic =
        new IsotonicCalibration(new double[] {0.25, 0.5}, new double[] {0, 0.75}, report);
    NearestMeanModel two = new NearestMean(1).fit(ContractData.twoClasses(), "bought");
    Map<String, Saveable> all = new LinkedHashMap<>();
    all.put("platt-scaling-1.bellwether", platt);
    all.put("isotonic-calibration-1.bellwether", isotonic);
    all.put(
        "calibrated-classifier-1.bellwether",
        new CalibratedModel<>(two, List.of(platt), "as written down"));
    all.put(
        "threshold-classifier-1.bellwether",
        ThresholdClassifier.cheapest(new NearestMean(1), DecisionCosts.of(1, 4), 3)
            .positive("1")
            .fit(ContractData.twoClasses(), "bought"));
    return all;
  }

  private static final Map<String, Object> RECORD =
      Map.of("price", 2.5, "discount", 0.2, "deal", 1);

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(CalibrateGoldenFilesTest.class)
        .expect(
            "platt-scaling-1.bellwether",
            PlattScaling.class,
            platt -> {
              assertThat(platt).isEqualTo(new PlattScaling(-2, 1, FitReport.exact(1.5)));
              assertThat(platt.report()).isEqualTo(FitReport.exact(1.5));
            })
        .expect(
            "isotonic-calibration-1.bellwether",
            IsotonicCalibration.class,
            isotonic -> {
              assertThat(isotonic.probability(0.375)).isEqualTo(0.375);
              assertThat(isotonic.scores()).containsExactly(0.25, 0.5);
              assertThat(isotonic.report()).isEqualTo(FitReport.exact(1.5));
            })
        .expect("calibrated-classifier-1.bellwether", CalibratedModel.class, this::calibrated)
        .expect("threshold-classifier-1.bellwether", ThresholdModel.class, this::threshold)
        .tests(new CalibrateCodecs());
  }

  private void calibrated(CalibratedModel<?> model) {
    assertThat(model.specification()).isEqualTo("as written down");
    assertThat(model.calibrations()).containsExactly(new PlattScaling(-2, 1, FitReport.exact(1.5)));
    assertThat(model.target()).isEqualTo("bought");
    ClassScores inside = model.model().scores(ContractData.twoClasses());
    ClassScores scores = model.scores(ContractData.twoClasses());
    for (int row = 0; row < scores.size(); row++) {
      double odds = inside.score(row, 1) / inside.score(row, 0);
      assertThat(scores.score(row, 1))
          .isCloseTo(1 / (1 + Math.exp(1) / (odds * odds)), within(1e-12)); // a few roundings
    }
  }

  private void threshold(ThresholdModel<?> model) {
    assertThat(model.threshold()).isEqualTo(0.3860201080166448);
    assertThat(model.choice())
        .hasValue(
            new ThresholdChoice(
                "least cost", 0.38650454374748433, 29, 12, 18, 1, 0.26666666666666666));
    assertThat(model.positive()).isEqualTo("1");
    assertThat(model.specification()).contains("cheapest").endsWith(".positive(\"1\")");
    assertThat(model.predict(RECORD)).isEqualTo("1");
  }
}
