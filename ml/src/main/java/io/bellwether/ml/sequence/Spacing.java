package io.bellwether.ml.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far apart the baskets of an occurrence may be. Null stands for no limit.
 *
 * @param minGap at least this many baskets from one element to the next; 1 is the very next basket
 * @param maxGap at most this many baskets
 * @param window all elements within this many successive baskets
 * @param minTime at least this long from one element to the next
 * @param maxTime at most this long
 * @param windowTime at most this long from the first element to the last
 */
record Spacing(
    @Nullable Integer minGap,
    @Nullable Integer maxGap,
    @Nullable Integer window,
    @Nullable Duration minTime,
    @Nullable Duration maxTime,
    @Nullable Duration windowTime) {

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long NANOS_PER_MICRO = 1000;

  static final Spacing FREE = new Spacing(null, null, null, null, null, null);

  Spacing withMinGap(int baskets) {
    return new Spacing(positive("minGap", baskets), maxGap, window, minTime, maxTime, windowTime);
  }

  Spacing withMaxGap(int baskets) {
    return new Spacing(minGap, positive("maxGap", baskets), window, minTime, maxTime, windowTime);
  }

  Spacing withWindow(int baskets) {
    return new Spacing(minGap, maxGap, positive("window", baskets), minTime, maxTime, windowTime);
  }

  Spacing withMinGap(Duration time) {
    return new Spacing(minGap, maxGap, window, positive("minGap", time), maxTime, windowTime);
  }

  Spacing withMaxGap(Duration time) {
    return new Spacing(minGap, maxGap, window, minTime, positive("maxGap", time), windowTime);
  }

  Spacing withWindow(Duration time) {
    return new Spacing(minGap, maxGap, window, minTime, maxTime, positive("window", time));
  }

  private static int positive(String option, int baskets) {
    if (!(baskets >= 1)) {
      throw new IllegalArgumentException(
          option + " is " + baskets + " baskets, but must be at least 1");
    }
    return baskets;
  }

  private static Duration positive(String option, Duration time) {
    if (!(time.compareTo(Duration.ZERO) > 0)) {
      throw new IllegalArgumentException(option + " is " + time + ", but must be positive");
    }
    micros(option, time, 0);
    return time;
  }

  /** Checks that the limits leave room for an occurrence. */
  Spacing check() {
    if (minGap != null && maxGap != null && minGap > maxGap) {
      throw contradiction(minGap + " baskets", maxGap + " baskets");
    }
    if (minTime != null && maxTime != null && minTime.compareTo(maxTime) > 0) {
      throw contradiction(minTime.toString(), maxTime.toString());
    }
    return this;
  }

  private static IllegalArgumentException contradiction(String smallest, String largest) {
    return new IllegalArgumentException(
        "minGap is " + smallest + ", but must not exceed maxGap, which is " + largest);
  }

  boolean needsTimes() {
    return minTime != null || maxTime != null || windowTime != null;
  }

  /** Whether later is always well, so that only the first end of an occurrence matters. */
  boolean isOpen() {
    return !hasMaxGap() && !isWindowed();
  }

  boolean hasMaxGap() {
    return maxGap != null || maxTime != null;
  }

  boolean isWindowed() {
    return window != null || windowTime != null;
  }

  int minPositions() {
    return minGap == null ? 1 : minGap;
  }

  int maxPositions() {
    return maxGap == null ? Integer.MAX_VALUE : maxGap;
  }

  /** The largest difference of the positions of the first and the last element. */
  int windowPositions() {
    return window == null ? Integer.MAX_VALUE : window - 1;
  }

  long minMicros() {
    return minTime == null ? 0 : micros("minGap", minTime, NANOS_PER_MICRO - 1);
  }

  long maxMicros() {
    return maxTime == null ? Long.MAX_VALUE : micros("maxGap", maxTime, 0);
  }

  long windowMicros() {
    return windowTime == null ? Long.MAX_VALUE : micros("window", windowTime, 0);
  }

  /** Times are whole microseconds: a least gap is rounded up to one, a greatest down. */
  private static long micros(String option, Duration time, long roundingNanos) {
    try {
      return Math.addExact(
          Math.multiplyExact(time.getSeconds(), MICROS_PER_SECOND),
          (time.getNano() + roundingNanos) / NANOS_PER_MICRO);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          option + " is " + time + ", but must be less than 290,000 years", e);
    }
  }

  /** Describes the limits that are set, each with a comma before it. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    describe(parts, "minGap", minGap, minTime);
    describe(parts, "maxGap", maxGap, maxTime);
    describe(parts, "window", window, windowTime);
    return String.join("", parts);
  }

  private static void describe(
      List<String> parts, String option, @Nullable Integer baskets, @Nullable Duration time) {
    if (baskets != null) {
      parts.add(", " + option + "=" + baskets + " baskets");
    }
    if (time != null) {
      parts.add(", " + option + "=" + time);
    }
  }
}
