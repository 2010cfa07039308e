package io.bellwether.ml.association;

class AutoMinerContractTest implements MinerContract<AutoMiner> {

  @Override
  public MinerSubject<AutoMiner> subject() {
    return MinerSubject.of(AutoMiner::builder, AutoMiner.Builder::build);
  }
}
