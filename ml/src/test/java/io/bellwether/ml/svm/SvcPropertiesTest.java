package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.model.FitContext;
import io.bellwether.persist.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What holds for every classification by support vectors. */
class SvcPropertiesTest {

  private static final double EXACT = 1e-7;

  /** Random rows of some classes, which overlap. */
  private static Dataset random(long seed, int rows, int classes) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[2][rows];
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int label = i % classes;
      labels.add("c" + label);
      x[0][i] = random.nextDouble() * 2 + label;
      x[1][i] = random.nextDouble() * 2 - label % 2;
    }
    return Dataset.of(
        NumericColumn.of("x", x[0]),
        NumericColumn.of("y", x[1]),
        CategoricalColumn.of("label", labels));
  }

  private static NumericColumn weights(Dataset data, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] weights = new double[data.rowCount()];
    Arrays.setAll(weights, i -> random.nextInt(1, 4));
    return NumericColumn.of("w", weights);
  }

  private static Svc.Builder exact() {
    return Svc.builder().tolerance(EXACT);
  }

  /**
   * The dual has one optimum, and decision values are free by the root of what the objective is, at
   * a tolerance of 1e-7.
   */
  private static void assertSame(SvcModel one, SvcModel other, Dataset data) {
    assertThat(other.report().objective())
        .isCloseTo(one.report().objective(), within(1e-5 * Math.abs(one.report().objective())));
    double[][] expected = one.decision(data);
    double[][] found = other.decision(data);
    for (int p = 0; p < expected.length; p++) {
      assertThat(found[p]).containsExactly(expected[p], within(2e-3));
    }
  }

  @Property(tries = 25)
  void conditionsOfKarushKuhnAndTuckerHold(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @DoubleRange(min = 0.1, max = 50) double c) {
    Dataset data = random(seed, 40, 2);
    SvcModel model = exact().c(c).tolerance(1e-4).build().fit(data, "label");
    double[] decisions = model.decision(data)[0];
    SvcEstimates estimates = model.estimates();
    DenseRows vectors = estimates.vectors().rows();
    double[] a = new double[decisions.length];
    for (int v = 0; v < vectors.size(); v++) {
      for (int i = 0; i < a.length; i++) {
        if (vectors.value(v, 0) == data.numeric("x").value(i)) {
          a[i] = estimates.coefficients()[0][v] * (i % 2 == 1 ? 1 : -1);
        }
      }
    }
    double balance = 0;
    for (int i = 0; i < a.length; i++) {
      double margin = decisions[i] * (i % 2 == 1 ? 1 : -1);
      balance += a[i] * (i % 2 == 1 ? 1 : -1);
      assertThat(a[i]).isBetween(0.0, c);
      // the tolerance bounds the distance between two rows; rho lies between them
      if (a[i] < c) {
        assertThat(margin).isGreaterThanOrEqualTo(1 - 1.1e-4);
      }
      if (a[i] > 0) {
        assertThat(margin).isLessThanOrEqualTo(1 + 1.1e-4);
      }
    }
    assertThat(balance).isCloseTo(0, within(1e-12 * c * a.length));
  }

  @Property(tries = 15)
  void weightsAreRepetitions(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(min = 2, max = 3) int classes) {
    Dataset data = random(seed, 45, classes);
    NumericColumn weights = weights(data, seed);
    int[] repeated =
        IntStream.range(0, 45)
            .flatMap(i -> IntStream.generate(() -> i).limit((int) weights.value(i)))
            .toArray();
    Kernel kernel = Kernel.rbf(0.5); // 'scale' looks at rows without their weights
    SvcModel weighted =
        exact().kernel(kernel).weights("w").build().fit(data.with(weights), "label");
    assertSame(weighted, exact().kernel(kernel).build().fit(data.rows(repeated), "label"), data);
    SvcModel nu =
        exact().kernel(kernel).nu(0.4).weights("w").build().fit(data.with(weights), "label");
    SvcModel nuRepeated = exact().kernel(kernel).nu(0.4).build().fit(data.rows(repeated), "label");
    assertThat(nuRepeated.report().objective())
        .isCloseTo(nu.report().objective(), within(1e-3 * nu.report().objective()));
  }

  @Property(tries = 15)
  void theOrderOfRowsDoesNotMatter(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    Dataset data = random(seed, 60, 3);
    int[] order = IntStream.range(0, 60).map(i -> (i * 37 + 11) % 60).toArray();
    assertSame(
        exact().build().fit(data, "label"), exact().build().fit(data.rows(order), "label"), data);
  }

  @Property(tries = 15)
  void weightsOfClassesAreWeightsOfRows(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @DoubleRange(min = 0.2, max = 5) double weight) {
    Dataset data = random(seed, 45, 3);
    double[] rows = new double[45];
    Arrays.setAll(rows, i -> i % 3 == 1 ? weight : 1);
    SvcModel byClass =
        exact().classWeights(ClassWeights.of(Map.of("c1", weight))).build().fit(data, "label");
    SvcModel byRow =
        exact().weights("w").build().fit(data.with(NumericColumn.of("w", rows)), "label");
    assertThat(byRow.decision(data)).isDeepEqualTo(byClass.decision(data));
  }

  @Property(tries = 10)
  void rowsOfWeightZeroAreNotThere(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    Dataset data = random(seed, 40, 2);
    double[] rows = new double[40];
    Arrays.setAll(rows, i -> i < 30 ? 1 : 0);
    SvcModel without = exact().build().fit(data.head(30), "label");
    SvcModel zero =
        exact().weights("w").build().fit(data.with(NumericColumn.of("w", rows)), "label");
    assertThat(zero.decision(data)).isDeepEqualTo(without.decision(data));
  }

  @Property(tries = 10)
  void otherNamesOfClassesReverseThePairsAtTheMost(
      @ForAll @LongRange(min = 0, max = 1000) long seed) {
    Dataset data = random(seed, 60, 3);
    List<String> reversed = IntStream.range(0, 60).mapToObj(i -> "c" + (2 - i % 3)).toList();
    SvcModel model = exact().build().fit(data, "label");
    SvcModel renamed =
        exact().build().fit(data.with(CategoricalColumn.of("label", reversed)), "label");
    double[][] scores = model.scores(data).byClass();
    double[][] mirrored = renamed.scores(data).byClass();
    for (int k = 0; k < 3; k++) {
      assertThat(mirrored[2 - k]).containsExactly(scores[k], within(2e-3));
    }
  }

  @Property(tries = 10)
  void nuBoundsTheSharesOfErrorsAndSupportVectors(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @DoubleRange(min = 0.3, max = 0.9) double nu) {
    Dataset data = random(seed, 50, 2);
    SvcModel model = exact().nu(nu).build().fit(data, "label");
    double[] decisions = model.decision(data)[0];
    long errors =
        IntStream.range(0, 50).filter(i -> decisions[i] * (i % 2 == 1 ? 1 : -1) < 0.999).count();
    // proposition 12 of Schoelkopf et al. 2000
    assertThat(errors / 50.0).isLessThanOrEqualTo(nu);
    assertThat(model.supportVectorCount() / 50.0).isGreaterThanOrEqualTo(nu);
  }

  @Property(tries = 10)
  void shrinkingAndTheCacheChangeNothing(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    Dataset data = random(seed, 80, 2);
    SvcModel plain = exact().shrinking(Shrinking.OFF).build().fit(data, "label");
    assertSame(plain, exact().build().fit(data, "label"), data);
    assertSame(plain, exact().cacheBytes(0).build().fit(data, "label"), data);
  }

  @Test
  void fourThreadsGiveTheBitsOfOne() {
    Dataset data = random(7, 150, 4);
    Svc svc = Svc.builder().probabilities(Probabilities.PLATT).build();
    SvcModel one = svc.fit(data, "label");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      SvcModel four = svc.fit(data, "label", FitContext.create().executor(pool));
      assertThat(bytes(four)).isEqualTo(bytes(one));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void whatWasSavedPredictsTheSame() {
    Dataset data = random(3, 90, 3);
    List<Svc> specifications =
        List.of(
            Svc.builder().build(),
            Svc.builder().kernel(Kernel.linear()).nu(0.3).build(),
            Svc.builder()
                .kernel(Kernel.polynomial(2, 1))
                .classWeights(ClassWeights.balanced())
                .probabilities(Probabilities.PLATT)
                .build(),
            Svc.builder()
                .kernel(Kernel.sigmoid(0.1, -1))
                .classWeights(ClassWeights.of(Map.of("c0", 2)))
                .tolerance(1e-2)
                .maxIterations(50)
                .cacheBytes(1000)
                .shrinking(Shrinking.OFF)
                .build());
    for (Svc specification : specifications) {
      SvcModel model = specification.fit(data, "label");
      byte[] saved = bytes(model);
      SvcModel again = ModelFile.load(new ByteArrayInputStream(saved), SvcModel.class);
      assertThat(again.specification()).isEqualTo(specification);
      assertThat(again.report()).isEqualTo(model.report());
      assertThat(again.machines()).isEqualTo(model.machines());
      assertThat(again.summary()).isEqualTo(model.summary());
      assertThat(again.scores(data)).isEqualTo(model.scores(data));
      assertThat(bytes(again)).isEqualTo(saved);
    }
  }

  private static byte[] bytes(SvcModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return out.toByteArray();
  }
}
