package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contract.ContractCoverage;
import org.junit.jupiter.api.Test;

/** Every miner is under contract. */
class MinerCoverageTest {

  @Test
  void everyMinerHasAContractTest() {
    assertThat(ContractCoverage.uncovered(ItemsetMiner.class, MinerContract.class)).isEmpty();
  }
}
