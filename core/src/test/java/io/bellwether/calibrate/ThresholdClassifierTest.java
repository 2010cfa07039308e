package io.bellwether.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.data.Dataset;
import io.bellwether.metrics.DecisionCosts;
import io.bellwether.metrics.ThresholdChoice;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.ClassScores;
import io.bellwether.model.FitException;
import io.bellwether.selection.CrossValidation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What thresholds do, besides keeping the contract. */
class ThresholdClassifierTest {

  private static final NearestMean SPEC = new NearestMean(3);
  private static final Dataset TRAIN = ContractData.twoClasses();

  @Test
  void labelsFollowTheThresholdAndScoresStay() {
    ThresholdModel<NearestMeanModel> model = ThresholdClassifier.of(SPEC, 0.3).fit(TRAIN, "bought");
    ClassScores plain = SPEC.fit(TRAIN, "bought").scores(TRAIN);
    ClassScores scores = model.scores(TRAIN);
    assertThat(scores.byClass()).isDeepEqualTo(plain.byClass());
    for (int row = 0; row < scores.size(); row++) {
      assertThat(scores.label(row)).isEqualTo(scores.score(row, 1) > 0.3 ? "1" : "0");
    }
    assertThat(scores.labels()).isNotEqualTo(plain.labels());
    assertThat(model.choice()).isEmpty();
    assertThat(model.threshold()).isEqualTo(0.3);
    assertThat(model.evaluate(TRAIN).forClass("1").recall())
        .isGreaterThan(SPEC.fit(TRAIN, "bought").evaluate(TRAIN).forClass("1").recall());
  }

  @Test
  void thresholdIsAboutThePositiveClass() {
    ThresholdModel<NearestMeanModel> model =
        ThresholdClassifier.of(SPEC, 0.3).positive("0").fit(TRAIN, "bought");
    ClassScores scores = model.scores(TRAIN);
    for (int row = 0; row < scores.size(); row++) {
      assertThat(scores.label(row)).isEqualTo(scores.score(row, 0) > 0.3 ? "0" : "1");
    }
    assertThat(model.positive()).isEqualTo("0");
  }

  /** The threshold decides fresh scores as the choice says that it does. */
  @Test
  void chosenThresholdIsTheBestOnFreshScores() {
    DecisionCosts costs = DecisionCosts.of(1, 4);
    CrossValidation folds = CrossValidation.kFold(5, 3);
    ThresholdModel<NearestMeanModel> model =
        ThresholdClassifier.cheapest(SPEC, costs, 5).validation(folds).fit(TRAIN, "bought");
    ThresholdChoice choice = model.choice().orElseThrow();
    double[] p = folds.crossScores(SPEC, TRAIN, "bought").of("1");
    int[] actual = ClassLabels.of(TRAIN, "bought").codes();
    double cost = cost(p, actual, model.threshold());
    assertThat(choice.expectedCost()).isCloseTo(cost, within(1e-12));
    for (double other : p) {
      assertThat(cost).isLessThanOrEqualTo(cost(p, actual, other) + 1e-12);
    }
    assertThat(model.threshold()).isLessThan(choice.threshold()).isLessThan(0.5);
    assertThat(model.summary())
        .contains("'1' where its probability is above " + model.threshold())
        .contains("ThresholdChoice[least cost");
  }

  private static double cost(double[] p, int[] actual, double threshold) {
    return IntStream.range(0, p.length)
            .mapToDouble(
                row -> {
                  boolean taken = p[row] > threshold;
                  return taken ? (actual[row] == 1 ? 0 : 1) : (actual[row] == 1 ? 4 : 0);
                })
            .sum()
        / p.length;
  }

