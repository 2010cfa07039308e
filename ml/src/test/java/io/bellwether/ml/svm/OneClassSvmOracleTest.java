package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Borders as scikit-learn 1.2.1 (libsvm) draws them; see {@code svc-oracle.py}. */
class OneClassSvmOracleTest {

  /** Both solved with tolerance 1e-7, on kernel rows of float, whose relative error is 6e-8. */
  private static final double TOLERANCE = 2e-6;

  static List<SvmOracle> cases() {
    return SvmOracle.read("one_class_oracle.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void objectiveRhoDecisionsAndCountsAreScikitLearns(SvmOracle oracle) {
    Dataset data = oracle.data().drop("label");
    OneClassSvm.Builder builder =
        OneClassSvm.builder()
            .kernel(oracle.kernel())
            .nu(Double.parseDouble(oracle.option("nu", "0.5")))
            .tolerance(1e-7);
    if (oracle.isWeighted()) {
      builder.weights("w");
    }
    OneClassSvmModel model = builder.build().fit(data);
    double objective = oracle.number("objective");
    assertThat(model.report().requireConverged().objective())
        .isCloseTo(objective, within(TOLERANCE * objective));
    double rho = oracle.number("rho");
    assertThat(model.rho()).isCloseTo(rho, within(TOLERANCE * rho));
    // an objective that is near its minimum by t leaves coefficients free by the root of t
    assertThat(model.decision(data))
        .containsExactly(oracle.numbers("decisions"), within(Math.sqrt(TOLERANCE) * rho / 5));
    assertThat(model.supportVectorCount()).isEqualTo((int) oracle.number("support"));
    boolean[] outliers = model.isOutlier(data);
    // free support vectors are on the border itself, on either side by rounding
    assertThat((double) IntStream.range(0, outliers.length).filter(i -> outliers[i]).count())
        .isCloseTo(
            oracle.number("outliers"),
            within(
                (double) model.statistics().supportVectors()
                    - model.statistics().boundedSupportVectors()));
  }
}
