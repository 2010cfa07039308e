package io.bellwether.benchmarks.arima;

import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * An autoregression for the yearly numbers of lynx trapped, in logs to base 10: the order chosen by
 * AIC up to what R takes by default, or given.
 */
@State(Scope.Benchmark)
public class AutoregressionProblem {

  /** R's default for 114 observations, {@code 10 log10(n)}. */
  public static final int HIGHEST = 20;

  /** R's default for maximum likelihood. */
  public static final int HIGHEST_BY_LIKELIHOOD = 12;

  private static final String AIC = "aic";

  /** An order, or {@code aic}. */
  @Param({AIC, "11"})
  private String order = "";

  private double[] values = {};

  /** Reads the series. */
  @Setup
  public void load() {
    values = ArimaSeries.named("lynx_log10");
  }

  /**
   * Returns the series.
   *
   * @return a new array
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Tells whether the order is to be chosen.
   *
   * @return true for AIC
   */
  public boolean choosesOrder() {
    return order.equals(AIC);
  }

  /**
   * Returns the order given.
   *
   * @return the order
   */
  public int order() {
    return Integer.parseInt(order);
  }

  /**
   * Fits the order given, or all from 1, for libraries that do not choose themselves.
   *
   * @param highest order
   * @param fit of one order
   * @return the one with the least AIC
   */
  public Candidate best(int highest, IntFunction<Candidate> fit) {
    if (!choosesOrder()) {
      return fit.apply(order());
    }
    Candidate best = fit.apply(1);
    for (int p = 2; p <= highest; p++) {
      Candidate next = fit.apply(p);
      if (next.aic() < best.aic()) {
        best = next;
      }
    }
    return best;
  }

  /**
   * An autoregression of one order.
   *
   * @param aic Akaike's criterion
   * @param coefficients estimates
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Candidate(double aic, double[] coefficients) {}
}