  @Test
  void everyCriterionIsKept() {
    ThresholdChoice recall =
        ThresholdClassifier.forRecall(SPEC, 0.9, 4).fit(TRAIN, "bought").choice().orElseThrow();
    assertThat(recall.recall()).isGreaterThanOrEqualTo(0.9);
    ThresholdChoice precision =
        ThresholdClassifier.forPrecision(SPEC, 0.8, 4).fit(TRAIN, "bought").choice().orElseThrow();
    assertThat(precision.precision()).isGreaterThanOrEqualTo(0.8);
    ThresholdChoice f1 =
        ThresholdClassifier.bestF1(SPEC, 4).fit(TRAIN, "bought").choice().orElseThrow();
    ThresholdChoice youden =
        ThresholdClassifier.bestYouden(SPEC, 4).fit(TRAIN, "bought").choice().orElseThrow();
    assertThat(f1.f1()).isGreaterThanOrEqualTo(youden.f1());
    assertThat(youden.youden()).isGreaterThanOrEqualTo(f1.youden());
  }

  /** Nobody is worth it: the threshold is as near to 1 as can be. */
  @Test
  void nobodyAndEverybodyAreThresholdsToo() {
    ThresholdModel<NearestMeanModel> nobody =
        ThresholdClassifier.cheapest(SPEC, DecisionCosts.of(1, 0), 3).fit(TRAIN, "bought");
    assertThat(nobody.predict(TRAIN)).containsOnly("0");
    ThresholdModel<NearestMeanModel> everybody =
        ThresholdClassifier.cheapest(SPEC, DecisionCosts.of(0, 1), 3)
            .positive("1")
            .fit(TRAIN, "bought");
    assertThat(everybody.choice().orElseThrow().recall()).isEqualTo(1);
  }

  @Test
  void wrapsCalibratedModelsAndRecords() {
    ThresholdModel<CalibratedModel<NearestMeanModel>> model =
        ThresholdClassifier.bestF1(CalibratedClassifier.platt(SPEC, 3), 3).fit(TRAIN, "bought");
    Map<String, Object> record = Map.of("price", 2.5, "discount", 0.1, "deal", 1);
    assertThat(model.predict(record)).isIn("0", "1");
    assertThat(model.isRowwise()).isTrue();
  }

  @Test
  void whatHasNoThresholdIsRefused() {
    assertThatThrownBy(
            () -> ThresholdClassifier.of(SPEC, 0.5).fit(ContractData.threeClasses(), "bought"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("between two classes, but there are [0, 1, 2]");
    assertThatThrownBy(() -> ThresholdClassifier.of(SPEC, 0.5).positive("yes").fit(TRAIN, "bought"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("the positive class is 'yes', but the classes are [0, 1]");
    assertThatThrownBy(() -> ThresholdClassifier.bestF1(SPEC, 40).fit(TRAIN.head(20), "bought"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("too few for 40 folds");
  }

  @Test
  void badArgumentsAreNamed() {
    for (double wrong : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ThresholdClassifier.of(SPEC, wrong))
          .withMessage("threshold is " + wrong + ", but must be above 0 and below 1");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThresholdClassifier.forRecall(SPEC, 0, 5))
        .withMessage("recall is 0.0, but must be above 0 and at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThresholdClassifier.forPrecision(SPEC, 2, 5))
        .withMessage("precision is 2.0, but must be above 0 and at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThresholdClassifier.bestF1(SPEC, 1))
        .withMessage("folds is 1, but must be at least 2");
  }

  @Test
  void specificationsAreReadable() {
    assertThat(
            List.of(
                ThresholdClassifier.of(SPEC, 0.25).positive("0").toString(),
                ThresholdClassifier.cheapest(SPEC, DecisionCosts.of(1, 2), 5).toString(),
                ThresholdClassifier.forRecall(SPEC, 0.9, 5).toString(),
                ThresholdClassifier.bestYouden(SPEC, 3).toString()))
        .containsExactly(
            "ThresholdClassifier.of(NearestMean[sharpness=3.0], 0.25).positive(\"0\")",
            "ThresholdClassifier.cheapest(NearestMean[sharpness=3.0], DecisionCosts.of(1.0, 2.0),"
                + " 5)",
            "ThresholdClassifier.forRecall(NearestMean[sharpness=3.0], 0.9, 5)",
            "ThresholdClassifier.bestYouden(NearestMean[sharpness=3.0], 3)");
  }
}
