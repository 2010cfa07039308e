package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The derivatives of the likelihood against differences. */
class EtsDerivativesTest {

  private static final int SEASON = 4;

  static List<EtsForm> forms() {
    List<EtsForm> forms = new ArrayList<>();
    for (ErrorType error : ErrorType.values()) {
      for (TrendType trend : TrendType.values()) {
        for (SeasonType season : SeasonType.values()) {
          forms.add(new EtsForm(error, trend, season));
        }
      }
    }
    return forms;
  }

  /** Forty quarters with a season, one of them missing. */
  static double[] quarters() {
    SplittableRandom random = new SplittableRandom(1);
    double[] values = new double[40];
    for (int t = 0; t < values.length; t++) {
      double season = 1 + 0.3 * Math.sin(t * Math.PI / 2);
      values[t] = (10 + 0.2 * t) * season * (1 + 0.1 * random.nextGaussian());
    }
    values[7] = Double.NaN;
    return values;
  }

  private final EtsData data = new EtsData(quarters(), SEASON);

  private EtsObjective objective(EtsForm form) {
    EtsSpace space = new EtsSpace(form, SEASON, EtsLimits.usual());
    EtsRecursion path = new EtsRecursion(form, SEASON, data.scaled);
    return new EtsObjective(space, path, data.known, data.floor);
  }

  private double[] point(EtsObjective objective) {
    double[] x = new double[objective.space.size];
    data.start(objective.space.form.season()).write(objective.space, x);
    objective.space.setSmoothers(0.4, 0.12, 0.2, 0.9, x);
    return x;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void gradientIsThatOfDifferences(EtsForm form) {
    EtsObjective objective = objective(form);
    double[] x = point(objective);
    double[] gradient = new double[x.length];
    objective.value(x);
    objective.gradient(x, gradient);
    for (int k = 0; k < x.length; k++) {
      double step = 1e-6;
      x[k] += step;
      double above = objective.value(x);
      x[k] -= 2 * step;
      double below = objective.value(x);
      x[k] += step;
      double difference = (above - below) / (2 * step);
      // rounding 1e-15 / 1e-6 of values near 10, third derivatives times 1e-12
      assertThat(gradient[k])
          .as("%s variable %d", form, k)
          .isCloseTo(difference, within(1e-5 * (1 + Math.abs(difference))));
    }
  }

  /** Gauss-Newton: the weighted products of the derivatives of the errors by differences. */
  @ParameterizedTest
  @MethodSource("forms")
  void curvatureIsThatOfDifferences(EtsForm form) {
    EtsObjective objective = objective(form);
    double[] x = point(objective);
    double[][] hessian = new double[x.length][x.length];
    objective.value(x);
    double weight = data.known / (objective.path.squares + data.floor);
    objective.curvature(x, hessian);
    double[][] slopes = new double[x.length][];
    for (int k = 0; k < x.length; k++) {
      double step = 1e-6;
      x[k] += step;
      double[] above = errors(objective, x);
      x[k] -= 2 * step;
      double[] below = errors(objective, x);
      x[k] += step;
      slopes[k] = new double[above.length];
      for (int t = 0; t < above.length; t++) {
        slopes[k][t] = (above[t] - below[t]) / (2 * step);
      }
    }
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        double sum = 0;
        double size = 0;
        for (int t = 0; t < slopes[i].length; t++) {
          sum += weight * slopes[i][t] * slopes[j][t];
          size += weight * Math.abs(slopes[i][t] * slopes[j][t]);
        }
        assertThat(hessian[i][j])
            .as("%s variables %d, %d", form, i, j)
            .isCloseTo(sum, within(1e-6 * (1 + size)));
      }
    }
  }

  private static double[] errors(EtsObjective objective, double[] x) {
    objective.value(x);
    EtsRecursion path = objective.path;
    double[] errors = new double[path.length];
    for (int t = 0; t < errors.length; t++) {
      double unit = path.form.hasMultiplicativeError() ? path.forecast[t] : 1;
      errors[t] = path.innovation[t] / unit;
    }
    return errors;
  }
}
