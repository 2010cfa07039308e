package io.bellwether.benchmarks;

/**
 * Uniform numbers as a function of their place, so that any language can make the same input; see
 * {@code scripts/README.md}.
 */
public final class Uniforms {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Uniforms() {}

  /**
   * SplitMix64 (Steele, Lea and Flood 2014) of a counter.
   *
   * @param place from 0
   * @return the number of that place, on [0, 1): that which {@code nextDouble()} of {@code new
   *     SplittableRandom(0)} gives after {@code place} others in JDK 17
   */
  public static double at(long place) {
    long z = (place + 1) * GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
  }
}
