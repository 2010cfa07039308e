package io.bellwether.benchmarks.arima;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/**
 * An ARIMA model by exact maximum likelihood: the fit alone, and with forecasts of twelve periods.
 * Each process also prints the log-likelihood that was reached, as a fit that stops early is quick.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public abstract class ArimaConditions extends ShortFits {

  private static final int HORIZON = 12;

  private final ArimaLibrary library;
  private Supplier<FittedArima> job;

  /**
   * Called by subclasses.
   *
   * @param library what is measured
   */
  protected ArimaConditions(ArimaLibrary library) {
    this.library = library;
  }

  /**
   * Brings the series into the library's form.
   *
   * @param problem the series and the order
   */
  @Setup
  public void prepare(ArimaProblem problem) {
    job = library.prepare(problem.order(), problem.values());
    System.out.printf(
        Locale.ROOT,
        "# %s %s log-likelihood %.6f%n",
        library.name(),
        problem.order(),
        job.get().logLikelihood());
  }

  /**
   * Fits.
   *
   * @return the model
   */
  @Benchmark
  public FittedArima fit() {
    return job.get();
  }

  /**
   * Fits and forecasts.
   *
   * @return the forecasts
   */
  @Benchmark
  public double[] fitAndForecast() {
    return job.get().forecast(HORIZON);
  }
}
