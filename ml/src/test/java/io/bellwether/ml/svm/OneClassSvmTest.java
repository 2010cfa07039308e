package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.persist.ModelFile;
import io.bellwether.rows.RecordScorer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What a border around training rows is, whatever the rows. */
class OneClassSvmTest {

  private static final Dataset GENERATED =
      SvmOracle.table("svc_generated").select("x1", "x2", "x3");

  private static Dataset random(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = random.doubles(rows, -1, 1).toArray();
    double[] y = random.doubles(rows, -2, 1).toArray();
    return Dataset.of(NumericColumn.of("x", x), NumericColumn.of("y", y));
  }

  @Test
  void theMiddleIsInsideAndFarAwayIsOutside() {
    OneClassSvmModel model = OneClassSvm.builder().nu(0.1).build().fit(GENERATED);
    assertThat(model.isOutlier(Map.of("x1", 0.2, "x2", 0.1, "x3", 0.1))).isFalse();
    assertThat(model.isOutlier(Map.of("x1", 9, "x2", -9, "x3", 9))).isTrue();
    RecordScorer scorer = model.scorer();
    scorer.set("x1", 9).set("x2", -9).set("x3", 9);
    // no kernel value is left so far away
    assertThat(scorer.predict()).isCloseTo(-model.rho(), within(1e-9 * model.rho()));
  }

  @Property(tries = 20)
  void nuBoundsTheSharesOfOutliersAndSupportVectors(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @DoubleRange(min = 0.02, max = 1) double nu) {
    Dataset data = random(seed, 50);
    OneClassSvmModel model = OneClassSvm.builder().nu(nu).tolerance(1e-6).build().fit(data);
    long outside = Arrays.stream(model.decision(data)).filter(d -> d < -1e-4).count();
    // proposition 3 of Schoelkopf et al. 2001
    assertThat(outside / 50.0).isLessThanOrEqualTo(nu);
    assertThat(model.supportVectorCount() / 50.0).isGreaterThanOrEqualTo(nu - 1e-12);
    assertThat(Arrays.stream(model.coefficients()).sum()).isCloseTo(nu * 50, within(1e-9));
  }

  @Property(tries = 10)
  void weightsAreRepetitionsAndTheOrderDoesNotMatter(
      @ForAll @LongRange(min = 0, max = 1000) long seed) {
    Dataset data = random(seed, 40);
    SplittableRandom random = new SplittableRandom(seed);
    double[] weights = IntStream.range(0, 40).mapToDouble(i -> random.nextInt(1, 4)).toArray();
    int[] repeated =
        IntStream.range(0, 40)
            .map(i -> 39 - i)
            .flatMap(i -> IntStream.generate(() -> i).limit((int) weights[i]))
            .toArray();
    OneClassSvm.Builder options =
        OneClassSvm.builder().nu(0.3).kernel(Kernel.rbf(0.7)).tolerance(1e-7);
    OneClassSvmModel one = options.build().fit(data.rows(repeated));
    OneClassSvmModel other =
        options.weights("w").build().fit(data.with(NumericColumn.of("w", weights)));
    assertThat(other.report().objective())
        .isCloseTo(one.report().objective(), within(1e-6 * one.report().objective()));
    // free by the root of what the objective is
    assertThat(other.decision(data)).containsExactly(one.decision(data), within(2e-3 * one.rho()));
  }

