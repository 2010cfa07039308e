package io.bellwether.examples;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A trial in rounds, between which the clients pause and the heap is looked at.
 *
 * @param rounds where it stood at the start, when all was warm, and after each round
 * @param seconds how long the clients were asking
 */
record ServiceRounds(List<Round> rounds, double seconds) {

  /** How often something new comes into the folder, in each round. */
  private static final int CHANGES = 3;

  /**
   * Where a trial stands.
   *
   * @param total what became of all requests so far
   * @param reloads how often the service has taken other models so far
   * @param refused how often it has kept its models for a damaged file so far
   * @param heap bytes in use after a garbage collection
   */
  record Round(ServiceTrial.Count total, int reloads, int refused, long heap) {

    private static Round of(ServiceTrial.Count total, Replacement replacement) {
      return new Round(total, replacement.reloads(), replacement.refused(), heapInUse());
    }
  }

  /**
   * Asks.
   *
   * @param requests how many, in all
   * @param rounds in how many rounds
   * @param replacement what changes meanwhile
   * @param trials makes the trial; given how often something is to change
   */
  static ServiceRounds of(
      int requests, int rounds, Replacement replacement, IntFunction<ServiceTrial> trials) {
    int each = requests / rounds;
    List<Round> done = new ArrayList<>();
    long nanos = 0;
    try (ServiceTrial trial = trials.apply(Math.max(1, each / CHANGES))) {
      trial.ask(each / CHANGES / 2); // warms up, so that changes fall into the rounds
      done.add(Round.of(ServiceTrial.Count.NONE, replacement));
      ServiceTrial.Count total = ServiceTrial.Count.NONE;
      for (int i = 0; i < rounds; i++) {
        long start = System.nanoTime();
        total = total.plus(trial.ask(each));
        nanos += System.nanoTime() - start;
        done.add(Round.of(total, replacement));
      }
    }
    return new ServiceRounds(done, nanos / 1e9);
  }

  /** The least of some collections: what the first has unlinked, the next one frees. */
  private static long heapInUse() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      memory.gc();
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  Round last() {
    return rounds.get(rounds.size() - 1);
  }
}
