package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.arima.ArimaOrder;
import io.bellwether.benchmarks.arima.AutoregressionConditions;
import io.bellwether.benchmarks.arima.AutoregressionProblem;
import io.bellwether.benchmarks.arima.AutoregressionProblem.Candidate;
import io.bellwether.benchmarks.arima.FittedArima;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jdplus.toolkit.base.api.data.DoubleSeq;
import jdplus.toolkit.base.core.ar.AutoRegressiveEstimation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Autoregressions by JDemetra+, order by order, with AIC from the residuals or the likelihood. */
public class AutoregressionJDemetraBenchmark extends AutoregressionConditions {

  private DoubleSeq y;
  private List<Supplier<FittedArima>> byLikelihood;

  /**
   * Brings the series into the library's form.
   *
   * @param problem the series
   */
  @Setup
  public void prepare(AutoregressionProblem problem) {
    double[] values = problem.values();
    y = DoubleSeq.of(values);
    JDemetraArima library = new JDemetraArima();
    byLikelihood =
        IntStream.rangeClosed(0, AutoregressionProblem.HIGHEST_BY_LIKELIHOOD)
            .mapToObj(p -> library.prepare(new ArimaOrder(p, 0, 0, 0, 0, 0, 1), values))
            .toList();
  }

  /**
   * By Yule and Walker's equations.
   *
   * @param problem the order
   * @return the model
   */
  @Benchmark
  public Candidate yuleWalker(AutoregressionProblem problem) {
    return estimated(problem, AutoRegressiveEstimation.levinson());
  }

  /**
   * By Burg's recursion.
   *
   * @param problem the order
   * @return the model
   */
  @Benchmark
  public Candidate burg(AutoregressionProblem problem) {
    return estimated(problem, AutoRegressiveEstimation.burg());
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

  private Candidate estimated(AutoregressionProblem problem, AutoRegressiveEstimation estimation) {
    int n = y.length();
    DoubleSeq centred = y.removeMean();
    return problem.best(
        AutoregressionProblem.HIGHEST,
        p -> {
          if (!estimation.estimate(centred, p)) {
            throw new IllegalStateException("no autoregression of order " + p);
          }
          double aic = n * Math.log(estimation.residuals().ssq() / n) + 2 * p;
          return new Candidate(aic, estimation.coefficients().toArray());
        });
  }
}
