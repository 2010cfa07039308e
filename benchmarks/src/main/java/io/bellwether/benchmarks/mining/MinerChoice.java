package io.bellwether.benchmarks.mining;

import io.bellwether.ml.association.AutoMiner;
import io.bellwether.ml.association.Eclat;
import io.bellwether.ml.association.FpGrowth;
import io.bellwether.ml.association.ItemsetMiner;
import java.util.Locale;

/** The miners that are measured. */
public enum MinerChoice {
  /** Chosen by the library. */
  AUTOMATIC,
  /** Intersections. */
  ECLAT,
  /** Pattern growth. */
  FP_GROWTH;

  /**
   * Finds a choice by its name.
   *
   * @param name such as {@code fp-growth}
   * @return the choice
   */
  public static MinerChoice of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * Makes the miner.
   *
   * @param minSupport the share of baskets that must hold a set
   * @return a miner, all else being default
   */
  public ItemsetMiner miner(double minSupport) {
    return switch (this) {
      case AUTOMATIC -> AutoMiner.builder().minSupport(minSupport).build();
      case ECLAT -> Eclat.builder().minSupport(minSupport).build();
      case FP_GROWTH -> FpGrowth.builder().minSupport(minSupport).build();
    };
  }
}
