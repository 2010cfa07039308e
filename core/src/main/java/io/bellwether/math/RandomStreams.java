package io.bellwether.math;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Independent streams of random numbers, each derived from (seed, stage, index) and from nothing
 * else, so that the same seed gives the same bits whatever the number of threads and the order of
 * the work.
 *
 * <p>A computation takes one {@code RandomStreams} from the caller's seed; every stage of it
 * ("shuffle", "bootstrap") has a name, and every task of the stage (fold 3, tree 17) an index. The
 * three are mixed by the finaliser of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014, figure 16 with D. Stafford's variant
 * 13); a name enters as the FNV-1a hash of its characters, which unlike {@code hashCode} of
 * arbitrary objects is the same everywhere.
 *
 * <p>Immutable; each call of {@link #stream} returns a new generator at its beginning, for use by
 * one thread.
 *
 * @since 0.1.0
 */
public final class RandomStreams {

  /** The odd number nearest 2^64 over the golden ratio: the step of SplitMix64. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** The caller's seed. */
  private final long seed;

  private RandomStreams(long seed) {
    this.seed = seed;
  }

  /**
   * The streams of a seed.
   *
   * @param seed any number
   * @return the streams
   */
  public static RandomStreams of(long seed) {
    return new RandomStreams(seed);
  }

  /**
   * Returns the seed.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /**
   * Returns the stream of a task within a stage.
   *
   * @param stage name of the stage
   * @param index number of the task
   * @return a new generator, at its beginning
   */
  public SplittableRandom stream(String stage, long index) {
    return new SplittableRandom(derive(stage, index));
  }

  /**
   * Returns the stream of a stage that is one task.
   *
   * @param stage name of the stage
   * @return a new generator, at its beginning; the same as that of index 0
   */
  public SplittableRandom stream(String stage) {
    return stream(stage, 0);
  }

  /**
   * Returns a seed for a part of the computation that takes a seed of its own.
   *
   * @param stage name of the stage
   * @param index number of the task
   * @return the derived seed
   */
  public long derive(String stage, long index) {
    long h = mix(seed + GOLDEN);
    h = mix((h ^ hash(stage)) + GOLDEN);
    return mix((h ^ index) + GOLDEN);
  }

  /**
   * A random permutation of 0 to n - 1: R. Durstenfeld's form of the shuffle of Fisher and Yates
   * (CACM 7, 1964, algorithm 235), each of the n! orders with equal probability as far as the
   * generator goes.
   *
   * @param n how many, 0 or more
   * @param random the generator, advanced
   * @return the permutation
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public static int[] permutation(int n, SplittableRandom random) {
    if (!(n >= 0)) {
      throw new IllegalArgumentException("n must be 0 or more, but is " + n);
    }
    int[] p = new int[n];
    for (int i = 0; i < n; i++) {
      p[i] = i;
    }
    shuffle(p, random);
    return p;
  }

  /**
   * Shuffles an array in place.
   *
   * @param items the array, modified
   * @param random the generator, advanced
   */
  public static void shuffle(int[] items, SplittableRandom random) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int held = items[i];
      items[i] = items[j];
      items[j] = held;
    }
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long hash(String name) {
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * 0x100000001B3L;
    }
    return h;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RandomStreams that && that.seed == seed;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(seed);
  }

  @Override
  public String toString() {
    return "RandomStreams[seed=" + seed + "]";
  }
}
