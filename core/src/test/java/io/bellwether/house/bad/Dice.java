package io.bellwether.house.bad;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Breaks: no randomness but from seeds. */
public final class Dice {
  double seeded() {
    return new Random(1).nextDouble();
  }

  double ofTheThread() {
    return ThreadLocalRandom.current().nextDouble();
  }

  DoubleSupplier byReference() {
    return Math::random;
  }

  double unseeded() {
    return new SplittableRandom().nextDouble();
  }
}
