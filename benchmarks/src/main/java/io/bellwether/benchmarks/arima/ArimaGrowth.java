package io.bellwether.benchmarks.arima;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How CPU time and allocation of an ARMA(2,1) grow with the length of the series. Memory for the
 * series and the result is a few arrays of its length, whatever the number of likelihood
 * evaluations: allocation divided by 8 n then settles at a small number.
 */
public final class ArimaGrowth {

  private static final List<Integer> LENGTHS = List.of(1_000, 10_000, 100_000, 1_000_000);
  private static final ArimaOrder ORDER = ArimaOrder.parse("2.0.1");

  /** CPU time of one length, at which warming up and measuring each stop. */
  private static final long ENOUGH_NANOS = 3_000_000_000L;

  private static final int MOST_FITS = 5_000;

  private ArimaGrowth() {}

  /**
   * Measures Bellwether.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    run(List.of(new BellwetherArima()));
  }

  /**
   * Measures all libraries.
   *
   * @param libraries what to measure
   */
  public static void run(List<ArimaLibrary> libraries) {
    System.out.println(
        "library,n,log_likelihood,fits,cpu_ms_per_fit,times_previous,kB_per_fit,arrays_of_n_per_fit");
    for (ArimaLibrary library : libraries) {
      double previous = Double.NaN;
      for (int n : LENGTHS) {
        Supplier<FittedArima> job = library.prepare(ORDER, ArimaSeries.named("arma21_" + n));
        measure(job);
        Measured measured = measure(job);
        System.out.printf(
            Locale.ROOT,
            "%s,%d,%.4f,%d,%.4g,%.3g,%.4g,%.4g%n",
            library.name(),
            n,
            measured.logLikelihood(),
            measured.fits(),
            measured.medianNanos() * 1e-6,
            measured.medianNanos() / previous,
            measured.bytes() / 1024,
            measured.bytes() / (8.0 * n));
        previous = measured.medianNanos();
      }
    }
  }

  private record Measured(int fits, double medianNanos, double bytes, double logLikelihood) {}

  private static Measured measure(Supplier<FittedArima> job) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] nanos = new double[MOST_FITS];
    double logLikelihood = Double.NaN;
    long bytes = allocatedBytes();
    long begin = threads.getCurrentThreadCpuTime();
    int fits = 0;
    for (long now = begin; fits < MOST_FITS && now - begin < ENOUGH_NANOS; fits++) {
      long start = now;
      logLikelihood = job.get().logLikelihood();
      now = threads.getCurrentThreadCpuTime();
      nanos[fits] = now - start;
    }
    double allocated = (double) (allocatedBytes() - bytes) / fits;
    Arrays.sort(nanos, 0, fits);
    return new Measured(fits, nanos[fits / 2], allocated, logLikelihood);
  }

  /** Of this thread, from its start; by its name, as its interface is not of Java's own. */
  private static long allocatedBytes() {
    try {
      return (long)
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                  "CurrentThreadAllocatedBytes");
    } catch (JMException e) {
      throw new IllegalStateException("this Java does not count what threads allocate", e);
    }
  }
}
