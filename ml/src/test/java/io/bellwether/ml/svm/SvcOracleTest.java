package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.ClassWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Classifications as scikit-learn 1.2.1 (libsvm) makes them; see {@code svc-oracle.py}. Both solve
 * with tolerance 1e-7, on kernel rows of float, whose relative error of 6e-8 is what differs.
 */
class SvcOracleTest {

  static List<SvmOracle> cases() {
    return SvmOracle.read("svc_oracle.json");
  }

  static Svc.Builder specification(SvmOracle oracle) {
    Svc.Builder builder = Svc.builder().kernel(oracle.kernel()).tolerance(1e-7);
    if (oracle.calls("NuSVC")) {
      builder.nu(Double.parseDouble(oracle.option("nu", "0.5")));
    } else {
      builder.c(Double.parseDouble(oracle.option("C", "1")));
    }
    if (oracle.isWeighted()) {
      builder.weights("w");
    }
    if (oracle.calls("balanced")) {
      builder.classWeights(ClassWeights.balanced());
    } else if (oracle.calls("class_weight")) {
      builder.classWeights(ClassWeights.of(Map.of("a", 0.5, "d", 4)));
    }
    return builder;
  }

  /** Relative difference of objectives that rounding of the kernel explains. */
  private static double objectiveTolerance(SvmOracle oracle) {
    if (oracle.calls("NuSVC")) {
      // divided by the square of the margin, of 0.01 here, which rounding changes by 1e-6
      return 1e-4;
    }
    return 2e-6;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void objectivesDecisionsLabelsAndCountsAreScikitLearns(SvmOracle oracle) {
    Dataset data = oracle.data();
    SvcModel model = specification(oracle).build().fit(data, "label");
    double tolerance = objectiveTolerance(oracle);
    double[] objectives = oracle.numbers("objectives");
    double[][] expected = oracle.arrays("decisions");
    double[][] decisions = model.decision(data);
    for (int p = 0; p < objectives.length; p++) {
      assertThat(model.machines().get(p).objective())
          .isCloseTo(objectives[p], within(tolerance * Math.abs(objectives[p])));
      // an objective that is near its minimum by t leaves coefficients free by the root of t
      assertThat(decisions[p])
          .containsExactly(expected[p], within(Math.sqrt(tolerance) * largest(expected[p]) / 5));
    }
    double sum = Arrays.stream(objectives).sum();
    assertThat(model.report().requireConverged().objective())
        .isCloseTo(sum, within(tolerance * Math.abs(sum)));
    assertThat(model.predict(data)).isEqualTo(oracle.texts("labels"));
    for (int k = 0; k < model.classes().size(); k++) {
      // rows that are alike, as in the table of the bank, share a coefficient in more ways than one
      int apart = oracle.name().startsWith("bank") ? 2 : 0;
      assertThat(model.supportVectorCount(model.classes().get(k)))
          .isCloseTo(counts(oracle).get(k), within(apart));
    }
  }

  private static List<Integer> counts(SvmOracle oracle) {
    return oracle.texts("nSupport").stream().map(Integer::valueOf).toList();
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
