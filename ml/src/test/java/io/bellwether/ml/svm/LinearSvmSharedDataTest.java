package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.ml.SharedFiles;
import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Data that cannot be part of the project: dual objectives, support vectors and test errors of
 * scikit-learn 1.2.1, {@code SVR(kernel='linear', C=1, epsilon=0.1)} at its tolerance of 1e-3, from
 * {@code shared/anchors/ml.md}, section a.
 */
class LinearSvmSharedDataTest {

  @ParameterizedTest
  @CsvSource({
    "oj_20000, oj, 2000, -799.541, 1712, 0.663159",
    "oj_20000, oj, 5000, -1992.91, 4255, 0.662239",
    "abalone, abalone, 1000000, -4883.22, 3171, 2.1903"
  })
  void linearKernel(
      String train, String test, int rows, double dual, int supportVectors, double error) {
    Dataset all = SharedFiles.table("anchors/inputs/" + train + ".train.csv.gz");
    int count = Math.min(rows, all.rowCount());
    Dataset data = all.rows(IntStream.range(0, count).toArray());
    LinearSvrModel model = LinearSvr.create().fit(data, "y");
    // six digits were printed
    assertThat(-model.statistics().dualObjective()).isCloseTo(dual, within(3e-6 * -dual));
    assertThat(model.supportVectorCount()).isCloseTo(supportVectors, within(6));
    double rmse =
        model.evaluate(SharedFiles.table("anchors/inputs/" + test + ".test.csv.gz")).rmse();
    double deviation =
        TrainingScales.deviation(
            data.numeric("y").values(), IntStream.range(0, count).mapToDouble(i -> 1).toArray());
    assertThat(rmse).isCloseTo(error, within(1e-3 * deviation));
    requireSameBySolver(data, model);
  }

  /** What {@code Svr} with a linear kernel gets, from rows instead of columns. */
  private static void requireSameBySolver(Dataset data, LinearSvrModel model) {
    int rows = data.rowCount();
    int features = model.featureNames().size();
    double[] rowMajor = new double[rows * features];
    for (int j = 0; j < features; j++) {
      double[] column = data.numeric(model.featureNames().get(j)).values();
      for (int i = 0; i < rows; i++) {
        rowMajor[i * features + j] = column[i];
      }
    }
    double[] bounds = new double[rows];
    Arrays.fill(bounds, 1);
    LinearSolution solution =
        LinearSvrSolver.solve(
            rowMajor,
            rows,
            features,
            data.numeric("y").values(),
            bounds,
            0.1,
            1e-6,
            1000,
            FitContext.create());
    assertThat(solution.dual()).isEqualTo(model.statistics().dualObjective());
    assertThat(Arrays.stream(solution.multipliers()).sum()).isCloseTo(0, within(1e-7));
  }
}
