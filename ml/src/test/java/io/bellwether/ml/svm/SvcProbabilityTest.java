package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.ClassScores;
import io.bellwether.model.FitContext;
import io.bellwether.model.ScoreKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Probabilities by Platt's sigmoid and pairwise coupling. */
class SvcProbabilityTest {

  private static final Svc PLATT = Svc.builder().probabilities(Probabilities.PLATT).build();

  static List<SvmOracle> cases() {
    return SvmOracle.read("svc_probability_oracle.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void logLossIsThatOfScikitLearn(SvmOracle oracle) {
    Dataset all = SvmOracle.table(oracle.name());
    Dataset data = all.hasColumn("w") ? all.drop("w") : all;
    int cut = (int) oracle.number("train");
    Dataset test = data.slice(cut, data.rowCount());
    SvcModel model = PLATT.fit(data.head(cut), "label");
    double loss = model.evaluate(test).logLoss();
    double[] losses = oracle.numbers("svc");
    double mean = Arrays.stream(losses).average().orElseThrow();
    double spread =
        Arrays.stream(losses).max().orElseThrow() - Arrays.stream(losses).min().orElseThrow();
    // scikit-learn's differ from seed to seed by the spread, and folds here are stratified
    assertThat(loss).isCloseTo(mean, within(spread + 0.02 * mean));
  }

  @Test
  void probabilitiesAddUpAndLabelsFollowThem() {
    Dataset data = SvmOracle.table("svc_generated").drop("w");
    SvcModel model = PLATT.fit(data, "label");
    assertThat(model.scoreKind()).isEqualTo(ScoreKind.PROBABILITY);
    ClassScores scores = model.probabilities(data);
    List<String> labels = model.predict(data);
    for (int row = 0; row < scores.size(); row++) {
      double sum = 0;
      int best = 0;
      for (int k = 0; k < 4; k++) {
        assertThat(scores.score(row, k)).isBetween(0.0, 1.0);
        sum += scores.score(row, k);
        best = scores.score(row, k) > scores.score(row, best) ? k : best;
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
      assertThat(labels.get(row)).isEqualTo(model.classes().get(best));
    }
  }

  @Test
  void ofTwoClassesTheyRiseWithTheDecision() {
    Dataset data = SvmOracle.table("svc_telco");
    SvcModel model = PLATT.fit(data, "label");
    double[] decisions = model.decision(data)[0];
    double[] probabilities = model.scores(data).of("Yes");
    int[] order =
        IntStream.range(0, decisions.length)
            .boxed()
            .sorted((i, j) -> Double.compare(decisions[i], decisions[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 1; i < order.length; i++) {
      assertThat(probabilities[order[i]]).isGreaterThanOrEqualTo(probabilities[order[i - 1]]);
    }
    assertThat(probabilities[order[order.length - 1]]).isGreaterThan(probabilities[order[0]]);
  }

  @Test
  void theSeedDealsTheFolds() {
    Dataset data = SvmOracle.table("svc_telco");
    double[] one = PLATT.fit(data, "label", FitContext.create().seed(1)).scores(data).of("Yes");
    double[] same = PLATT.fit(data, "label", FitContext.create().seed(1)).scores(data).of("Yes");
    double[] other = PLATT.fit(data, "label", FitContext.create().seed(2)).scores(data).of("Yes");
    assertThat(same).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
    assertThat(other).containsExactly(one, within(0.1)); // folds are a detail, not the answer
  }

  @Test
  void aRareClassHasFewerFolds() {
    double[] x = IntStream.range(0, 30).mapToDouble(i -> i).toArray();
    List<String> labels =
        IntStream.range(0, 30).mapToObj(i -> i == 28 || i == 29 ? "rare" : "usual").toList();
    Dataset data = Dataset.of(NumericColumn.of("x", x), CategoricalColumn.of("label", labels));
    SvcModel model =
        Svc.builder().probabilities(Probabilities.PLATT).nu(0.1).build().fit(data, "label");
    assertThat(model.scores(data).of("rare")).doesNotContain(Double.NaN);
  }
}