  @Test
  void oneRowIsABorder() {
    OneClassSvmModel model = OneClassSvm.builder().build().fit(GENERATED.head(1));
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.supportVectorCount()).isEqualTo(1);
    assertThat(model.decision(GENERATED.head(1))[0]).isCloseTo(0, within(1e-7));
  }

  @Test
  void badDataAreNamed() {
    double[] values = GENERATED.numeric("x2").values();
    values[5] = Double.NaN;
    Dataset spoilt = GENERATED.with(NumericColumn.of("x2", values));
    assertThatThrownBy(() -> OneClassSvm.builder().build().fit(spoilt))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("x2")
        .hasMessageContaining("Imputer");
    OneClassSvmModel model = OneClassSvm.builder().build().fit(GENERATED);
    assertThatThrownBy(() -> model.decision(spoilt))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("'x2'");
    assertThatThrownBy(() -> model.decision(GENERATED.drop("x3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x3");
    Dataset labels =
        Dataset.of(CategoricalColumn.of("shop", List.of("a", "b")), NumericColumn.of("x", 1, 2));
    assertThatThrownBy(() -> OneClassSvm.builder().build().fit(labels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'shop'")
        .hasMessageContaining("a one-class machine needs numbers");
    assertThatThrownBy(() -> OneClassSvm.builder().build().fit(GENERATED.head(0)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("no rows");
  }

  @Test
  void capsAndCancellationEndTheWork() {
    OneClassSvmModel model = OneClassSvm.builder().maxIterations(2).build().fit(GENERATED);
    assertThat(model.report().status()).isEqualTo(FitStatus.ITERATION_LIMIT);
    assertThat(model.summary()).contains("Warning: the machine stopped after 2 iterations");
    FitContext stopped = FitContext.create().cancelWhen(() -> true);
    assertThatThrownBy(() -> OneClassSvm.builder().build().fit(GENERATED, stopped))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void fourThreadsGiveTheBitsOfOne() {
    Dataset data = random(5, 1500);
    OneClassSvm svm = OneClassSvm.builder().nu(0.2).build();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      assertThat(bytes(svm.fit(data, FitContext.create().executor(pool))))
          .isEqualTo(bytes(svm.fit(data)));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void whatWasSavedDecidesTheSame() {
    OneClassSvm specification =
        OneClassSvm.builder()
            .nu(0.2)
            .kernel(Kernel.polynomial(2, 0.5, 1))
            .weights("w")
            .tolerance(1e-4)
            .maxIterations(1000)
            .cacheBytes(5000)
            .shrinking(Shrinking.OFF)
            .build();
    double[] weights = new double[GENERATED.rowCount()];
    Arrays.fill(weights, 0.5);
    Dataset train = GENERATED.with(NumericColumn.of("w", weights));
    OneClassSvmModel model = specification.fit(train);
    byte[] saved = bytes(model);
    OneClassSvmModel again =
        ModelFile.load(new ByteArrayInputStream(saved), OneClassSvmModel.class);
    assertThat(again.specification()).isEqualTo(specification);
    assertThat(again.statistics()).isEqualTo(model.statistics());
    assertThat(again.summary()).isEqualTo(model.summary());
    assertThat(again.decision(GENERATED)).isEqualTo(model.decision(GENERATED));
    assertThat(bytes(again)).isEqualTo(saved);
    assertThat(model.inputs().names()).containsExactly("x1", "x2", "x3");
  }

  @Test
  void modelsWithAKernelOfTheUserAreNotSaved() {
    Kernel own = Kernel.of("my product", (x, y) -> x[0] * y[0] + 1);
    OneClassSvmModel model = OneClassSvm.builder().kernel(own).build().fit(GENERATED);
    assertThatThrownBy(() -> bytes(model))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'my product'")
        .hasMessageContaining("no code");
  }

  @Test
  void specificationsAreValues() {
    OneClassSvm one = OneClassSvm.builder().build();
    assertThat(one).isEqualTo(OneClassSvm.builder().nu(0.5).build());
    assertThat(one).hasSameHashCodeAs(OneClassSvm.builder().nu(0.5).build());
    List<OneClassSvm> others =
        List.of(
            OneClassSvm.builder().nu(0.4).build(),
            OneClassSvm.builder().kernel(Kernel.linear()).build(),
            OneClassSvm.builder().weights("w").build(),
            OneClassSvm.builder().tolerance(1e-4).build(),
            OneClassSvm.builder().maxIterations(7).build(),
            OneClassSvm.builder().cacheBytes(7).build(),
            OneClassSvm.builder().shrinking(Shrinking.OFF).build());
    assertThat(others).doesNotHaveDuplicates().doesNotContain(one);
    assertThat(one)
        .hasToString("OneClassSvm[rbf(gamma scale), nu 0.5]")
        .isEqualTo(OneClassSvm.create());
    assertThatThrownBy(() -> OneClassSvm.builder().nu(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nu is 1.5, but must be");
  }

  private static byte[] bytes(OneClassSvmModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return out.toByteArray();
  }
}
