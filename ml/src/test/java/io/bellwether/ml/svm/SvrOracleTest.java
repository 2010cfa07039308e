package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.ml.SharedFiles;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against scikit-learn, whose engine is libsvm; {@code svr-oracle.py} made the numbers. */
class SvrOracleTest {

  static List<SvmOracle> cases() {
    return SvmOracle.read("svr_oracle.json");
  }

  static Svr specification(SvmOracle oracle) {
    Svr.Builder builder =
        Svr.builder()
            .kernel(oracle.kernel())
            .c(Double.parseDouble(oracle.option("C", "1.0")))
            .epsilon(Double.parseDouble(oracle.option("epsilon", "0.1")))
            .tolerance(1e-6);
    if (oracle.calls("NuSVR")) {
      builder.nu(Double.parseDouble(oracle.option("nu", "0.5")));
    }
    if (oracle.isWeighted()) {
      builder.weights("w");
    }
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void objectiveAndPredictionsAreThoseOfLibsvm(SvmOracle oracle) {
    SvrModel model = specification(oracle).fit(oracle.data(), "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    // both solve with kernel values in single precision, while the script calculates the objective
    // in double: b'Eb / 2 with errors E of 2^-24 grows with the square of c
    double percentage = model.specification().c() > 100 ? 3e-3 : 1e-4;
    assertThat(model.report().objective())
        .isCloseTo(oracle.number("objective"), Percentage.withPercentage(percentage));
    assertThat(model.intercept()).isCloseTo(oracle.number("intercept"), within(2e-4));
    assertThat(model.supportVectorCount()).isCloseTo((int) oracle.number("support"), within(1));
    double[] expected = oracle.numbers("predictions");
    double[] predicted = model.predict(oracle.data());
    // a fifty-thousandth of the target's deviation, which is 1.9
    assertThat(Arrays.copyOf(predicted, expected.length)).containsExactly(expected, within(1e-4));
  }

  @Test
  void gammaScaleIsThatOfScikitLearn() {
    SvmOracle oracle = SvmOracle.of("svr_oracle.json", "rbf, gamma scale");
    Kernel kernel = Svr.builder().build().fit(oracle.data(), "y").kernel();

    assertThat(kernel.gamma()).isPresent();
    assertThat(kernel.gamma().getAsDouble())
        .isCloseTo(oracle.number("gamma"), Percentage.withPercentage(1e-10));
  }

  /** The figures of {@code shared/anchors/ml.md}, section a: libsvm to six digits. */
  @Test
  void orangeJuice() {
    Dataset train = SharedFiles.table("anchors/inputs/oj_20000.train.csv.gz").head(2000);
    Svr svr = Svr.builder().kernel(Kernel.rbf(0.0357)).build();

    SvrModel model = svr.fit(train, "y");

    assertThat(model.report().objective()).isCloseTo(-536.785, within(1e-3));
    assertThat(model.supportVectorCount()).isCloseTo(1654, within(3));
    Dataset test = SharedFiles.table("anchors/inputs/oj.test.csv.gz");
    assertThat(model.evaluate(test).rmse()).isCloseTo(0.568617, within(1e-4));
  }

  /** See {@link #orangeJuice()}. */
  @Test
  void abalone() {
    Dataset train = SharedFiles.table("anchors/inputs/abalone.train.csv.gz");
    Svr svr = Svr.builder().kernel(Kernel.rbf(0.125)).c(10).build();

    SvrModel model = svr.fit(train, "y");

    assertThat(model.report().objective()).isCloseTo(-44070.6, within(0.1));
    assertThat(model.supportVectorCount()).isCloseTo(3148, within(6));
    Dataset test = SharedFiles.table("anchors/inputs/abalone.test.csv.gz");
    assertThat(model.evaluate(test).rmse()).isCloseTo(2.12117, within(1e-3));
  }

  /** See {@link #orangeJuice()}; libsvm solves it by pairs, this library by weights. */
  @Test
  void orangeJuiceLinear() {
    Dataset train = SharedFiles.table("anchors/inputs/oj_20000.train.csv.gz").head(2000);

    SvrModel model = Svr.builder().kernel(Kernel.linear()).build().fit(train, "y");

    assertThat(model.report().objective()).isCloseTo(-799.541, within(2e-3));
    assertThat(model.supportVectorCount()).isCloseTo(1712, within(10));
    Dataset test = SharedFiles.table("anchors/inputs/oj.test.csv.gz");
    assertThat(model.evaluate(test).rmse()).isCloseTo(0.663159, within(1e-3));
  }
}
