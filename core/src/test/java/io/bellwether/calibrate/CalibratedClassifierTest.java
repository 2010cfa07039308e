package io.bellwether.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.model.ClassScores;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.ScoreKind;
import io.bellwether.pipeline.FittedClassificationPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.Scaler;
import io.bellwether.rows.LabelRule;
import io.bellwether.selection.CrossValidation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What calibrated classifiers do, besides keeping the contract. */
class CalibratedClassifierTest {

  private static final NearestMean SHARP = new NearestMean(20);

  /** Two classes that differ a little in one of many columns of noise. */
  private static Dataset noise(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] y = new double[rows];
    Arrays.setAll(y, row -> random.nextInt(3) == 0 ? 1 : 0);
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < 10; j++) {
      double[] x = random.doubles(rows, -1, 1).toArray();
      int signal = j == 0 ? 1 : 0;
      Arrays.setAll(x, row -> x[row] + 0.5 * signal * y[row]);
      columns.add(NumericColumn.of("x" + j, x));
    }
    columns.add(NumericColumn.of("y", y));
    return Dataset.of(columns);
  }

  /** A model that is too sure of itself is put right for rows that it has never seen. */
  @Test
  void probabilitiesOfNewRowsAreBetter() {
    Dataset train = noise(300, 1);
    Dataset test = noise(2000, 2);
    double plain = SHARP.fit(train, "y").evaluate(test).logLoss();
    ClassificationMetrics platt =
        CalibratedClassifier.platt(SHARP, 5).fit(train, "y").evaluate(test);
    ClassificationMetrics isotonic =
        CalibratedClassifier.isotonic(SHARP, 5).fit(train, "y").evaluate(test);
    double knowingTheRateOnly = 0.6365; // -ln(1/3) / 3 - 2 ln(2/3) / 3
    assertThat(plain).isGreaterThan(1);
    assertThat(platt.logLoss()).isLessThan(knowingTheRateOnly);
    assertThat(isotonic.brier()).isLessThan(2 / 9.0);
    assertThat(platt.rocAuc())
        .isCloseTo(SHARP.fit(train, "y").evaluate(test).rocAuc(), within(1e-9));
  }

  @Test
  void modelInsideIsFittedOnAllRows() {
    Dataset train = ContractData.twoClasses();
    CalibratedModel<NearestMeanModel> model =
        CalibratedClassifier.platt(SHARP, 3).fit(train, "bought");
    assertThat(model.model().scores(train)).isEqualTo(SHARP.fit(train, "bought").scores(train));
    assertThat(model.calibrations()).hasSize(1);
    assertThat(model.specification())
        .isEqualTo("CalibratedClassifier.platt(NearestMean[sharpness=20.0], 3)");
    assertThat(model.summary()).contains("calibrated by [PlattScaling[a=-");
  }

  /** The function is the one that fresh scores lead to: log odds of the second class. */
  @Test
  void functionIsLearnedFromFreshScores() {
    Dataset train = ContractData.twoClasses();
    CrossValidation folds = CrossValidation.kFold(4, 7);
    double[] p = folds.crossScores(SHARP, train, "bought").of("1");
    boolean[] positive = new boolean[p.length];
    for (int row = 0; row < p.length; row++) {
      positive[row] = train.numeric("bought").value(row) == 1;
    }
    ProbabilityCalibration isotonic =
        CalibratedClassifier.isotonic(SHARP, 3)
            .validation(folds)
            .fit(train, "bought")
            .calibrations()
            .get(0);
    assertThat(isotonic).isEqualTo(IsotonicCalibration.fit(p, positive));
    double[] odds =
        Arrays.stream(p)
            .map(v -> Math.min(1 - 0x1p-52, Math.max(0x1p-52, v)))
            .map(v -> Math.log(v) - Math.log1p(-v))
            .toArray();
    ProbabilityCalibration platt =
        CalibratedClassifier.platt(SHARP, 3)
            .validation(folds)
            .fit(train, "bought")
            .calibrations()
            .get(0);
    assertThat(platt).isEqualTo(PlattScaling.fit(odds, positive));
  }

  @Test
  void seedDecidesTheFolds() {
    Dataset train = ContractData.twoClasses();
    CalibratedClassifier<NearestMeanModel> spec = CalibratedClassifier.platt(SHARP, 3);
    List<ProbabilityCalibration> one =
        spec.fit(train, "bought", FitContext.create().seed(1)).calibrations();
    assertThat(spec.fit(train, "bought", FitContext.create().seed(1)).calibrations())
        .isEqualTo(one);
    assertThat(spec.fit(train, "bought", FitContext.create().seed(2)).calibrations())
        .isNotEqualTo(one);
  }

  /** Decision scores of two classes count by their difference, of three one by one. */
  @Test
  void decisionScoresAreCalibratedToo() {
    double[][] two = {{1, -3, 0, 5}, {2, -4, 4, 1}};
    ClassScores scores =
        ClassScores.of(List.of("a", "b"), two, ScoreKind.DECISION, LabelRule.largest());
    int[] actual = {1, 0, 1, 0};
    double[] weights = ScoredRows.equalWeights(4);
    ClassCalibrations learned =
        ClassCalibrations.learn(CalibrationMethod.PLATT, scores, actual, weights);
    boolean[] positive = {true, false, true, false};
    PlattScaling expected = PlattScaling.fit(new double[] {1, -1, 4, -4}, positive);
    assertThat(learned.functions()).containsExactly(expected);
    double[][] applied = {{7}, {9}};
    learned.apply(applied, 1);
    assertThat(applied[1][0]).isEqualTo(expected.probability(2));
    assertThat(applied[0][0]).isEqualTo(1 - expected.probability(2));
  }

  @Test
  void moreClassesAreDividedByTheirSum() {
    FitReport report = FitReport.exact(0);
    double[] knots = {0, 1};
    IsotonicCalibration half = new IsotonicCalibration(knots, new double[] {0, 0.5}, report);
    IsotonicCalibration whole = new IsotonicCalibration(knots, new double[] {0, 1}, report);
    ClassCalibrations calibrations =
        new ClassCalibrations(List.of(half, half, whole), 3, ScoreKind.DECISION);
    double[][] scores = {{1, -1}, {0.5, -2}, {0.25, 0}};
    calibrations.apply(scores, 2);
    assertThat(scores[0]).containsExactly(0.5, 1 / 3.0);
    assertThat(scores[1]).containsExactly(0.25, 1 / 3.0);
    assertThat(scores[2]).containsExactly(0.25, 1 / 3.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassCalibrations(List.of(half), 3, ScoreKind.DECISION))
        .withMessage("1 calibrations for 3 classes");
  }

  @Test
  void standsInPipelinesAndAroundThem() {
    Dataset train = ContractData.threeClasses();
    var inside =
        Pipeline.builder()
            .add(Scaler.standard())
            .classifier(CalibratedClassifier.platt(new NearestMean(1), 3))
            .fit(train, "bought");
    var around =
        CalibratedClassifier.platt(
                Pipeline.builder().add(Scaler.standard()).classifier(new NearestMean(1)), 3)
            .fit(train, "bought");
    Map<String, Object> record = Map.of("price", 2.5, "discount", 0.1, "deal", 1);
    assertThat(inside.predict(record)).isIn("0", "1", "2");
    assertThat(around.predict(record)).isIn("0", "1", "2");
    FittedClassificationPipeline<?> both =
        Pipeline.builder()
            .add(Scaler.standard())
            .classifier(
                CalibratedClassifier.platt(
                    Pipeline.builder().add(Scaler.standard()).classifier(new NearestMean(1)), 3))
            .fit(train, "bought");
    assertThat(both.predict(train)).hasSize(train.rowCount());
    assertThatThrownBy(both::scorer).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void tooFewRowsOfAClassAreRefused() {
    Dataset train =
        Dataset.of(
            NumericColumn.of("x", 1, 2, 3, 4, 5, 6), NumericColumn.of("y", 0, 0, 0, 0, 0, 1));
    assertThatThrownBy(() -> CalibratedClassifier.platt(SHARP, 3).fit(train, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("6 rows, of which 1 are of class '1', are too few for 3 folds")
        .hasMessageContaining("Remedy: give at least 2 rows of every class");
    assertThatThrownBy(
            () ->
                CalibratedClassifier.platt(SHARP, 9)
                    .fit(ContractData.twoClasses().head(8), "bought"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("8 rows")
        .hasMessageContaining("too few for 9 folds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibratedClassifier.isotonic(SHARP, 1))
        .withMessage("folds is 1, but must be at least 2");
  }

  @Test
  void specificationsAreValues() {
    CalibratedClassifier<NearestMeanModel> spec = CalibratedClassifier.platt(SHARP, 5);
    assertThat(spec).isEqualTo(CalibratedClassifier.platt(new NearestMean(20), 5));
    assertThat(spec).isNotEqualTo(CalibratedClassifier.platt(SHARP, 4));
    CalibratedClassifier<NearestMeanModel> grouped =
        spec.validation(CrossValidation.grouped(5, "store", 1));
    assertThat(grouped).isNotEqualTo(spec);
    assertThat(grouped.toString()).contains("CrossValidation.grouped(5, \"store\", 1)");
    assertThat(grouped.classifier()).isEqualTo(SHARP);
  }
}
