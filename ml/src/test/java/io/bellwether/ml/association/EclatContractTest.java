package io.bellwether.ml.association;

class EclatContractTest implements MinerContract<Eclat> {

  @Override
  public MinerSubject<Eclat> subject() {
    return MinerSubject.of(Eclat::builder, Eclat.Builder::build);
  }
}
