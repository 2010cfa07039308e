package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.persist.GoldenFiles;
import io.bellwether.persist.ModelFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link #TRAIN}, loaded for ever. */
class SvrGoldenFilesTest {

  static final Dataset TRAIN =
      Dataset.of(
          NumericColumn.of("x", 0, 1, 2, 3, 4),
          NumericColumn.of("w", 1, 1, 2, 1, 1),
          NumericColumn.of("y", 0, 1, 2, 3, 4));

  /** What was saved, by the name of the file; {@link #main} wrote the files. */
  private static Map<String, SvrModel> models() {
    Map<String, SvrModel> models = new LinkedHashMap<>();
    models.put("svr-1-linear", linear().fit(TRAIN.drop("w"), "y"));
    models.put("svr-1-all-options", allOptions().fit(TRAIN, "y"));
    return models;
  }

  static Svr linear() {
    return Svr.builder().kernel(Kernel.linear()).c(100).epsilon(0.5).tolerance(1e-8).build();
  }

  static Svr allOptions() {
    return Svr.builder()
        .kernel(Kernel.rbf())
        .c(10)
        .nu(0.4)
        .weights("w")
        .tolerance(1e-6)
        .maxIterations(5000)
        .cacheBytes(100_000)
        .shrinking(Shrinking.OFF)
        .build();
  }

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(SvrGoldenFilesTest.class, "golden-svr")
        .expect(
            "svr-1-linear.bellwether",
            SvrModel.class,
            model -> {
              // by hand: the flattest line within 0.5 of all rows has slope 3/4 and passes (2, 2)
              assertThat(model.specification()).isEqualTo(linear());
              assertThat(model.coefficients()[0]).isCloseTo(0.75, within(1e-7));
              assertThat(model.predict(Map.of("x", 10))).isCloseTo(8, within(1e-6));
              assertThat(model.supportVectorCount()).isEqualTo(2);
              assertThat(model.report().objective()).isCloseTo(-0.28125, within(1e-6));
            })
        .expect(
            "svr-1-all-options.bellwether",
            SvrModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(allOptions());
              // one over the variance of 0, 1, 2, 3, 4
              assertThat(model.kernel()).isEqualTo(Kernel.rbf(0.5));
              // the rows are symmetric about (2, 2)
              assertThat(model.predict(Map.of("x", 2))).isCloseTo(2, within(1e-5));
              assertThat(model.epsilon()).isPositive();
            })
        .tests(new SvrCodecs());
  }

  /**
   * Writes the files anew, when the format has a new version.
   *
   * @param args the folder
   */
  public static void main(String[] args) {
    models()
        .forEach((name, model) -> ModelFile.save(model, Path.of(args[0], name + ".bellwether")));
  }
}
