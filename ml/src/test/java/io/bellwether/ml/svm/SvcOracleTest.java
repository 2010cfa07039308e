package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.ClassWeights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classifications as scikit-learn 1.2.1 (libsvm) makes them; see {@code svc-oracle.py}. */
class SvcOracleTest {

  /**
   * Both solved with tolerance 1e-7. Kernel rows are float in both, with a relative error of 6e-8,
   * times coefficients up to C and some hundred of them.
   */
  private static final double OBJECTIVE = 2e-6;

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

  @ParameterizedTest
  @MethodSource("cases")
  void objectivesDecisionsLabelsAndCountsAreScikitLearns(SvmOracle oracle) {
    Dataset data = oracle.data();
    SvcModel model = specification(oracle).build().fit(data, "label");
    double[] objectives = oracle.numbers("objectives");
    double[][] expected = oracle.arrays("decisions");
    double[][] decisions = model.decision(data);
    for (int p = 0; p < objectives.length; p++) {
      assertThat(model.machines().get(p).objective())
          .isCloseTo(objectives[p], within(OBJECTIVE * Math.abs(objectives[p])));
      double size = largest(expected[p]);
      // the solution is determined better in the objective than in the coefficients
      assertThat(decisions[p]).containsExactly(expected[p], within(1e-4 * size));
    }
    assertThat(model.report().requireConverged().objective())
        .isCloseTo(sum(objectives), within(OBJECTIVE * sum(objectives, 1)));
    assertThat(model.predict(data)).isEqualTo(oracle.texts("labels"));
    List<Integer> counts = model.classes().stream().map(model::supportVectorCount).toList();
    assertThat(counts).isEqualTo(counts(oracle));
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

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double sum(double[] values, double floor) {
    double sum = floor;
    for (double value : values) {
      sum += Math.abs(value);
    }
    return sum;
  }
}
