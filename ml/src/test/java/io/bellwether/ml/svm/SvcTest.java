package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.ClassScorer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a classification by support vectors does with odd data and options. */
class SvcTest {

  private static final Dataset GENERATED = SvmOracle.table("svc_generated").drop("w");

  private static Dataset line(String labels, double... x) {
    return Dataset.of(
        NumericColumn.of("x", x), CategoricalColumn.of("label", List.of(labels.split(""))));
  }

  @Test
  void twoRowsAreSolvedByHand() {
    // the widest margin between 1 and 3 is f(x) = x - 2, with a = 1/2 for both, dual objective -1/2
    SvcModel model =
        Svc.builder()
            .kernel(Kernel.linear())
            .c(10)
            .tolerance(1e-9)
            .build()
            .fit(line("ab", 1, 3), "label");
    assertThat(model.decision(line("aaa", 0, 2, 5))[0]).containsExactly(-2, 0, 3);
    assertThat(model.report().objective()).isCloseTo(-0.5, within(1e-12));
    assertThat(model.scores(line("a", 5)).byClass()).isDeepEqualTo(new double[][] {{-3}, {3}});
    assertThat(model.predict(Map.of("x", 1.9))).isEqualTo("a");
    assertThat(model.predict(Map.of("x", 2.1))).isEqualTo("b");
  }

  @Test
  void precomputedAndUserKernelsAreWhatTheyCompute() {
    Dataset train = GENERATED.head(60);
    Dataset test = GENERATED.slice(60, 90);
    double[][] a = rows(train);
    double[][] b = rows(test);
    KernelFunction function = (x, y) -> Math.exp(-0.4 * squaredDistance(x, y));
    Svc rbf = Svc.builder().kernel(Kernel.rbf(0.4)).tolerance(1e-6).build();
    Svc own = Svc.builder().kernel(Kernel.of("own", function)).tolerance(1e-6).build();
    Svc matrix = Svc.builder().kernel(Kernel.precomputed()).tolerance(1e-6).build();
    double[][] expected = rbf.fit(train, "label").decision(test);
    double[][] byFunction = own.fit(train, "label").decision(test);
    double[][] byMatrix =
        matrix
            .fit(kernelTable(a, a).with(train.column("label")), "label")
            .decision(kernelTable(b, a));
    for (int p = 0; p < expected.length; p++) {
      // float rows of kernel values that differ in their last bits
      assertThat(byFunction[p]).containsExactly(expected[p], within(1e-4));
      assertThat(byMatrix[p]).containsExactly(expected[p], within(1e-4));
    }
  }

  private static double[][] rows(Dataset data) {
    double[][] rows = new double[data.rowCount()][3];
    for (int i = 0; i < rows.length; i++) {
      for (int f = 0; f < 3; f++) {
        rows[i][f] = data.numeric("x" + (f + 1)).value(i);
      }
    }
    return rows;
  }

