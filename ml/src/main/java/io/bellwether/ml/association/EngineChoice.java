package io.bellwether.ml.association;

/** Says which engine is to search baskets. */
@FunctionalInterface
interface EngineChoice {

  /**
   * Decides.
   *
   * @param baskets where to look
   * @param options which sets are wanted
   */
  Fixed forBaskets(RankedBaskets baskets, MiningOptions options);

  /**
   * An engine that was chosen.
   *
   * @param algorithm what to call it
   * @param maker makes it
   */
  record Fixed(MiningAlgorithm algorithm, MiningEngine.Maker maker) implements EngineChoice {

    @Override
    public Fixed forBaskets(RankedBaskets baskets, MiningOptions options) {
      return this;
    }
  }
}
