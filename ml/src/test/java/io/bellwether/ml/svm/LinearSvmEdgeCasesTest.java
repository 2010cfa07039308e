package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options, refusals, and data that are hard. */
class LinearSvmEdgeCasesTest {

  private static Dataset noisy(int rows, int features) {
    SplittableRandom random = new SplittableRandom(7);
    double[] y = new double[rows];
    NumericColumn[] columns = new NumericColumn[features + 1];
    for (int j = 0; j < features; j++) {
      double[] x = new double[rows];
      for (int i = 0; i < rows; i++) {
        x[i] = random.nextDouble(-1, 1);
        y[i] += (j % 3 - 1) * x[i];
      }
      columns[j] = NumericColumn.of("x" + j, x);
    }
    for (int i = 0; i < rows; i++) {
      y[i] += Math.pow(random.nextDouble(-1, 1), 3);
    }
    columns[features] = NumericColumn.of("y", y);
    return Dataset.of(columns);
  }

  @Test
  void constantTargetGivesTheConstant() {
    Dataset data = noisy(20, 2).with(NumericColumn.of("y", constant(20, 7)));
    LinearSvrModel model = LinearSvr.create().fit(data, "y");
    assertThat(model.coefficients().values()).containsOnly(0.0);
    assertThat(model.intercept()).isCloseTo(7, within(1e-14));
    assertThat(model.supportVectorCount()).isZero();
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.report().objective()).isZero();
  }

  private static double[] constant(int rows, double value) {
    double[] values = new double[rows];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  void constantColumnHasNoWeight() {
    Dataset data = noisy(30, 2);
    Dataset more = data.with(NumericColumn.of("same", constant(30, 1e3)));
    LinearSvrModel model = LinearSvr.create().fit(more, "y");
    assertThat(model.coefficient("same")).isZero();
    assertThat(model.standardizedCoefficients()).containsEntry("same", 0.0);
    assertThat(model.predict(more))
        .containsExactly(LinearSvr.create().fit(data, "y").predict(data), within(1e-3));
  }

  /** The best constant for contradictory targets is their median (epsilon 0) or mean (L2). */
  @Test
  void contradictoryRowsAreSettled() {
    Dataset data =
        Dataset.of(NumericColumn.of("x", 1, 1, 1, 1, 1), NumericColumn.of("y", 0, 0, 1, 5, 20));
    LinearSvr.Builder builder = LinearSvr.builder().epsilon(0).tolerance(1e-10);
    assertThat(builder.build().fit(data, "y").predict(Map.of("x", 1))).isCloseTo(1, within(1e-6));
    assertThat(builder.loss(SvmLoss.L2).build().fit(data, "y").predict(Map.of("x", 1)))
        .isCloseTo(5.2, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource
  void hugeCIsSolved(SvmLoss loss) {
    Dataset data = noisy(200, 3);
    LinearSvrModel model = LinearSvr.builder().c(1e6).loss(loss).build().fit(data, "y");
    assertThat(model.report().requireConverged().iterations()).isLessThan(200);
    assertThat(model.statistics().gap()).isBetween(0.0, 1e-6 * model.report().objective());
    // L2 with this c and a tube of 0.1 is least squares beyond the tube: weights are (-1, 0, 1)
    assertThat(model.coefficient("x0")).isCloseTo(-1, within(0.2));
    assertThat(model.coefficient("x2")).isCloseTo(1, within(0.2));
  }

  @Test
  void oneRowIsRemembered() {
    Dataset row = noisy(1, 2);
    LinearSvrModel model = LinearSvr.create().fit(row, "y");
    assertThat(model.predict(row)[0]).isCloseTo(row.numeric("y").value(0), within(1e-12));
    LinearSvrModel without = LinearSvr.builder().intercept(Intercept.NONE).build().fit(row, "y");
    assertThat(without.intercept()).isZero();
    assertThat(without.report().status()).isEqualTo(FitStatus.CONVERGED);
  }

  @Test
  void noFeaturesGiveTheMedian() {
    Dataset data = Dataset.of(NumericColumn.of("y", 1, 2, 3, 4, 100));
    LinearSvr svr = LinearSvr.builder().epsilon(0).tolerance(1e-10).build();
    assertThat(svr.fit(data, "y").predict(data)[0]).isCloseTo(3, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e6})
  void separableClassesAreSeparated(double c) {
    Dataset data =
        Dataset.of(
            NumericColumn.of("x", -3, -2, -1, 1, 2, 4), NumericColumn.of("side", 0, 0, 0, 1, 1, 1));
    LinearSvcModel model = LinearSvc.builder().c(c).tolerance(1e-10).build().fit(data, "side");
    assertThat(model.predict(data)).containsExactly("0", "0", "0", "1", "1", "1");
    // the widest margin is between -1 and 1
    assertThat(model.coefficients("1").get("x")).isCloseTo(1, within(1e-6));
    assertThat(model.intercept("1")).isCloseTo(0, within(1e-6));
    assertThat(model.supportVectorCount()).isEqualTo(2);
    assertThat(model.scores(data).of("0"))
        .containsExactly(new double[] {3, 2, 1, -1, -2, -4}, within(1e-5));
  }

  @Test
  void hundredThousandRowsTakeFewSteps() {
    Dataset data = noisy(100_000, 8);
    LinearSvrModel model = LinearSvr.create().fit(data, "y");
    assertThat(model.report().requireConverged().iterations()).isLessThan(100);
    assertThat(model.coefficient("x0")).isCloseTo(-1, within(0.02));
    assertThat(model.coefficient("x1")).isCloseTo(0, within(0.02));
  }

  @Test
  void classWeightsMoveTheBorder() {
    Dataset data =
        Dataset.of(
            NumericColumn.of("x", 1, 2, 3, 4, 5, 2.5, 3.5, 4.5),
            CategoricalColumn.of("side", "a", "a", "a", "a", "a", "b", "b", "b"));
    double plain = score(LinearSvc.create(), data);
    double weighted =
        score(LinearSvc.builder().classWeights(ClassWeights.of(Map.of("b", 10))).build(), data);
    assertThat(weighted).isGreaterThan(plain + 0.1);
    assertThatThrownBy(
            () ->
                LinearSvc.builder()
                    .classWeights(ClassWeights.of(Map.of("z", 10)))
                    .build()
                    .fit(data, "side"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("'z'");
  }

  private static double score(LinearSvc svc, Dataset data) {
    return svc.fit(data, "side").scores(data).of("b")[2];
  }

  @Test
  void iterationLimitIsReported() {
    LinearSvrModel model = LinearSvr.builder().maxIterations(2).build().fit(noisy(50, 3), "y");
    assertThat(model.report().status()).isEqualTo(FitStatus.ITERATION_LIMIT);
    assertThat(model.report().warnings())
        .singleElement()
        .asString()
        .contains("duality gap", "after 2 iterations", "1.0E-6 was asked for");
    assertThatThrownBy(() -> model.report().requireConverged()).isInstanceOf(FitException.class);
  }

  @ParameterizedTest
  @EnumSource
  void workCanBeStopped(LinearSvmMethod method) {
    AtomicInteger asked = new AtomicInteger();
    FitContext context = FitContext.create().cancelWhen(() -> asked.incrementAndGet() > 3);
    LinearSvr svr = LinearSvr.builder().method(method).interceptScaling(1).tolerance(1e-12).build();
    assertThatThrownBy(() -> svr.fit(noisy(300, 4), "y", context))
        .isInstanceOf(CancellationException.class);
    assertThat(asked.get()).isEqualTo(4);
  }

  @Test
  void missingValuesAreRefusedByName() {
    Dataset data =
        Dataset.of(NumericColumn.of("price", 1, Double.NaN, 3), NumericColumn.of("y", 1, 2, 3));
    assertThatThrownBy(() -> LinearSvr.create().fit(data, "y"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("price")
        .hasMessageContaining("a linear SVR");
    LinearSvrModel model =
        LinearSvr.create()
            .fit(Dataset.of(NumericColumn.of("price", 1, 2), NumericColumn.of("y", 1, 2)), "y");
    assertThatThrownBy(() -> model.predict(data))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("price");
  }

  @Test
  void numbersTooLargeAreRefused() {
    Dataset data =
        Dataset.of(NumericColumn.of("x", 1e200, -1e200, 3e200), NumericColumn.of("y", 1, 2, 3));
    assertThatThrownBy(() -> LinearSvr.create().fit(data, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("scale");
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> LinearSvr.builder().c(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("c is 0.0, but must be positive and finite");
    assertThatThrownBy(() -> LinearSvr.builder().c(Double.NaN)).hasMessageContaining("c is NaN");
    assertThatThrownBy(() -> LinearSvr.builder().epsilon(-0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("epsilon is -0.1");
    assertThatThrownBy(() -> LinearSvc.builder().tolerance(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LinearSvc.builder().maxIterations(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LinearSvc.builder().interceptScaling(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    LinearSvc.Builder free = LinearSvc.builder().method(LinearSvmMethod.COORDINATE_DESCENT);
    assertThatThrownBy(free::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interceptScaling");
  }

  @Test
  void specificationsAndModelsTellThemselves() {
    LinearSvr svr = LinearSvr.builder().c(2).weights("w").loss(SvmLoss.L2).build();
    assertThat(svr).hasToString("LinearSvr[c 2.0, squared loss, weights 'w', epsilon 0.1]");
    LinearSvc svc = LinearSvc.builder().interceptScaling(1).intercept(Intercept.INCLUDED).build();
    assertThat(svc).hasToString("LinearSvc[c 1.0, intercept scaling 1.0]");
    LinearSvrModel model = LinearSvr.create().fit(noisy(40, 2), "y");
    assertThat(model.summary())
        .contains("LinearSvrModel[y on 2 features, 40 rows, ")
        .contains("weight  standardized")
        .contains("CONVERGED after ");
    assertThatThrownBy(() -> model.coefficient("z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x0, x1");
  }

  @Test
  void severalMachinesTellThemselves() {
    Dataset data =
        noisy(60, 2)
            .drop("y")
            .with(
                NumericColumn.of(
                    "k", new SplittableRandom(3).ints(60, 0, 3).asDoubleStream().toArray()));
    LinearSvcModel model = LinearSvc.create().fit(data, "k");
    assertThat(model.machineClasses()).isEqualTo(List.of("0", "1", "2"));
    assertThat(model.summary()).contains("(intercept)", "x1", "2: CONVERGED");
    assertThatThrownBy(() -> model.intercept("9")).hasMessageContaining("0, 1, 2");
    assertThatThrownBy(() -> model.probabilities(data))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
