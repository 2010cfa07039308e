package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.persist.GoldenFiles;
import io.bellwether.persist.ModelFile;
import io.bellwether.persist.Saveable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted on {@link #TRAIN}, loaded for ever. */
class SvcGoldenFilesTest {

  static final Dataset TRAIN =
      Dataset.of(
          NumericColumn.of("x", 0, 1, 1, 2, 5, 6, 6, 7, 1, 2, 2, 3),
          NumericColumn.of("y", 0, 0, 1, 1, 0, 0, 1, 1, 5, 5, 6, 6),
          NumericColumn.of("w", 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2),
          CategoricalColumn.of("label", List.of("aaaabbbbcccc".split(""))));

  private static final Map<String, Double> CORNER = Map.of("x", 4.0, "y", 4.0);

  /** What was saved, by the name of the file; {@link #main} wrote the files. */
  private static Map<String, Saveable> models() {
    Dataset plain = TRAIN.drop("w");
    Map<String, Saveable> models = new LinkedHashMap<>();
    models.put("svc-1-two-classes", twoClasses().fit(plain.head(8), "label"));
    models.put("svc-1-three-classes", threeClasses().fit(TRAIN, "label"));
    models.put("svc-1-probabilities", probabilities().fit(plain, "label"));
    models.put("svc-1-precomputed", precomputed().fit(kernelTable(), "label"));
    models.put("one-class-svm-1", oneClass().fit(plain.drop("label")));
    return models;
  }

  static Svc twoClasses() {
    return Svc.builder().kernel(Kernel.linear()).c(10).tolerance(1e-8).build();
  }

  static Svc threeClasses() {
    return Svc.builder()
        .kernel(Kernel.sigmoid(0.05, -0.5))
        .nu(0.4)
        .weights("w")
        .classWeights(ClassWeights.of(Map.of("a", 2)))
        .tolerance(1e-6)
        .maxIterations(5000)
        .cacheBytes(100_000)
        .shrinking(Shrinking.OFF)
        .build();
  }

  static Svc probabilities() {
    return Svc.builder()
        .kernel(Kernel.polynomial(2, 1))
        .classWeights(ClassWeights.balanced())
        .probabilities(Probabilities.PLATT)
        .build();
  }

  static Svc precomputed() {
    return Svc.builder().kernel(Kernel.precomputed()).build();
  }

  /** The rows of two classes, by their inner products. */
  static Dataset kernelTable() {
    NumericColumn[] columns = new NumericColumn[8];
    for (int j = 0; j < 8; j++) {
      double[] values = new double[8];
      for (int i = 0; i < 8; i++) {
        values[i] = 0;
        for (String feature : List.of("x", "y")) {
          values[i] += TRAIN.numeric(feature).value(i) * TRAIN.numeric(feature).value(j);
        }
      }
      columns[j] = NumericColumn.of("k" + j, values);
    }
    return Dataset.of(columns).with(TRAIN.head(8).column("label"));
  }

  static OneClassSvm oneClass() {
    return OneClassSvm.builder().nu(0.25).kernel(Kernel.rbf(0.2)).build();
  }

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(SvcGoldenFilesTest.class, "golden-svc")
        .expect("svc-1-two-classes.bellwether", SvcModel.class, SvcGoldenFilesTest::readsTwoClasses)
        .expect(
            "svc-1-three-classes.bellwether",
            SvcModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(threeClasses());
              assertThat(model.machines()).hasSize(3);
              assertThat(model.predict(TRAIN)).containsExactly("aaaabbbbcccc".split(""));
            })
        .expect(
            "svc-1-probabilities.bellwether",
            SvcModel.class,
            SvcGoldenFilesTest::readsProbabilities)
        .expect(
            "svc-1-precomputed.bellwether",
            SvcModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(precomputed());
              assertThat(model.predict(kernelTable())).containsExactly("aaaabbbb".split(""));
            })
        .expect(
            "one-class-svm-1.bellwether",
            OneClassSvmModel.class,
            model -> {
              assertThat(model.specification()).isEqualTo(oneClass());
              assertThat(model.isOutlier(Map.of("x", 30, "y", 30))).isTrue();
              assertThat(model.isOutlier(Map.of("x", 1.2, "y", 0.8))).isFalse();
            })
        .tests(new SvcCodecs());
  }

  private static void readsProbabilities(SvcModel model) {
    assertThat(model.specification()).isEqualTo(probabilities());
    assertThat(model.kernel().gamma()).isPresent();
    assertThat(model.predict(TRAIN)).containsExactly("aaaabbbbcccc".split(""));
    assertThat(model.probabilities(TRAIN).score(0, 0)).isBetween(0.5, 1.0);
  }

  private static void readsTwoClasses(SvcModel model) {
    // by hand: the widest margin is between (2, 1) and (5, 0), f = (3 x - y) / 5 - 2
    assertThat(model.specification()).isEqualTo(twoClasses());
    assertThat(model.decision(Dataset.ofRows(List.of(CORNER)))[0][0]).isCloseTo(-0.4, within(1e-7));
    assertThat(model.supportVectorCount()).isEqualTo(2);
    assertThat(model.report().objective()).isCloseTo(-0.2, within(1e-7));
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
