package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.persist.ModelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold whatever the data, and the hard cases. */
class SvrPropertiesTest {

  private static final Dataset DATA = SvrData.rows(150, 3, 21);

  private static Svr.Builder exact() {
    return Svr.builder().kernel(Kernel.rbf(0.5)).c(2).tolerance(1e-7);
  }

  @Test
  void rowsTwiceAreRowsOfWeightTwo() {
    int[] twice = IntStream.range(0, 300).map(i -> i % 150).toArray();
    double[] two = new double[150];
    Arrays.fill(two, 2);

    SvrModel doubled = exact().build().fit(DATA.rows(twice), "y");
    SvrModel weighted =
        exact().weights("w").build().fit(DATA.with(NumericColumn.of("w", two)), "y");

    assertThat(weighted.report().objective())
        .isCloseTo(doubled.report().objective(), Percentage.withPercentage(1e-5));
    assertThat(weighted.predict(DATA)).containsExactly(doubled.predict(DATA), within(1e-5));
  }

  @Test
  void rowsOfWeightZeroDoNotCount() {
    double[] w = new double[150];
    Arrays.fill(w, 0, 100, 1);

    SvrModel weighted = exact().weights("w").build().fit(DATA.with(NumericColumn.of("w", w)), "y");
    SvrModel plain = exact().build().fit(DATA.head(100), "y");

    assertThat(weighted.predict(DATA)).containsExactly(plain.predict(DATA));
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    int[] order = IntStream.range(0, 150).map(i -> i * 7 % 150).toArray();

    assertThat(exact().build().fit(DATA.rows(order), "y").predict(DATA))
        .containsExactly(exact().build().fit(DATA, "y").predict(DATA), within(1e-5));
  }

  @Test
  void aCommonUnitOfTheFeaturesGoesIntoGamma() {
    List<Column> columns = new ArrayList<>();
    for (String name : DATA.columnNames()) {
      double unit = name.equals("y") ? 1 : 1000;
      double[] values = DATA.numeric(name).values();
      columns.add(NumericColumn.of(name, Arrays.stream(values).map(v -> v * unit).toArray()));
    }
    Dataset scaled = Dataset.of(columns);
    double[] expected = exact().build().fit(DATA, "y").predict(DATA);

    assertThat(exact().kernel(Kernel.rbf(0.5e-6)).build().fit(scaled, "y").predict(scaled))
        .containsExactly(expected, within(1e-5));
    assertThat(exact().kernel(Kernel.rbf()).build().fit(scaled, "y").predict(scaled))
        .containsExactly(
            exact().kernel(Kernel.rbf()).build().fit(DATA, "y").predict(DATA), within(1e-5));
  }

