package io.bellwether.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The way without a matrix against the way with it. */
class ConjugateStepTest {

  private static final int ROWS = 700;

  private static PenalizedLikelihood objective(long seed, int features, int predictors) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[features][];
    for (int j = 0; j < features; j++) {
      columns[j] = random.doubles(ROWS, 0, 1 + j).toArray();
    }
    double[] weights = random.doubles(ROWS, 0.5, 2).toArray();
    int[] codes = random.ints(ROWS, 0, predictors + 1).toArray();
    StandardizedRows design = StandardizedRows.of(columns, weights, true);
    SoftmaxLikelihood likelihood =
        new SoftmaxLikelihood(design, codes, weights, predictors, FitContext.create());
    boolean symmetric = predictors > 1;
    int size = (symmetric ? predictors + 1 : 1) * (features + 1);
    double[] ridge = new double[size];
    for (int j = 0; j < size; j++) {
      ridge[j] = j % (features + 1) == 0 ? 0 : 0.5 * (1 + j % (features + 1));
    }
    return new PenalizedLikelihood(likelihood, symmetric, ridge, new double[size]);
  }

  @Property(tries = 30)
  void findsTheSameMinimum(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int features,
      @ForAll @IntRange(min = 1, max = 3) int predictors) {
    PenalizedLikelihood objective = objective(seed, features, predictors);
    FitContext context = FitContext.create();
    double[] weights = new double[ROWS];
    Arrays.fill(weights, 1);
    double[] products = ColumnProducts.of(objective.likelihood().design(), weights, context);
    double[] start = new double[objective.size()];
    NewtonSearch direct = new NewtonSearch(objective, 1e-10, 50, context);
    NewtonSearch without = new NewtonSearch(objective, 1e-10, 50, context).withoutMatrix(products);

    assertThat(direct.from(start)).isEqualTo(FitStatus.CONVERGED);
    assertThat(without.from(start)).isEqualTo(FitStatus.CONVERGED);
    assertThat(without.value()).isCloseTo(direct.value(), within(1e-12 * direct.value()));
    assertThat(without.parameters()).containsExactly(direct.parameters(), within(1e-8));
  }

  /** A product with a unit vector is a column of the matrix. */
  @Property(tries = 20)
  void productsAreThoseOfTheMatrix(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int predictors) {
    SoftmaxLikelihood likelihood = objective(seed, 4, predictors).likelihood();
    double[] point = new SplittableRandom(seed).doubles(likelihood.size(), -1, 1).toArray();
    likelihood.evaluate(point);
    likelihood.accept();
    double[] hessian = likelihood.hessian();
    int size = likelihood.size();
    for (int j = 0; j < size; j++) {
      double[] unit = new double[size];
      unit[j] = 1;
      assertThat(likelihood.times(unit))
          .containsExactly(Arrays.copyOfRange(hessian, j * size, (j + 1) * size), within(1e-9));
    }
  }

  /** Gradient and second derivatives are those of the likelihood: central differences. */
  @Property(tries = 20)
  void derivativesAreThoseOfTheLikelihood(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int predictors) {
    SoftmaxLikelihood likelihood = objective(seed, 3, predictors).likelihood();
    double[] point = new SplittableRandom(seed).doubles(likelihood.size(), -1, 1).toArray();
    likelihood.evaluate(point);
    likelihood.accept();
    double[] gradient = likelihood.gradient();
    double h = 1e-5;
    for (int j = 0; j < point.length; j++) {
      double[] up = point.clone();
      double[] down = point.clone();
      up[j] += h;
      down[j] -= h;
      double difference = (likelihood.evaluate(up) - likelihood.evaluate(down)) / (2 * h);
      assertThat(gradient[j]).isCloseTo(difference, within(1e-4)); // third derivatives times h²
    }
  }
}
