package io.bellwether.benchmarks.mining;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a job some times in this process, without the long warm-up of JMH, and tells what it took:
 * CPU time of the first run, which pays for the compiler, and the mean over the second half of the
 * runs; of the process, with compiler and collector, in steps of 10 ms, and of the thread alone.
 * The garbage of one run is collected before the next, out of the measurement.
 *
 * @param <R> what a run gives
 */
public final class RunMeter<R> {

  private static final double NANOS = 1e9;

  private final double[] process;
  private final double[] thread;
  private final R last;
  private final long peak;

  private RunMeter(double[] process, double[] thread, R last, long peak) {
    this.process = process;
    this.thread = thread;
    this.last = last;
    this.peak = peak;
  }

  /**
   * Runs a job.
   *
   * @param <R> what a run gives
   * @param runs how often, at least once
   * @param job what to run
   * @return what it took and gave
   */
  public static <R> RunMeter<R> measure(int runs, Supplier<R> job) {
    double[] process = new double[runs];
    double[] thread = new double[runs];
    @Nullable R last = null;
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    for (int run = 0; run < runs; run++) {
      last = null;
      System.gc();
      double processBefore = processSeconds();
      double threadBefore = threadSeconds();
      last = job.get();
      thread[run] = threadSeconds() - threadBefore;
      process[run] = processSeconds() - processBefore;
    }
    if (last == null) {
      throw new IllegalArgumentException("runs has to be at least 1, not " + runs);
    }
    return new RunMeter<>(process, thread, last, peakBytes());
  }

  /**
   * Returns what the last run gave.
   *
   * @return its result
   */
  public R last() {
    return last;
  }

  /**
   * Returns what the first run took.
   *
   * @return CPU seconds of the process
   */
  public double cold() {
    return process[0];
  }

  /**
   * Returns what a warm run took.
   *
   * @return CPU seconds of the process, mean over the second half of the runs
   */
  public double warm() {
    return late(process);
  }

  private static double late(double[] seconds) {
    return Arrays.stream(seconds, seconds.length / 2, seconds.length).average().orElseThrow();
  }

  /** CPU times and the peak of the heap, which counts garbage not collected yet. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "cpu %.3f s the first time, then %.4f s (thread alone %.4f s, least %.4f s); "
            + "peak of the heap %d MiB",
        cold(),
        warm(),
        late(thread),
        Arrays.stream(thread).min().orElseThrow(),
        peak >> 20);
  }

  private static double processSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / NANOS;
  }

  private static double threadSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
  }

  private static long peakBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
