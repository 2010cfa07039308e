package io.bellwether.contract;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a piece of work on this thread asked for: bounds that damaged input must not break. Not for
 * speed, which benchmarks measure.
 *
 * @param bytes what was allocated, garbage included
 * @param cpuNanos processor time
 */
public record Effort(long bytes, long cpuNanos) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * Does the work and tells what it took.
   *
   * @param work on this thread alone
   * @return its effort
   */
  public static Effort of(Runnable work) {
    long thread = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long started = THREADS.getCurrentThreadCpuTime();
    work.run();
    return new Effort(
        THREADS.getThreadAllocatedBytes(thread) - bytes,
        THREADS.getCurrentThreadCpuTime() - started);
  }
}
