package io.bellwether.ml.association;

/**
 * Everything that {@link ItemsetMiner} promises, as tests. Implement it in the test class of a
 * miner; the type argument tells {@code ContractCoverage} which one is covered.
 *
 * @param <M> the type of the miner
 */
interface MinerContract<M extends ItemsetMiner>
    extends MinerResultContract<M>,
        MinerEdgeContract<M>,
        MinerInvarianceContract<M>,
        MinerRunContract<M>,
        MinerSpecificationContract<M>,
        MinerTaxonomyContract<M> {

  @Override
  MinerSubject<M> subject();
}
