package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.Intercept;
import io.bellwether.persist.GoldenFiles;
import io.bellwether.persist.ModelFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link #TRAIN}, loaded for ever. */
class LinearSvmGoldenFilesTest {

  static final Dataset TRAIN =
      Dataset.of(
          NumericColumn.of("x", -3, -2, -1, 1, 2, 4),
          NumericColumn.of("w", 1, 2, 1, 1, 2, 1),
          NumericColumn.of("y", -6, -4, -2, 2, 4, 8),
          NumericColumn.of("side", 0, 0, 0, 1, 1, 1),
          NumericColumn.of("third", 0, 0, 1, 1, 2, 2));

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(LinearSvmGoldenFilesTest.class, "golden-linear")
        .expect(
            "linear-svr-1.bellwether", LinearSvrModel.class, LinearSvmGoldenFilesTest::readsLine)
        .expect(
            "linear-svr-1-all-options.bellwether",
            LinearSvrModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(allOptions());
              assertThat(model.predict(Map.of("x", 2))).isCloseTo(4, within(0.2));
            })
        .expect(
            "linear-svc-1.bellwether", LinearSvcModel.class, LinearSvmGoldenFilesTest::readsMargin)
        .expect(
            "linear-svc-1-three-classes.bellwether",
            LinearSvcModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(threeClasses());
              assertThat(model.machineClasses()).containsExactly("0", "1", "2");
              assertThat(model.predict(Map.of("x", 4))).isEqualTo("2");
              assertThat(model.predict(Map.of("x", -3))).isEqualTo("0");
            })
        .tests(new LinearSvmCodecs());
  }

  private static void readsMargin(LinearSvcModel model) {
    // by hand: the widest margin lies between -1 and 1
    assertThat(model.coefficients("1").get("x")).isCloseTo(1, within(1e-3));
    assertThat(model.predict(Map.of("x", 0.5))).isEqualTo("1");
    assertThat(model.statistics("1").supportVectors()).isEqualTo(2);
  }

  private static void readsLine(LinearSvrModel model) {
    // by hand: y is 2 x, and the flattest line within 0.1 of it has slope 2 - 0.2/7
    assertThat(model.specification()).isEqualTo(LinearSvr.create());
    assertThat(model.coefficient("x")).isCloseTo(2 - 0.2 / 7, within(1e-3));
    assertThat(model.predict(Map.of("x", 0.5))).isCloseTo(1, within(1e-2));
    assertThat(model.supportVectorCount()).isEqualTo(2);
    assertThat(model.report().requireConverged().iterations()).isPositive();
    assertThat(model.standardizedCoefficients().get("x")).isCloseTo(1, within(0.02));
  }

  static LinearSvr allOptions() {
    return LinearSvr.builder()
        .c(5)
        .epsilon(0.2)
        .loss(SvmLoss.L2)
        .intercept(Intercept.INCLUDED)
        .interceptScaling(2)
        .weights("w")
        .method(LinearSvmMethod.COORDINATE_DESCENT)
        .tolerance(1e-4)
        .maxIterations(3000)
        .build();
  }

  static LinearSvc threeClasses() {
    return LinearSvc.builder().c(10).classWeights(ClassWeights.of(Map.of("1", 2))).build();
  }

  /**
   * Writes the files anew, when the format has a new version.
   *
   * @param args the folder
   */
  public static void main(String[] args) {
    Dataset regression = TRAIN.select("x", "y");
    Map.of(
            "linear-svr-1", LinearSvr.create().fit(regression, "y"),
            "linear-svr-1-all-options", allOptions().fit(TRAIN.select("x", "w", "y"), "y"),
            "linear-svc-1", LinearSvc.create().fit(TRAIN.select("x", "side"), "side"),
            "linear-svc-1-three-classes", threeClasses().fit(TRAIN.select("x", "third"), "third"))
        .forEach((name, model) -> ModelFile.save(model, Path.of(args[0], name + ".bellwether")));
  }
}