  private static double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    for (int f = 0; f < x.length; f++) {
      sum += (x[f] - y[f]) * (x[f] - y[f]);
    }
    return sum;
  }

  private static Dataset kernelTable(double[][] rows, double[][] columns) {
    NumericColumn[] table = new NumericColumn[columns.length];
    for (int j = 0; j < columns.length; j++) {
      double[] values = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        values[i] = Math.exp(-0.4 * squaredDistance(rows[i], columns[j]));
      }
      table[j] = NumericColumn.of("k" + j, values);
    }
    return Dataset.of(table);
  }

  @Test
  void aPrecomputedKernelIsSquare() {
    Svc matrix = Svc.builder().kernel(Kernel.precomputed()).build();
    assertThatThrownBy(() -> matrix.fit(GENERATED, "label"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("160 rows")
        .hasMessageContaining("there are 3");
  }

  @Test
  void oneClassIsRefused() {
    assertThatThrownBy(() -> Svc.builder().build().fit(line("aaa", 1, 2, 3), "label"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("'a'")
        .hasMessageContaining("two classes");
  }

  @Test
  void missingFeaturesAreNamed() {
    Dataset spoilt = line("abab", 1, Double.NaN, 3, 4);
    assertThatThrownBy(() -> Svc.builder().build().fit(spoilt, "label"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("x")
        .hasMessageContaining("Imputer");
    SvcModel model = Svc.builder().build().fit(line("abab", 1, 2, 3, 4), "label");
    assertThatThrownBy(() -> model.predict(spoilt))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("'x'");
  }

  @Test
  void nuThatNoMachineCanHaveIsRefusedWithTheLargest() {
    Dataset data = line("abbbb", 1, 2, 3, 4, 5);
    assertThatThrownBy(() -> Svc.builder().nu(0.5).build().fit(data, "label"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("nu is 0.5")
        .hasMessageContaining("'a' and 'b' allow at most 0.4")
        .hasMessageContaining("lower nu");
    assertThat(Svc.builder().nu(0.4).build().fit(data, "label").report().status())
        .isEqualTo(FitStatus.CONVERGED);
  }

  @Test
  void nuWithoutAnyMarginIsRefused() {
    Dataset data = line("abab", 1, 1, 1, 1);
    assertThatThrownBy(() -> Svc.builder().nu(0.5).build().fit(data, "label"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("no margin")
        .hasMessageContaining("use c instead");
  }

  @Test
  void constantFeaturesAndContradictionsHaveASolution() {
    Dataset constant = line("abbab", 1, 1, 1, 1, 1);
    SvcModel most = Svc.builder().build().fit(constant, "label");
    // without any information the majority wins
    assertThat(most.predict(constant)).containsOnly("b");
    assertThat(most.report().status()).isEqualTo(FitStatus.CONVERGED);
    Dataset contradictory = line("abababbb", 0, 0, 1, 1, 2, 2, 2, 2);
    SvcModel model = Svc.builder().c(1e6).build().fit(contradictory, "label");
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.predict(Map.of("x", 2))).isEqualTo("b");
  }

  @Test
  void hugeCostsSeparateWhatCanBeSeparated() {
    SvcModel model = Svc.builder().c(1e6).kernel(Kernel.rbf(3)).build().fit(GENERATED, "label");
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.evaluate(GENERATED).accuracy()).isEqualTo(1);
  }

  @Test
  void oneRowAClassSuffices() {
    SvcModel model = Svc.builder().build().fit(line("abc", 1, 5, 9), "label");
    assertThat(model.predict(line("aaa", 0, 5.1, 12))).containsExactly("a", "b", "c");
    assertThat(model.supportVectorCount()).isEqualTo(3);
    assertThat(model.supportVectorCount("b")).isEqualTo(1);
    assertThatThrownBy(() -> model.supportVectorCount("z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a, b, c");
    Svc platt = Svc.builder().probabilities(Probabilities.PLATT).build();
    assertThatThrownBy(() -> platt.fit(line("abbb", 1, 5, 9, 10), "label"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("class 'a' has 1 row of 2");
  }

  @Test
  void capsAreReported() {
    SvcModel model = Svc.builder().maxIterations(3).build().fit(GENERATED, "label");
    assertThat(model.report().status()).isEqualTo(FitStatus.ITERATION_LIMIT);
    assertThat(model.report().warnings())
        .hasSize(6)
        .first()
        .asString()
        .contains("'a' and 'b'", "3 iterations");
    assertThat(model.summary()).contains("Warning: ");
  }

  @Test
  void votesWinAndSumsBreakTies() {
    SvcModel model = Svc.builder().build().fit(GENERATED, "label");
    double[][] pairs = model.decision(GENERATED);
    double[][] scores = model.scores(GENERATED).byClass();
    assertThat(model.scoreKind()).isEqualTo(ScoreKind.DECISION);
    assertThat(model.machines())
        .extracting(PairwiseMachine::second)
        .containsExactly("b", "c", "d", "c", "d", "d");
    for (int i = 0; i < GENERATED.rowCount(); i++) {
      double sum = -pairs[0][i] - pairs[1][i] - pairs[2][i];
      long votes = 0;
      for (int p = 0; p < 3; p++) {
        votes += pairs[p][i] > 0 ? 0 : 1;
      }
      assertThat(scores[0][i] - votes).isBetween(-0.5, 0.5);
      assertThat(Math.signum(scores[0][i] - votes)).isEqualTo(Math.signum(sum));
    }
  }

  @Test
  void aScorerAndATableAgree() {
    SvcModel model =
        Svc.builder().probabilities(Probabilities.PLATT).build().fit(GENERATED, "label");
    double[][] scores = model.scores(GENERATED).byClass();
    ClassScorer scorer = model.scorer();
    for (int i = 0; i < GENERATED.rowCount(); i++) {
      for (String name : model.featureNames()) {
        scorer.set(name, GENERATED.numeric(name).value(i));
      }
      scorer.predict();
      for (int k = 0; k < scores.length; k++) {
        // blocks may add up in another order
        assertThat(scorer.score(k)).isCloseTo(scores[k][i], within(1e-12));
      }
    }
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> Svc.builder().c(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c is 0.0, but must be positive and finite");
    assertThatThrownBy(() -> Svc.builder().nu(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nu is NaN, but must be above 0 and at most 1");
    assertThatThrownBy(() -> Svc.builder().tolerance(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tolerance");
    assertThatThrownBy(() -> Svc.builder().maxIterations(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxIterations");
    assertThatThrownBy(() -> Svc.builder().cacheBytes(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cacheBytes");
    assertThatThrownBy(() -> Svc.builder().c(1).nu(0.2).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leave out the other");
    assertThatThrownBy(
            () ->
                Svc.builder()
                    .classWeights(ClassWeights.of(Map.of("typo", 2.0)))
                    .build()
                    .fit(GENERATED, "label"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("typo");
  }

  @Test
  void specificationsAreValues() {
    Svc one = Svc.builder().c(1).build();
    assertThat(one).isEqualTo(Svc.builder().build()).hasSameHashCodeAs(Svc.builder().build());
    List<Svc> others =
        Arrays.asList(
            Svc.builder().c(2).build(),
            Svc.builder().nu(0.5).build(),
            Svc.builder().kernel(Kernel.linear()).build(),
            Svc.builder().classWeights(ClassWeights.balanced()).build(),
            Svc.builder().weights("w").build(),
            Svc.builder().probabilities(Probabilities.PLATT).build(),
            Svc.builder().tolerance(1e-4).build(),
            Svc.builder().maxIterations(7).build(),
            Svc.builder().cacheBytes(7).build(),
            Svc.builder().shrinking(Shrinking.OFF).build());
    assertThat(others).doesNotHaveDuplicates().doesNotContain(one);
    assertThat(others.stream().map(Svc::toString)).doesNotHaveDuplicates();
    assertThat(one).hasToString("Svc[rbf(gamma scale), c 1.0]").isEqualTo(Svc.create());
    assertThat(one.c()).hasValue(1);
    assertThat(others.get(1).c()).isEmpty();
  }
}
