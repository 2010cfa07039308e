package io.bellwether.preprocess;

import io.bellwether.contract.TransformerCase;
import io.bellwether.contract.TransformerContract;
import java.util.List;

class ScalerContractTest implements TransformerContract<Scaler> {

  @Override
  public List<TransformerCase<Scaler>> cases() {
    return List.of(
        TransformerCase.of(Scaler::standard, n -> Scaler.standard().columns(n)),
        TransformerCase.of(Scaler::minMax, n -> Scaler.minMax().columns(n)),
        TransformerCase.of(() -> Scaler.minMax(-1, 1), n -> Scaler.minMax(-1, 1).columns(n)),
        TransformerCase.of(Scaler::robust, n -> Scaler.robust().columns(n)),
        TransformerCase.of(
            () -> Scaler.standard().columns("quantity", "price"),
            n -> Scaler.standard().columns(n)));
  }
}
