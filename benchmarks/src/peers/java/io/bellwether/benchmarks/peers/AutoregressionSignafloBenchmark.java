package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.arima.ArimaLibrary;
import io.bellwether.benchmarks.arima.ArimaOrder;
import io.bellwether.benchmarks.arima.AutoregressionConditions;
import io.bellwether.benchmarks.arima.AutoregressionProblem;
import io.bellwether.benchmarks.arima.AutoregressionProblem.Candidate;
import io.bellwether.benchmarks.arima.FittedArima;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Autoregressions by signaflo's timeseries, which has maximum likelihood only, order by order. */
public class AutoregressionSignafloBenchmark extends AutoregressionConditions {

  private List<Supplier<FittedArima>> byLikelihood;

  /**
   * Brings the series into the library's form.
   *
   * @param problem the series
   */
  @Setup
  public void prepare(AutoregressionProblem problem) {
    double[] values = problem.values();
    ArimaLibrary library = Signaflo.library();
    byLikelihood =
        IntStream.rangeClosed(0, AutoregressionProblem.HIGHEST_BY_LIKELIHOOD)
            .mapToObj(p -> library.prepare(new ArimaOrder(p, 0, 0, 0, 0, 0, 1), values))
            .toList();
  }

  /**
   * By exact maximum likelihood.
   *
   * @param problem the order
   * @return the model
   */
  @Benchmark
  public Candidate maximumLikelihood(AutoregressionProblem problem) {
    return problem.best(
        AutoregressionProblem.HIGHEST_BY_LIKELIHOOD,
        p -> {
          FittedArima model = byLikelihood.get(p).get();
          return new Candidate(2 * p - 2 * model.logLikelihood(), model.coefficients().ar());
        });
  }
}
