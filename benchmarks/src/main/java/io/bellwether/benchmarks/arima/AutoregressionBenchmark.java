package io.bellwether.benchmarks.arima;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArMethod;
import io.bellwether.timeseries.arima.AutoRegression;
import io.bellwether.timeseries.arima.AutoRegressionModel;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Autoregressions by Bellwether. */
public class AutoregressionBenchmark extends AutoregressionConditions {

  private TimeSeries series;

  /** Called by JMH. */
  public AutoregressionBenchmark() {}

  /**
   * Makes the series.
   *
   * @param problem the series
   */
  @Setup
  public void prepare(AutoregressionProblem problem) {
    series = TimeSeries.of(Frequency.YEARLY, LocalDate.of(1821, 1, 1), problem.values());
  }

  /**
   * By Yule and Walker's equations.
   *
   * @param problem the order
   * @return the model
   */
  @Benchmark
  public AutoRegressionModel yuleWalker(AutoregressionProblem problem) {
    return fit(problem, ArMethod.YULE_WALKER, AutoregressionProblem.HIGHEST);
  }

  /**
   * By Burg's recursion.
   *
   * @param problem the order
   * @return the model
   */
  @Benchmark
  public AutoRegressionModel burg(AutoregressionProblem problem) {
    return fit(problem, ArMethod.BURG, AutoregressionProblem.HIGHEST);
  }

  /**
   * By exact maximum likelihood.
   *
   * @param problem the order
   * @return the model
   */
  @Benchmark
  public AutoRegressionModel maximumLikelihood(AutoregressionProblem problem) {
    return fit(problem, ArMethod.MAXIMUM_LIKELIHOOD, AutoregressionProblem.HIGHEST_BY_LIKELIHOOD);
  }

  private AutoRegressionModel fit(AutoregressionProblem problem, ArMethod method, int highest) {
    var specification = AutoRegression.builder().method(method);
    return (problem.choosesOrder()
            ? specification.maxOrder(highest)
            : specification.order(problem.order()))
        .build()
        .fit(series);
  }
}
