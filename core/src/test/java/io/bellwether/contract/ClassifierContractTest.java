package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bellwether.data.Dataset;
import io.bellwether.data.Schema;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.ClassScorer;
import io.bellwether.rows.LabelRule;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;

/** The suite accepts a classifier that keeps the contract, and each of its checks can fail. */
class ClassifierContractTest {

  @Nested
  class OfTwoClasses implements ClassifierContract<NearestMean> {

    @Override
    public RegressorSubject<ScoredClassifier<NearestMean>> subject() {
      return ScoredClassifier.subject(() -> new NearestMean(1), ContractData.twoClasses(), "bought")
          .different(ScoredClassifier.of(new NearestMean(2)));
    }
  }

  @Nested
  class OfThreeClasses implements ClassifierContract<NearestMean> {

    @Override
    public RegressorSubject<ScoredClassifier<NearestMean>> subject() {
      return ScoredClassifier.subject(
          () -> new NearestMean(1), ContractData.threeClasses(), "bought");
    }
  }

  /** What a faulty model does to the scores of a good one. */
  private record Spoiling(UnaryOperator<ClassificationModel> change)
      implements Classifier<ClassificationModel> {

    @Override
    public ClassificationModel fit(Dataset train, String target, FitContext context) {
      return change.apply(new NearestMean(1).fit(train, target, context));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCheckOfClassesNoticesItsFault() {
    return Stream.of(
        noticed("scoresAreFiniteAndProbabilitiesAddUp", withScores(row -> row * 0.9)),
        noticed("scoresAreFiniteAndProbabilitiesAddUp", withScores(row -> Double.NaN)),
        noticed("probabilitiesAreGivenOrRefused", m -> new Changed(m, m.classes(), 2)),
        noticed("labelsFollowTheScores", m -> new Changed(m, m.classes(), 3)),
        noticed("classesAreTheLabelsInOrder", m -> new Changed(m, reversed(m.classes()), 1)),
        noticed("unusedLevelsAreNoClasses", m -> new Changed(m, more(m.classes()), 1)),
        noticed("evaluationComparesScoresWithLabels", m -> new Changed(m, m.classes(), 4)));
  }

  private static UnaryOperator<ClassificationModel> withScores(
      java.util.function.DoubleUnaryOperator change) {
    return model ->
        new Changed(model, model.classes(), 1) {
          @Override
          public ClassScores scores(Dataset data) {
            double[][] scores = super.scores(data).byClass();
            scores[0] = Arrays.stream(scores[0]).map(change).toArray();
            return ClassScores.of(classes(), scores, scoreKind(), LabelRule.largest());
          }
        };
  }

  private static List<String> reversed(List<String> classes) {
    return Stream.of(classes.get(1), classes.get(0)).toList();
  }

  private static List<String> more(List<String> classes) {
    return Stream.concat(Stream.of("never seen"), classes.stream()).toList();
  }

  private static DynamicTest noticed(String check, UnaryOperator<ClassificationModel> change) {
    return DynamicTest.dynamicTest(
        check,
        () -> {
          ClassifierContract<Spoiling> suite =
              () ->
                  ScoredClassifier.subject(
                      () -> new Spoiling(change), ContractData.twoClasses(), "bought");
          Throwable thrown =
              catchThrowable(() -> ClassifierContract.class.getMethod(check).invoke(suite));
          assertThat(thrown).isInstanceOf(InvocationTargetException.class);
          assertThat(thrown.getCause()).isInstanceOf(AssertionError.class);
        });
  }

  /** A model with a fault. */
  private static class Changed implements ClassificationModel {

    private final ClassificationModel model;
    private final List<String> classes;
    private final int fault;

    Changed(ClassificationModel model, List<String> classes, int fault) {
      this.model = model;
      this.classes = classes;
      this.fault = fault;
    }

    @Override
    public String target() {
      return model.target();
    }

    @Override
    public List<String> classes() {
      return classes;
    }

    @Override
    public Schema inputs() {
      return model.inputs();
    }

    @Override
    public FitReport report() {
      return model.report();
    }

    @Override
    public ScoreKind scoreKind() {
      return model.scoreKind();
    }

    @Override
    public ClassScores scores(Dataset data) {
      return model.scores(data);
    }

    @Override
    public ClassScores probabilities(Dataset data) {
      LabelRule rule = fault == 2 ? LabelRule.threshold(0.9) : LabelRule.largest();
      return ClassScores.of(classes, model.scores(data).byClass(), scoreKind(), rule);
    }

    @Override
    public List<String> predict(Dataset data) {
      return fault == 3
          ? Collections.nCopies(data.rowCount(), classes.get(0))
          : model.predict(data);
    }

    @Override
    public ClassScorer scorer() {
      return model.scorer();
    }

    @Override
    public ClassificationMetrics evaluate(Dataset test) {
      return model.evaluate(fault == 4 ? test.head(test.rowCount() / 3) : test);
    }
  }
}
