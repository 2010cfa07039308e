package io.bellwether.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Classes that features separate: the likelihood has no maximum, which must be said. */
class LogisticSeparationTest {

  private static final int ROWS = 300;

  private static double[] uniform(long seed) {
    return new SplittableRandom(seed).doubles(ROWS, -1, 1).toArray();
  }

  private static double[] classes(java.util.function.IntToDoubleFunction score) {
    return IntStream.range(0, ROWS).mapToDouble(score).toArray();
  }

  private static LogisticModel troubled(Dataset data) {
    LogisticModel model = LogisticRegression.create().fit(data, "y");
    assertThat(model.report().status()).isEqualTo(FitStatus.NUMERICAL_TROUBLE);
    assertThat(model.report().iterations()).isLessThan(60);
    assertThat(model.coefficients()).allSatisfy(c -> assertThat(c.estimate()).isFinite());
    assertThatThrownBy(() -> model.report().requireConverged()).isInstanceOf(FitException.class);
    assertThat(model.summary()).contains("Warning: ");
    return model;
  }

  @Test
  void namesAFeatureThatSeparatesPerfectly() {
    double[] a = uniform(1);
    double[] y = classes(i -> a[i] > 0.1 ? 1 : 0);
    LogisticModel model =
        troubled(
            Dataset.of(
                NumericColumn.of("a", a),
                NumericColumn.of("b", uniform(2)),
                NumericColumn.of("y", y)));

    assertThat(model.report().warnings())
        .singleElement()
        .asString()
        .startsWith("'a' separates the classes, perfectly or up to ties")
        .contains("no maximum", "use a penalty");
    assertThat(model.deviance()).isLessThan(0.05 * model.nullDeviance());
  }

  @Test
  void namesACombinationThatSeparates() {
    double[] a = uniform(3);
    double[] b = uniform(4);
    double[] y = classes(i -> a[i] + 2 * b[i] > 0 ? 1 : 0);
    LogisticModel model =
        troubled(
            Dataset.of(
                NumericColumn.of("a", a), NumericColumn.of("b", b), NumericColumn.of("y", y)));

    assertThat(model.report().warnings())
        .singleElement()
        .asString()
        .startsWith("a combination of 'b', 'a' separates the classes");
  }

  /** All customers of one kind bought; among the others the model is an ordinary one. */
  @Test
  void namesAnIndicatorThatSeparatesUpToTies() {
    double[] a = uniform(5);
    double[] noise = uniform(6);
    double[] vip = classes(i -> i % 10 == 0 ? 1 : 0);
    double[] y = classes(i -> vip[i] > 0 || a[i] + 2 * noise[i] > 0 ? 1 : 0);
    Dataset data =
        Dataset.of(
            NumericColumn.of("a", a), NumericColumn.of("vip", vip), NumericColumn.of("y", y));
    LogisticModel model = troubled(data);

    assertThat(model.report().warnings())
        .singleElement()
        .asString()
        .startsWith("'vip' separates the classes, perfectly or up to ties");
    // what can be estimated is estimated: as without the rows of the separating kind
    LogisticModel others =
        LogisticRegression.create()
            .fit(data.filter(row -> row.number("vip") == 0).drop("vip"), "y");
    assertThat(model.coefficient("a").estimate())
        .isCloseTo(others.coefficient("a").estimate(), within(1e-4));
    assertThat(model.coefficient("a").standardError())
        .isCloseTo(others.coefficient("a").standardError(), within(1e-4));
    assertThat(model.coefficient("vip").standardError()).isGreaterThan(100);
  }

  @Test
  void oneClassOfThreeIsSeparated() {
    double[] a = uniform(7);
    double[] noise = uniform(8);
    double[] y = classes(i -> a[i] > 0.5 ? 2 : noise[i] + a[i] > 0 ? 1 : 0);
    LogisticModel model =
        troubled(
            Dataset.of(
                NumericColumn.of("a", a),
                NumericColumn.of("b", uniform(9)),
                NumericColumn.of("y", y)));

    assertThat(model.report().warnings()).singleElement().asString().startsWith("'a' separates");
  }

  /** One row on the wrong side is enough for a maximum, however steep. */
  @Test
  void nearlySeparatedIsNotSeparated() {
    double[] a = uniform(10);
    double[] y = classes(i -> a[i] > 0 ? 1 : 0);
    int wrong =
        IntStream.range(0, ROWS).filter(i -> a[i] > 0.2 && a[i] < 0.3).findFirst().orElse(0);
    y[wrong] = 0;
    LogisticModel model =
        LogisticRegression.create()
            .fit(Dataset.of(NumericColumn.of("a", a), NumericColumn.of("y", y)), "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.report().warnings()).isEmpty();
    assertThat(model.coefficient("a").estimate()).isGreaterThan(10);
  }

  @Test
  void twoRowsAreSeparated() {
    Dataset data = Dataset.of(NumericColumn.of("a", 1, 2), NumericColumn.of("y", 0, 1));

    assertThat(troubled(data).report().warnings().get(0)).startsWith("'a' separates");
  }

  @Test
  void aPenaltyHelps() {
    double[] a = uniform(1);
    double[] y = classes(i -> a[i] > 0.1 ? 1 : 0);
    Dataset data = Dataset.of(NumericColumn.of("a", a), NumericColumn.of("y", y));
    for (double lambda : new double[] {1e-12, 1e-6, 1e-3, 1, 1e6, 1e12}) {
      for (double ratio : new double[] {0, 0.5, 1}) {
        LogisticModel model = LogisticRegression.elasticNet(lambda, ratio).fit(data, "y");

        // a penalty of next to nothing holds nobody back: the steps go on, and end all the same
        FitStatus expected =
            lambda == 1e-12 && ratio == 1 ? FitStatus.ITERATION_LIMIT : FitStatus.CONVERGED;
        assertThat(model.report().status()).isEqualTo(expected);
        assertThat(model.coefficient("a").estimate()).isFinite().isNotNegative();
      }
    }
  }
}
