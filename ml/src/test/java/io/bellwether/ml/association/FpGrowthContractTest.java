package io.bellwether.ml.association;

class FpGrowthContractTest implements MinerContract<FpGrowth> {

  @Override
  public MinerSubject<FpGrowth> subject() {
    return MinerSubject.of(FpGrowth::builder, FpGrowth.Builder::build);
  }
}
