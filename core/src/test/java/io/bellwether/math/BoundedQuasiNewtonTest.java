package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.bellwether.math.BoundedQuasiNewton.Objective;
import io.bellwether.math.BoundedQuasiNewton.Status;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BoundedQuasiNewtonTest {

  /** The function of Rosenbrock in a chain, with no idea of its curvature. */
  private static final class Rosenbrock implements Objective {

    int evaluations;

    @Override
    public double value(double[] x) {
      evaluations++;
      double sum = 0;
      for (int i = 0; i + 1 < x.length; i++) {
        double a = x[i + 1] - x[i] * x[i];
        double b = 1 - x[i];
        sum += 100 * a * a + b * b;
      }
      return sum;
    }

    @Override
    public void gradient(double[] x, double[] gradient) {
      Arrays.fill(gradient, 0);
      for (int i = 0; i + 1 < x.length; i++) {
        double a = x[i + 1] - x[i] * x[i];
        gradient[i] += -400 * a * x[i] - 2 * (1 - x[i]);
        gradient[i + 1] += 200 * a;
      }
    }

    @Override
    public void curvature(double[] x, double[][] hessian) {
      for (int i = 0; i < x.length; i++) {
        Arrays.fill(hessian[i], 0);
        hessian[i][i] = 1;
      }
    }
  }

  /** 0.5 (x - c)' A (x - c). */
  private static final class Quadratic implements Objective {

    private final double[][] a;
    private final double[] centre;

    Quadratic(double[][] a, double[] centre) {
      this.a = a;
      this.centre = centre;
    }

    @Override
    public double value(double[] x) {
      double[] g = new double[x.length];
      gradient(x, g);
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += 0.5 * g[i] * (x[i] - centre[i]);
      }
      return sum;
    }

    @Override
    public void gradient(double[] x, double[] gradient) {
      for (int i = 0; i < x.length; i++) {
        gradient[i] = 0;
        for (int j = 0; j < x.length; j++) {
          gradient[i] += a[i][j] * (x[j] - centre[j]);
        }
      }
    }

    @Override
    public void curvature(double[] x, double[][] hessian) {
      for (int i = 0; i < x.length; i++) {
        System.arraycopy(a[i], 0, hessian[i], 0, x.length);
      }
    }
  }

  private static double[] all(int size, double value) {
    double[] x = new double[size];
    Arrays.fill(x, value);
    return x;
  }

  private static BoundedQuasiNewton searchIn(double lower, double upper, int size) {
    return new BoundedQuasiNewton(all(size, lower), all(size, upper), 1e-14, 500);
  }

  @Test
  void findsTheMinimumOfRosenbrocksFunction() {
    for (int size : new int[] {2, 4, 6}) {
      Rosenbrock function = new Rosenbrock();
      BoundedQuasiNewton search = searchIn(-5, 5, size);
      double[] start = all(size, 0.4);
      // in more dimensions there is another minimum to the left
      start[0] = size == 2 ? -1.2 : 0.2;
      double[] copy = start.clone();
      assertThat(search.minimise(function, start)).isEqualTo(Status.CONVERGED);
      assertThat(search.point()).containsExactly(all(size, 1), offset(1e-5));
      assertThat(search.value()).isLessThan(1e-12);
      assertThat(search.evaluations()).isEqualTo(function.evaluations).isLessThan(400);
      assertThat(search.iterations()).isPositive().isLessThan(search.evaluations());
      assertThat(start).containsExactly(copy);
    }
  }

  @Test
  void oneNewtonStepMinimisesAQuadraticWhoseCurvatureIsGiven() {
    Quadratic function = new Quadratic(new double[][] {{4, 1}, {1, 3}}, new double[] {0.3, -0.2});
    BoundedQuasiNewton search = searchIn(-10, 10, 2);
    assertThat(search.minimise(function, new double[] {2, 2})).isEqualTo(Status.CONVERGED);
    assertThat(search.iterations()).isEqualTo(1);
    assertThat(search.point()).containsExactly(new double[] {0.3, -0.2}, offset(1e-12));
  }

  /** The minimum in the box is where x = 1: y then minimises along the edge. */
  @Test
  void aBoundedQuadraticEndsOnItsBound() {
    Quadratic function = new Quadratic(new double[][] {{4, 1}, {1, 3}}, new double[] {3, 0.5});
    BoundedQuasiNewton search =
        new BoundedQuasiNewton(new double[] {-1, -5}, new double[] {1, 5}, 1e-12, 200);
    assertThat(search.minimise(function, new double[] {0, 0})).isEqualTo(Status.CONVERGED);
    // y: 1 (x - 3) + 3 (y - 0.5) = 0 at x = 1
    assertThat(search.point()[0]).isEqualTo(1);
    assertThat(search.point()[1]).isCloseTo(0.5 + 2.0 / 3, offset(1e-6));
  }

  @Test
  void aPointHeldByItsBoundsIsTheEnd() {
    Quadratic function = new Quadratic(new double[][] {{1}}, new double[] {7});
    BoundedQuasiNewton search = searchIn(-1, 1, 1);
    assertThat(search.minimise(function, new double[] {1})).isEqualTo(Status.CONVERGED);
    assertThat(search.iterations()).isZero();
    assertThat(search.point()).containsExactly(1);
  }

  @Test
  void withoutAFiniteStartThereIsNoSearch() {
    for (double value : new double[] {Double.POSITIVE_INFINITY, Double.NaN}) {
      BoundedQuasiNewton search = searchIn(-1, 1, 1);
      Objective nowhere = constant(value);
      assertThat(search.minimise(nowhere, new double[] {0})).isEqualTo(Status.NO_START);
      assertThat(search.evaluations()).isEqualTo(1);
    }
  }

  private static Objective constant(double value) {
    return new Objective() {
      @Override
      public double value(double[] x) {
        return value;
      }

      @Override
      public void gradient(double[] x, double[] gradient) {
        Arrays.fill(gradient, 1);
      }

      @Override
      public void curvature(double[] x, double[][] hessian) {
        hessian[0][0] = 1;
      }
    };
  }

  /** A slope that the values do not have. */
  @Test
  void aGradientThatIsWrongStalls() {
    BoundedQuasiNewton search = searchIn(-1, 1, 1);
    assertThat(search.minimise(constant(5), new double[] {0})).isEqualTo(Status.STALLED);
    assertThat(search.point()).containsExactly(0);
    assertThat(search.value()).isEqualTo(5);
  }

  @Test
  void stopsAtTheLimitOfIterations() {
    BoundedQuasiNewton search = new BoundedQuasiNewton(all(2, -5), all(2, 5), 1e-14, 3);
    Rosenbrock function = new Rosenbrock();
    double before = function.value(new double[] {-1.2, 1});
    assertThat(search.minimise(function, new double[] {-1.2, 1})).isEqualTo(Status.ITERATION_LIMIT);
    assertThat(search.iterations()).isEqualTo(3);
    assertThat(search.value()).isLessThan(before).isEqualTo(function.value(search.point()));
  }

  /** log x - x has no value at x below 0: steps that land there are shortened. */
  @Test
  void stepsIntoNowhereAreShortened() {
    Objective barrier =
        new Objective() {
          @Override
          public double value(double[] x) {
            return x[0] > 0 ? x[0] - Math.log(x[0]) : Double.POSITIVE_INFINITY;
          }

          @Override
          public void gradient(double[] x, double[] gradient) {
            gradient[0] = 1 - 1 / x[0];
          }

          @Override
          public void curvature(double[] x, double[][] hessian) {
            hessian[0][0] = 1 / (x[0] * x[0]);
          }
        };
    BoundedQuasiNewton search = searchIn(-100, 100, 1);
    assertThat(search.minimise(barrier, new double[] {40})).isEqualTo(Status.CONVERGED);
    assertThat(search.point()[0]).isCloseTo(1, offset(1e-6));
  }

  /** Negative curvature to start with gets a ridge until the system can be solved. */
  @Test
  void anIndefiniteCurvatureIsMadeDefinite() {
    Quadratic truth = new Quadratic(new double[][] {{2, 0}, {0, 1}}, new double[] {0.5, 0.5});
    Objective misled =
        new Objective() {
          @Override
          public double value(double[] x) {
            return truth.value(x);
          }

          @Override
          public void gradient(double[] x, double[] gradient) {
            truth.gradient(x, gradient);
          }

          @Override
          public void curvature(double[] x, double[][] hessian) {
            hessian[0][0] = -3;
            hessian[0][1] = 0;
            hessian[1][0] = 0;
            hessian[1][1] = 2;
          }
        };
    BoundedQuasiNewton search = searchIn(-4, 4, 2);
    search.minimise(misled, new double[] {-3, 3});
    assertThat(search.point()).containsExactly(new double[] {0.5, 0.5}, offset(1e-4));
  }

  /** Both at their lower bounds and both at their upper ones, from a start that is not 0. */
  @Test
  void lowerAndUpperBoundsAreMirrorImages() {
    for (double side : new double[] {-1, 1}) {
      Quadratic function =
          new Quadratic(new double[][] {{4, 1}, {1, 3}}, new double[] {3 * side, 0.5 * side});
      BoundedQuasiNewton search =
          new BoundedQuasiNewton(new double[] {-1, -5}, new double[] {1, 5}, 1e-12, 200);
      double[] start = {-0.5 * side, 2 * side};
      assertThat(search.minimise(function, start)).isEqualTo(Status.CONVERGED);
      assertThat(search.point()[0]).isEqualTo(side);
      assertThat(search.point()[1]).isCloseTo(side * (0.5 + 2.0 / 3), offset(1e-6));
      // from the bound itself it is held there: one step along the edge
      start[0] = side;
      assertThat(search.minimise(function, start)).isEqualTo(Status.CONVERGED);
      assertThat(search.iterations()).isEqualTo(1);
      assertThat(search.point()[0]).isEqualTo(side);
    }
  }

  @Test
  void atTheMinimumNothingIsToBeGained() {
    BoundedQuasiNewton search = new BoundedQuasiNewton(all(1, -1), all(1, 1), 0, 9);
    Curve square = new Curve(x -> x * x, x -> 2 * x, x -> 2);
    assertThat(search.minimise(square, new double[] {0})).isEqualTo(Status.CONVERGED);
    assertThat(search.iterations()).isZero();
  }

  /** Newton's step on x^4 is to two thirds of x: exactly, while the curvature is that of x. */
  @Test
  void aLargeGainAsksForTheCurvatureAnew() {
    Curve quartic =
        new Curve(x -> 1e6 * Math.pow(x, 4), x -> 4e6 * Math.pow(x, 3), x -> 12e6 * x * x);
    BoundedQuasiNewton search = new BoundedQuasiNewton(all(1, -10), all(1, 10), 1e-14, 4);
    assertThat(search.minimise(quartic, new double[] {3})).isEqualTo(Status.ITERATION_LIMIT);
    assertThat(search.point()[0]).isCloseTo(3 * Math.pow(2.0 / 3, 4), offset(1e-13));
    assertThat(search.evaluations()).isEqualTo(5);
  }

  /** A step four times too long: the parabola through what is known is the function itself. */
  @Test
  void aStepThatIsTooLongIsShortenedToTheMinimumOfTheParabola() {
    Curve square = new Curve(x -> 2 * x * x, x -> 4 * x, x -> 1);
    BoundedQuasiNewton search = new BoundedQuasiNewton(all(1, -100), all(1, 100), 1e-14, 1);
    assertThat(search.minimise(square, new double[] {1})).isEqualTo(Status.ITERATION_LIMIT);
    assertThat(search.point()[0]).isCloseTo(0, offset(1e-15));
    assertThat(search.evaluations()).isEqualTo(3);
  }

  /**
   * Powell's damping takes at most four fifths of the curvature away. Of a curvature of 100 where 1
   * is true there are left 20, 4 and then, as 1 is more than a fifth of 4, 1: steps of x / 100, x /
   * 20, x / 4 and x.
   */
  @Test
  void aCurvatureThatIsTooLargeIsDamped() {
    double[] left = {1, 0.99, 0.99 * 0.95, 0.99 * 0.95 * 0.75, 0};
    Curve square = new Curve(x -> 0.5 * x * x, x -> x, x -> 100);
    for (int steps = 1; steps < left.length; steps++) {
      BoundedQuasiNewton search = new BoundedQuasiNewton(all(1, -9), all(1, 9), 1e-14, steps);
      search.minimise(square, new double[] {1});
      assertThat(search.point()[0]).isCloseTo(left[steps], offset(1e-13));
    }
  }

  /** One gradient of the wrong sign, after the first step: the search starts anew from there. */
  @Test
  void aGradientThatWasWrongOnceIsForgotten() {
    int[] calls = new int[2];
    Curve square =
        new Curve(
            x -> {
              calls[0]++;
              return 0.5 * (x - 2) * (x - 2);
            },
            x -> ++calls[1] == 2 ? 2 - x : x - 2,
            x -> 2);
    BoundedQuasiNewton search = searchIn(-9, 9, 1);
    assertThat(search.minimise(square, new double[] {1})).isEqualTo(Status.CONVERGED);
    assertThat(search.point()[0]).isCloseTo(2, offset(1e-6));
    assertThat(search.evaluations()).isEqualTo(calls[0]);
  }

  /** They used to be searched for ever. */
  @Test
  void derivativesThatAreNoNumbersStall() {
    double[][] derivatives = {
      {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}, {Double.NaN, 1}, {Double.NaN, Double.NaN}
    };
    for (double[] bad : derivatives) {
      Curve line = new Curve(x -> x, x -> bad[0], x -> bad[1]);
      BoundedQuasiNewton search = searchIn(-1, 1, 1);
      assertThat(search.minimise(line, new double[] {0})).isEqualTo(Status.STALLED);
      assertThat(search.point()).containsExactly(0);
    }
  }

  /** A function of one number with its slope and what it says of its curvature. */
  private record Curve(
      DoubleUnaryOperator function, DoubleUnaryOperator slope, DoubleUnaryOperator curvature)
      implements Objective {

    @Override
    public double value(double[] x) {
      return function.applyAsDouble(x[0]);
    }

    @Override
    public void gradient(double[] x, double[] gradient) {
      gradient[0] = slope.applyAsDouble(x[0]);
    }

    @Override
    public void curvature(double[] x, double[][] hessian) {
      hessian[0][0] = curvature.applyAsDouble(x[0]);
    }
  }
}
