package io.bellwether.timeseries;

import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Draws the futures of a model: for the {@link ForecastModel#simulate simulate} methods of models,
 * so that all of them draw alike. Applications ask a model instead. Immutable.
 *
 * <p>Each path has a random stream of its own, derived from the seed and the path's number, so that
 * the number of threads changes nothing and more paths continue fewer. Normal numbers are those of
 * the ziggurat of Apache Commons RNG, the same on every Java, as {@code nextGaussian} need not be.
 *
 * <pre>{@code
 * return Simulation.of(innovations, sigma, residuals)
 *     .paths(series, horizon, paths, context, (shocks, normal, path) -> ...);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Simulation {

  /** How a model turns surprises into a future. */
  @FunctionalInterface
  public interface Recursion {

    /**
     * Fills one path.
     *
     * @param shocks the innovations, one a period; may be overwritten
     * @param normal independent standard normal numbers for what else a path draws, such as
     *     uncertain parameters
     * @param path receives one value a period
     */
    void fill(double[] shocks, DoubleSupplier normal, double[] path);
  }

  private final Innovations innovations;
  private final double sigma;
  private final double[] pool;

  private Simulation(Innovations innovations, double sigma, double[] pool) {
    this.innovations = innovations;
    this.sigma = sigma;
    this.pool = pool;
  }

  /**
   * Chooses the innovations.
   *
   * @param innovations normal ones, or draws from the residuals
   * @param sigma the standard deviation of normal innovations, at least 0
   * @param residuals what a bootstrap draws from, {@code NaN} ignored; the mean of the rest is
   *     taken off, so that the paths scatter about the forecast; not modified
   * @return the simulation
   * @throws IllegalArgumentException if sigma is negative or not finite, or there are no residuals
   *     to draw from
   */
  public static Simulation of(Innovations innovations, double sigma, double[] residuals) {
    Objects.requireNonNull(innovations, "innovations");
    if (!(sigma >= 0 && Double.isFinite(sigma))) {
      throw new IllegalArgumentException(
          "the standard deviation of innovations must be finite and at least 0, not " + sigma);
    }
    if (innovations == Innovations.NORMAL) {
      return new Simulation(innovations, sigma, new double[0]);
    }
    double[] pool = Arrays.stream(residuals).filter(e -> !Double.isNaN(e)).toArray();
    if (pool.length == 0) {
      throw new IllegalArgumentException(
          "the model has no residuals to draw from; take Innovations.NORMAL");
    }
    double mean = Arrays.stream(pool).average().orElse(0);
    for (int i = 0; i < pool.length; i++) {
      pool[i] -= mean;
    }
    return new Simulation(innovations, sigma, pool);
  }

  /**
   * Draws paths, on the threads of the context.
   *
   * @param history the series that they continue
   * @param horizon how many periods, at least 1
   * @param paths how many, at least 1
   * @param context seed, executor, progress and cancellation
   * @param recursion turns innovations into a path; called from several threads
   * @return the paths
   * @throws IllegalArgumentException if the horizon or the number of paths is below 1
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public SimulatedPaths paths(
      TimeSeries history, int horizon, int paths, FitContext context, Recursion recursion) {
    Forecast.checkHorizon(horizon);
    if (!(paths >= 1)) {
      throw new IllegalArgumentException("the number of paths must be at least 1, not " + paths);
    }
    double[][] drawn =
        context
            .map("simulate", paths, index -> path(horizon, index, context, recursion))
            .toArray(double[][]::new);
    return SimulatedPaths.of(history, drawn);
  }

  private double[] path(int horizon, int index, FitContext context, Recursion recursion) {
    SplittableRandom random = context.random("simulate", index);
    UniformRandomProvider source = random::nextLong;
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(source);
    double[] shocks = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      shocks[h] =
          innovations == Innovations.NORMAL
              ? sigma * normal.sample()
              : pool[random.nextInt(pool.length)];
    }
    double[] path = new double[horizon];
    recursion.fill(shocks, normal::sample, path);
    return path;
  }

  @Override
  public String toString() {
    return innovations == Innovations.NORMAL
        ? "Simulation[normal, sigma " + sigma + "]"
        : "Simulation[bootstrap of " + pool.length + " residuals]";
  }
}
