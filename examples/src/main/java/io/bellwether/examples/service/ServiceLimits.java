package io.bellwether.examples.service;

/**
 * How much a service takes on. Beyond it requests are refused, or wait in the queue of the
 * operating system, so that memory stays bounded.
 *
 * @param threads how many requests are answered at once, at least 1
 * @param waiting how many more may wait for a thread, at least 1
 * @param bodyBytes the longest request, in bytes, from 1 to 1 GiB
 * @param horizon the most periods of a forecast, at least 1
 * @param items the most recommended items, at least 1
 * @param stopSeconds how long a stop waits for requests in flight, at least 0
 * @since 0.1.0
 */
public record ServiceLimits(
    int threads, int waiting, int bodyBytes, int horizon, int items, int stopSeconds) {

  /** A request is read into memory, so that more makes no sense; one more byte is an int yet. */
  private static final int MOST_BODY_BYTES = 1 << 30;

  /**
   * Checks the limits.
   *
   * @param threads how many requests are answered at once
   * @param waiting how many more may wait for a thread
   * @param bodyBytes the longest request, in bytes
   * @param horizon the most periods of a forecast
   * @param items the most recommended items
   * @param stopSeconds how long a stop waits for requests in flight
   * @throws IllegalArgumentException if a limit is too small, or {@code bodyBytes} too large
   */
  public ServiceLimits {
    atLeast(1, threads, "threads");
    atLeast(1, waiting, "waiting");
    if (!(bodyBytes >= 1 && bodyBytes <= MOST_BODY_BYTES)) {
      throw new IllegalArgumentException(
          "bodyBytes is " + bodyBytes + ", but must be from 1 to " + MOST_BODY_BYTES);
    }
    atLeast(1, horizon, "horizon");
    atLeast(1, items, "items");
    atLeast(0, stopSeconds, "stopSeconds");
  }

  private static void atLeast(int least, int value, String name) {
    if (!(value >= least)) {
      throw new IllegalArgumentException(name + " has to be at least " + least + ", not " + value);
    }
  }

  /**
   * Returns limits for a small container: 4 threads, 256 waiting, requests of 64 KiB, 366 periods,
   * 100 items, 10 seconds to stop.
   *
   * @return the limits
   */
  public static ServiceLimits standard() {
    return new ServiceLimits(4, 256, 64 << 10, 366, 100, 10);
  }
}
