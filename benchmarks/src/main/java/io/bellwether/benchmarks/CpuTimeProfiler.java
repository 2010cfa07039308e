package io.bellwether.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Reports CPU time per operation beside JMH's wall time, so that a busy machine does not distort
 * comparisons: {@code -prof io.bellwether.benchmarks.CpuTimeProfiler}.
 *
 * <ul>
 *   <li>{@code cpu}: of the whole process, with garbage collection, compiler and native threads. On
 *       Linux in steps of 10 ms, which are shared by all operations of an iteration.
 *   <li>{@code cpu.java}: of all Java threads, which is the benchmark's own unless it starts more.
 * </ul>
 */
public final class CpuTimeProfiler implements InternalProfiler {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<Long, Long> threadsBefore = new HashMap<>();
  private long processBefore;

  /** Called by JMH. */
  public CpuTimeProfiler() {}

  @Override
  public String getDescription() {
    return "CPU time per operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    threadsBefore.clear();
    for (long id : threads.getAllThreadIds()) {
      threadsBefore.put(id, threads.getThreadCpuTime(id));
    }
    processBefore = processTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long processNanos = processTime() - processBefore;
    long threadTime = 0;
    for (long id : threads.getAllThreadIds()) {
      long now = threads.getThreadCpuTime(id);
      if (now >= 0) { // else it has ended meanwhile
        threadTime += now - threadsBefore.getOrDefault(id, 0L);
      }
    }
    long operations = result.getMetadata().getAllOps();
    return List.of(
        scalar("cpu", processNanos, operations, benchmark.getTimeUnit()),
        scalar("cpu.java", threadTime, operations, benchmark.getTimeUnit()));
  }

  private static long processTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static ScalarResult scalar(String label, long nanos, long operations, TimeUnit unit) {
    double perOperation = (double) nanos / operations / unit.toNanos(1);
    return new ScalarResult(
        label, perOperation, TimeValue.tuToString(unit) + "/op", AggregationPolicy.AVG);
  }
}