  @Test
  void oneRowIsItsOwnPrediction() {
    SvrModel model = Svr.builder().build().fit(DATA.head(1), "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(model.supportVectorCount()).isZero();
    assertThat(model.predict(DATA.head(2))[1]).isEqualTo(DATA.numeric("y").value(0));
    assertThat(model.supportVectors().rowCount()).isZero();
  }

  @Test
  void aConstantTargetIsThePrediction() {
    double[] seven = new double[150];
    Arrays.fill(seven, 7);
    Dataset data = DATA.drop("y").with(NumericColumn.of("y", seven));

    for (Svr svr : List.of(Svr.builder().build(), Svr.builder().epsilon(0).build())) {
      assertThat(svr.fit(data, "y").predict(data)).containsOnly(7);
    }
    assertThat(Svr.builder().nu(0.5).build().fit(data, "y").predict(data))
        .containsExactly(seven, within(1e-3));
  }

  @Test
  void contradictoryRowsMeetInTheMiddle() {
    double[] x = new double[40];
    double[] y = IntStream.range(0, 40).mapToDouble(i -> i % 2 == 0 ? 1 : 3).toArray();
    Dataset data = SvrData.table(new double[][] {x}, y);

    for (double c : new double[] {1, 1e6}) {
      SvrModel model = Svr.builder().c(c).build().fit(data, "y");
      assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
      // any constant from 1.1 to 2.9 costs the same
      assertThat(model.predict(data)[0]).isBetween(1.09, 2.91);
      assertThat(model.predict(data)[39]).isEqualTo(model.predict(data)[0]);
    }
  }

  @Test
  void aLargeCostEndsWithAStatus() {
    SvrModel model =
        Svr.builder().c(1e6).maxIterations(200_000).build().fit(SvrData.rows(120, 3, 2), "y");

    // kernel values in single precision leave errors of c times 2^-24 in the gradient
    assertThat(model.report().status()).isIn((Object[]) FitStatus.values());
    if (model.report().status() == FitStatus.CONVERGED) {
      assertThat(model.statistics().gap()).isLessThanOrEqualTo(1e-3);
    } else {
      assertThat(model.report().warnings()).isNotEmpty();
    }
    assertThat(model.evaluate(SvrData.rows(120, 3, 2)).rmse()).isLessThan(0.5);
  }

  @Test
  void aHundredThousandRows() {
    Dataset data = SvrData.rows(100_000, 3, 4);

    SvrModel capped =
        Svr.builder().maxIterations(300).cacheBytes(10_000_000).build().fit(data, "y");
    SvrModel linear = Svr.builder().kernel(Kernel.linear()).build().fit(data, "y");

    assertThat(capped.report().status()).isEqualTo(FitStatus.ITERATION_LIMIT);
    assertThat(capped.report().warnings().get(0)).contains("maxIterations");
    assertThat(linear.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(linear.coefficients()).hasSize(3);
  }

  @Test
  void linearModelsPredictByTheirCoefficients() {
    SvrModel model = exact().kernel(Kernel.linear()).build().fit(DATA, "y");
    double[] w = model.coefficients();
    double x = 0.7;

    assertThat(model.predict(Map.of("x0", x, "x1", 0, "x2", 0)))
        .isCloseTo(model.intercept() + w[0] * x, within(1e-12));
    SvrModel curved = exact().build().fit(DATA, "y");
    assertThatThrownBy(curved::coefficients)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rbf");
  }

  @Test
  void precomputedValuesAreTheKernel() {
    Dataset table = kernelTable(DATA);
    SvrModel direct = exact().build().fit(DATA, "y");
    SvrModel model = exact().kernel(Kernel.precomputed()).build().fit(table, "y");

    assertThat(model.predict(table)).containsExactly(direct.predict(DATA), within(1e-5));
    assertThat(model.supportVectors().columnNames()).containsExactly("feature");
    assertThat(model.supportVectors().rowCount()).isEqualTo(model.supportVectorCount());
    assertThatThrownBy(() -> exact().kernel(Kernel.precomputed()).build().fit(DATA, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("150");
  }

  private static Dataset kernelTable(Dataset data) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < data.rowCount(); j++) {
      double[] values = new double[data.rowCount()];
      for (int i = 0; i < values.length; i++) {
        double distance = 0;
        for (int f = 0; f < 3; f++) {
          double d = data.numeric("x" + f).value(i) - data.numeric("x" + f).value(j);
          distance += d * d;
        }
        values[i] = Math.exp(-0.5 * distance);
      }
      columns.add(NumericColumn.of("k" + j, values));
    }
    columns.add(data.column("y"));
    return Dataset.of(columns);
  }

  @Test
  void aKernelOfTheUserFitsButIsNotSaved(@TempDir Path folder) {
    SvrModel direct = exact().build().fit(DATA, "y");
    Kernel own =
        Kernel.of(
            "gauss",
            (x, y) -> {
              double sum = 0;
              for (int f = 0; f < x.length; f++) {
                sum += (x[f] - y[f]) * (x[f] - y[f]);
              }
              return Math.exp(-0.5 * sum);
            });
    SvrModel model = exact().kernel(own).build().fit(DATA, "y");

    assertThat(model.predict(DATA)).containsExactly(direct.predict(DATA), within(1e-5));
    assertThatThrownBy(() -> ModelFile.save(model, folder.resolve("own.bellwether")))
        .hasMessageContaining("gauss");
  }

  @Test
  void aModelTellsWhatItIs() {
    SvrModel model = Svr.builder().c(2).build().fit(DATA, "y");

    assertThat(model.dualCoefficients()).hasSize(model.supportVectorCount());
    assertThat(model.supportVectors().columnNames()).containsExactly("x0", "x1", "x2");
    assertThat(model.supportVectors().rowCount()).isEqualTo(model.supportVectorCount());
    assertThat(model.statistics().supportVectors()).isEqualTo(model.supportVectorCount());
    assertThat(model.summary())
        .contains("Support vectors: " + model.supportVectorCount())
        .contains("CONVERGED");
    assertThat(model)
        .hasToString(
            "SvrModel[y, "
                + model.specification()
                + ", "
                + model.supportVectorCount()
                + " support vectors]");
    assertThat(Svr.create()).isEqualTo(Svr.builder().build());
    assertThat(Svr.builder().nu(0.5).build()).hasToString("Svr[rbf(gamma scale), c 1.0, nu 0.5]");
    assertThat(Svr.builder().nu(0.5).epsilon(0.2).build())
        .isEqualTo(Svr.builder().epsilon(0.2).build());
  }

  @Test
  void optionsAreChecked() {
    Svr.Builder builder = Svr.builder();
    assertThatThrownBy(() -> builder.c(0)).hasMessageContaining("c is 0.0, but must be positive");
    assertThatThrownBy(() -> builder.epsilon(-1))
        .hasMessageContaining("epsilon")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> builder.nu(1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> builder.tolerance(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> builder.maxIterations(0)).hasMessageContaining("maxIterations");
    assertThatThrownBy(() -> builder.cacheBytes(-1)).hasMessageContaining("cacheBytes");
  }
}
